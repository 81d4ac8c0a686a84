using Footbridge.Clinical.Measures.Instruments;

namespace Footbridge.Clinical.Measures.Results;

/// <summary>Whether conditions are so, not so, or not known (Kleene's three values): a missing answer is never taken for a no.</summary>
internal sealed class Truth(
    IReadOnlyDictionary<string, decimal> items,
    Func<string, decimal?>? scores = null,
    Func<string, bool?>? triage = null
)
{
    public bool? Of(Condition condition) =>
        condition switch
        {
            { Item: { } item } => items.TryGetValue(item, out var value) ? condition.Meets(value) : null,
            { Score: { } score } => scores?.Invoke(score) is { } value ? condition.Meets(value) : null,
            { Triage: { } level } => triage?.Invoke(level),
            { All.Count: > 0 } => All(condition.All),
            _ => Any(condition.Any),
        };

    private bool? All(IReadOnlyList<Condition> parts)
    {
        var truths = parts.Select(Of).ToList();
        return truths.Contains(false) ? false
            : truths.Contains(null) ? null
            : true;
    }

    private bool? Any(IReadOnlyList<Condition> parts)
    {
        var truths = parts.Select(Of).ToList();
        return truths.Contains(true) ? true
            : truths.Contains(null) ? null
            : false;
    }
}
