using Footbridge.Contracts.Privacy;

namespace Footbridge.Privacy.Rights.Retention;

/// <summary>How long records are kept. Pure. The floors are federal ones; a state or a contract may ask for more, and then the program
/// lengthens them. It can never shorten them.</summary>
internal static class RetentionSchedule
{
    /// <summary>A minor's time begins with the day they come of age: the rule of most states.</summary>
    public const int Majority = 18;

    /// <summary>Kinds and the fewest years. Their sources are texts <c>privacy.retention.source.*</c>.</summary>
    public static IReadOnlyList<RetentionTerm> Floors { get; } =
    [
        // 42 CFR 438.3(u): ten years for what Medicaid managed care paid for.
        new("treatment", 10, 10),
        // The program's own: a person who never began.
        new("referral", 6, 6),
        // 45 CFR 164.530(j)(2): six years from when it was made or last in effect.
        new("privacy-paper", 6, 6),
    ];

    /// <summary>The terms of a program that lengthened some of them.</summary>
    public static IReadOnlyList<RetentionTerm> With(IReadOnlyDictionary<string, int> lengthened) =>
        [.. Floors.Select(t => t with { Years = Math.Max(t.Floor, lengthened.GetValueOrDefault(t.Kind, t.Years)) })];

    /// <summary>Last day a record must be kept and the kind that decides it; null while something goes on, or nothing is known.</summary>
    public static KeptUntil? Until(IReadOnlyList<RetentionEvent> events, IReadOnlyList<RetentionTerm> terms, DateOnly? bornOn)
    {
        if (events.Count == 0 || events.Any(e => e.On is null))
        {
            return null;
        }

        return events
            .Select(e => new KeptUntil(e.Kind, Begin(e.On!.Value, bornOn).AddYears(YearsOf(e.Kind, terms))))
            .MaxBy(k => k.Day);
    }

    private static int YearsOf(string kind, IReadOnlyList<RetentionTerm> terms) =>
        // A kind that nobody put into the schedule is kept as long as the longest.
        terms.FirstOrDefault(t => t.Kind == kind)?.Years
        ?? terms.Max(t => t.Years);

    private static DateOnly Begin(DateOnly ended, DateOnly? bornOn) =>
        bornOn?.AddYears(Majority) is { } ofAge && ofAge > ended ? ofAge : ended;
}

/// <summary>Last day a record must be kept.</summary>
/// <param name="Kind">The kind of record that decides it.</param>
/// <param name="Day">The day.</param>
internal sealed record KeptUntil(string Kind, DateOnly Day);
