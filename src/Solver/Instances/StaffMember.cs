namespace Footbridge.Solver.Instances;

/// <summary>Somebody who leads groups and holds appointments.</summary>
public sealed record StaffMember
{
    public int Id { get; init; }

    /// <summary>Usual location; the index after the last site is telehealth.</summary>
    public required int Site { get; init; }

    /// <summary>What the person is: counselor, educator, family.</summary>
    public string Role { get; init; } = "counselor";

    /// <summary>Whether appointments by telehealth may be held.</summary>
    public bool Tele { get; init; }

    public bool Female { get; init; }

    /// <summary>Whether trauma-track groups may be led.</summary>
    public bool Trauma { get; init; }

    /// <summary>Whether groups in the other language may be led.</summary>
    public bool OtherLanguage { get; init; }

    /// <summary>Bit t is set for each type of group that may be led.</summary>
    public required int Creds { get; init; }

    /// <summary>Working hours.</summary>
    public required IReadOnlyList<Stretch> Shifts { get; init; }

    /// <summary>Most contact slots of a day.</summary>
    public required int MaxDay { get; init; }

    /// <summary>Contact slots of a week before overtime begins.</summary>
    public required int MaxWeek { get; init; }

    /// <summary>Most overtime slots of a week.</summary>
    public int OtMax { get; init; }

    /// <summary>Another place of work, or -1.</summary>
    public int AltSite { get; init; } = -1;

    /// <summary>Days spent there.</summary>
    public IReadOnlyList<int> AltDays { get; init; } = [];

    /// <summary>Where the person works on a day.</summary>
    public int SiteOn(int day) => AltSite >= 0 && AltDays.Contains(day) ? AltSite : Site;
}
