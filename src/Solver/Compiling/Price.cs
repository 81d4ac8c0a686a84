namespace Footbridge.Solver.Compiling;

/// <summary>Weights of the objective: unmet dose far above disturbance, disturbance above the rest.</summary>
internal static class Price
{
    /// <summary>A slot of prescribed dose that is not met.</summary>
    public const int Slot = 1000;

    /// <summary>A prescribed group session of a type that is missing.</summary>
    public const int Mix = 800;

    public const int Individual = 1500;
    public const int Family = 800;

    /// <summary>A day short of the prescribed number of days.</summary>
    public const int Day = 1000;

    /// <summary>A member who does not sit in their cohort.</summary>
    public const int Cohort = 3000;

    /// <summary>A member short of a group's fewest.</summary>
    public const int Short = 400;

    public const int Dropped = 60;
    public const int Moved = 40;
    public const int Leader = 80;

    /// <summary>A slot above a member of staff's week.</summary>
    public const int Overtime = 15;

    public const int OutsideBlock = 3;
    public const int AppointmentOutsideBlock = 1;
    public const int MixedProcess = 3;
    public const int Gap = 4;

    /// <summary>A client above the comfortable size of a group, or short of it.</summary>
    public const int Size = 2;

    public const int Comfortable = 10;
    public const int Lively = 6;

    /// <summary>A running group.</summary>
    public const int Group = 10;
}
