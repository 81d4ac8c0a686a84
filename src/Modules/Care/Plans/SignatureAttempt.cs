using Footbridge.Contracts.Care;
using Footbridge.Kernel;

namespace Footbridge.Care.Plans;

/// <summary>The client was asked to sign and did not. Each time is kept, with why.</summary>
internal sealed class SignatureAttempt : IProgramOwned
{
    public const string Declined = "declined";
    public const string Unable = "unable";
    public const string Absent = "absent";
    public const string NoAnswer = "no-answer";

    public static IReadOnlyList<string> Reasons { get; } = [Declined, Unable, Absent, NoAnswer];

    public required Guid Id { get; init; }

    public ProgramId ProgramId { get; private set; }

    public required ClientId Client { get; init; }

    public required PlanId Plan { get; init; }

    /// <summary>The stay. Attempts at an earlier version of the same stay count too.</summary>
    public required EpisodeId Episode { get; init; }

    public required DateTimeOffset At { get; init; }

    public required UserId By { get; init; }

    /// <summary>A code of <see cref="Reasons"/>.</summary>
    public required string Reason { get; init; }

    public required string Words { get; init; }
}
