using Footbridge.Risk.Rules;

namespace Footbridge.Risk.Safety;

/// <summary>A signal as a page shows it; the same rule again is folded into it.</summary>
/// <param name="Rule">Rule code; a resource key.</param>
/// <param name="Detail">Values for the placeholders of the rule's text, of the latest.</param>
/// <param name="At">When it happened last.</param>
public sealed record SignalReason(string Rule, IReadOnlyList<string> Detail, DateTimeOffset At)
{
    /// <summary>How often it was raised in this item.</summary>
    public int Times { get; init; } = 1;

    /// <summary>When it was raised first in this item.</summary>
    public DateTimeOffset Since { get; init; } = At;

    /// <summary>One line for each rule, the most urgent first, then the latest.</summary>
    public static IReadOnlyList<SignalReason> Fold(IEnumerable<SignalReason> signals) =>
        [
            .. signals
                .GroupBy(s => s.Rule)
                .Select(g => g.MaxBy(s => s.At)! with { Times = g.Sum(s => s.Times), Since = g.Min(s => s.Since) })
                .OrderByDescending(s => RuleBook.Find(s.Rule)?.Urgency)
                .ThenByDescending(s => s.At),
        ];
}
