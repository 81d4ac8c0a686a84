using Footbridge.Solver.Compiling;

namespace Footbridge.Solver.Weeks;

/// <summary>What seats and appointments cost, beyond the client's own wishes.</summary>
internal abstract class Market
{
    /// <summary>Price of a seat; infinity where there is none.</summary>
    public abstract float Seat(Entry entry, Need need);

    /// <summary>Price of an appointment; infinity where it cannot be. The client's time was looked at.</summary>
    public abstract float Appointment(Need need, bool family, int day, int start, int location);
}
