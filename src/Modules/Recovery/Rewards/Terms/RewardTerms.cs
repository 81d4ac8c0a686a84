using Footbridge.Clinical.Draws.Rewards;
using Footbridge.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Footbridge.Recovery.Rewards;

/// <summary>What is rewarded.</summary>
internal enum RewardGoal
{
    /// <summary>Drug screens of one panel in which nothing was found but what a prescription explains.</summary>
    Screens,

    /// <summary>Group sessions that the client came to.</summary>
    Attendance,
}

/// <summary>What a director decides about rewards.</summary>
/// <param name="On">Whether they are given at all.</param>
/// <param name="Schedule">A name of <see cref="RewardLibrary"/>.</param>
/// <param name="Goal">What is rewarded.</param>
/// <param name="Panel">Which panel, when screens are.</param>
/// <param name="From">First local day on which something can be earned.</param>
/// <param name="ClientYearCents">Most for one client in a calendar year.</param>
/// <param name="ProgramMonthCents">Most for all clients in a calendar month.</param>
/// <param name="CounselChecked">Whether the program's counsel has checked the federal rules.</param>
internal sealed record RewardChoice(
    bool On,
    string Schedule,
    RewardGoal Goal,
    string? Panel,
    DateOnly From,
    int ClientYearCents,
    int ProgramMonthCents,
    bool CounselChecked
)
{
    public const int MostCents = 100_000_000;

    /// <summary>What cannot be, or null.</summary>
    /// <param name="today">Today.</param>
    /// <param name="running">Whether rewards are given today already: what counts today is not changed any more.</param>
    public Problem? Fault(DateOnly today, bool running) =>
        this switch
        {
            _ when RewardLibrary.Find(Schedule) is null => Problem.Invalid("core.choose-one", nameof(Schedule)),
            _ when Goal == RewardGoal.Screens && !RewardPanels.All.Contains(Panel) => Problem.Invalid(
                "core.choose-one",
                nameof(Panel)
            ),
            _ when ClientYearCents is < 0 or > MostCents => OutOfRange(nameof(ClientYearCents)),
            _ when ProgramMonthCents is < 0 or > MostCents => OutOfRange(nameof(ProgramMonthCents)),
            _ when From < today => Problem.Invalid("recovery.reward.from-past", nameof(From)),
            _ when On && running && From == today => Problem.Invalid("recovery.reward.from-tomorrow", nameof(From)),
            _ when On && !CounselChecked => Problem.Invalid("recovery.reward.counsel-first", nameof(CounselChecked)),
            _ => null,
        };

    private static Problem OutOfRange(string field) => Problem.Invalid("core.out-of-range", field, "0", $"{MostCents / 100}");
}

/// <summary>A decision about rewards. Each is a row of its own and none is changed; on a day the newest counts that had begun by then.</summary>
internal sealed class RewardTerms : IProgramOwned
{
    public required Guid Id { get; init; }

    public ProgramId ProgramId { get; private set; }

    public required int Number { get; init; }

    public required bool On { get; init; }

    public required string Schedule { get; init; }

    public required RewardGoal Goal { get; init; }

    public string? Panel { get; init; }

    public required DateOnly From { get; init; }

    public required int ClientYearCents { get; init; }

    public required int ProgramMonthCents { get; init; }

    public required bool CounselChecked { get; init; }

    public required DateTimeOffset ChangedAt { get; init; }

    public required UserId ChangedBy { get; init; }

    public RewardChoice Choice => new(On, Schedule, Goal, Panel, From, ClientYearCents, ProgramMonthCents, CounselChecked);

    public RewardSchedule Rewards => RewardLibrary.Find(Schedule)!;

    /// <summary>Whether the same is rewarded in the same way, so that a count goes on.</summary>
    public bool CountsOn(RewardTerms other) => (Schedule, Goal, Panel) == (other.Schedule, other.Goal, other.Panel);
}

internal sealed class RewardTermsMap : IEntityTypeConfiguration<RewardTerms>
{
    public void Configure(EntityTypeBuilder<RewardTerms> builder)
    {
        builder.ToTable("recovery_reward_terms");
        builder.HasKey(t => t.Id);
        builder.Property(t => t.Id).ValueGeneratedNever();
        builder.Property(t => t.Schedule).HasMaxLength(30);
        builder.Property(t => t.Panel).HasMaxLength(30);
        builder.Ignore(t => t.Choice);
        builder.Ignore(t => t.Rewards);
        builder.HasIndex(t => new { t.ProgramId, t.Number }).IsUnique();
    }
}
