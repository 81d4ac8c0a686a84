using Footbridge.Contracts.People;
using Footbridge.Kernel;

namespace Footbridge.Schedule.Appointments;

/// <summary>What is different about an appointment in one week: it does not take place, it is at another time of that
/// week, or somebody steps in.</summary>
internal sealed record AppointmentChange
{
    public const int ReasonLength = 200;

    /// <summary>The day on which it would be.</summary>
    public required DateOnly On { get; init; }

    /// <summary>Why it does not take place; null when it was moved.</summary>
    public string? CancelledBecause { get; init; }

    /// <summary>The day on which it is instead.</summary>
    public DateOnly? MovedTo { get; init; }

    /// <summary>Its start then.</summary>
    public TimeOnly? Start { get; init; }

    /// <summary>Where it is then, when it was moved; null by video.</summary>
    public SiteId? Site { get; init; }

    /// <summary>Who holds it instead; null for whoever always does.</summary>
    public UserId? StandIn { get; init; }
}
