using Footbridge.Contracts.Risk;
using Footbridge.Kernel;

namespace Footbridge.Recovery.Lapses;

internal readonly record struct LapseReportId(Guid Value) : IEntityId<LapseReportId>
{
    public static LapseReportId From(Guid value) => new(value);
}

/// <summary>A client told the team of a return to use. It opens help; it resets nothing.</summary>
internal sealed class LapseReport : IProgramOwned
{
    public required LapseReportId Id { get; init; }

    public ProgramId ProgramId { get; private set; }

    public required ClientId Client { get; init; }

    public required DateTimeOffset At { get; init; }

    public DateOnly? UsedOn { get; init; }

    public string? Substances { get; init; }

    public Safety? Safety { get; init; }

    public bool? MayBeOpioid { get; init; }

    public bool WantsCall { get; init; }

    public string? Note { get; init; }

    /// <summary>How soon the team was asked to act.</summary>
    public required Urgency Urgency { get; init; }

    /// <summary>Takes a report, unless it holds what cannot be.</summary>
    public static Outcome<LapseReport> Of(
        LapseReportId id,
        ClientId client,
        DateTimeOffset at,
        LapseAnswers answers,
        DateOnly today
    ) =>
        answers.Fault(today) is { } fault
            ? fault
            : new LapseReport
            {
                Id = id,
                Client = client,
                At = at,
                UsedOn = answers.UsedOn,
                Substances = Tidy(answers.Substances),
                Safety = answers.Safety,
                MayBeOpioid = answers.MayBeOpioid,
                WantsCall = answers.WantsCall,
                Note = Tidy(answers.Note),
                Urgency = answers.UrgencyOn(today),
            };

    private static string? Tidy(string? words) => words?.Trim() is { Length: > 0 } kept ? kept : null;
}
