using Footbridge.Contracts.People;
using Footbridge.Kernel;

namespace Footbridge.Intake.Referrals;

/// <summary>What was told when somebody asked.</summary>
public sealed record ReferralStory
{
    public required ReferralSource Source { get; init; }

    public string? ReferrerName { get; init; }

    public string? ReferrerOrganization { get; init; }

    public string? ReferrerPhone { get; init; }

    public ReferralUrgency Urgency { get; init; } = ReferralUrgency.ThisWeek;

    public IReadOnlyList<string> Substances { get; init; } = [];

    public CoverageKind Coverage { get; init; }

    public string? BestTime { get; init; }

    public string? Notes { get; init; }

    /// <summary>Whether a message may be left where they can be reached.</summary>
    public bool MayLeaveMessage { get; init; }

    /// <summary>Whether the person knows that somebody asks for them.</summary>
    public bool? PersonKnows { get; init; }

    /// <summary>Why the story is not enough to call back, or null when it is.</summary>
    public Problem? Missing(NewClient person)
    {
        if (string.IsNullOrWhiteSpace(person.GivenName))
        {
            return Problem.Invalid("intake.refer.name-needed", "GivenName");
        }

        var reachable = new[] { person.Phone, person.Email, ReferrerPhone }.Any(way => !string.IsNullOrWhiteSpace(way));
        return reachable ? null : Problem.Invalid("intake.refer.way-needed", "Phone");
    }
}
