using Footbridge.Care.Planning.Threads;
using Footbridge.Care.Plans;
using Footbridge.Care.Plans.Diff;
using Footbridge.Ui;

namespace Footbridge.Care.Planning.Compare;

/// <summary>One line of the two columns. Null on a side: it is not there.</summary>
/// <param name="Label">What it is.</param>
/// <param name="Older">As it was.</param>
/// <param name="Newer">As it is.</param>
internal sealed record CompareLine(string Label, string? Older, string? Newer)
{
    /// <summary><c>same</c>, <c>added</c>, <c>removed</c> or <c>changed</c>.</summary>
    public string State =>
        Older is null ? "added"
        : Newer is null ? "removed"
        : Older == Newer ? "same"
        : "changed";
}

/// <summary>Turns what differs into lines that can be read.</summary>
internal sealed class CompareLines(IText text, Formats formats, IReadOnlyDictionary<Guid, string> names)
{
    public IReadOnlyList<CompareLine> Of(ThreadDiff diff, PlanContent older)
    {
        if (diff.Change is { } change)
        {
            var before = older.Find(diff.Id)!;
            return [.. Lines(before, change.Apply(before))];
        }

        return diff.Fate == Fate.New ? [.. Lines(null, diff.Whole)] : [.. Lines(diff.Whole, null)];
    }

    private IEnumerable<CompareLine> Lines(PlanThread? older, PlanThread? newer)
    {
        yield return new(text["care.thread.goal"], older?.Goal, newer?.Goal);
        yield return new(text["care.thread.area"], Area(older), Area(newer));
        yield return new(text["care.thread.problem"], older?.Problem, newer?.Problem);
        foreach (var line in Steps(older?.Objectives ?? [], newer?.Objectives ?? []))
        {
            yield return line;
        }

        foreach (var piece in Pieces.Of(older?.Interventions ?? [], newer?.Interventions ?? []))
        {
            var said = Said(piece.Value);
            yield return new(
                text["care.thread.kind"],
                piece.Fate == Fate.New ? null : said,
                piece.Fate == Fate.Gone ? null : said
            );
        }
    }

    // The same objective stands on one line, wherever it moved.
    private IEnumerable<CompareLine> Steps(IReadOnlyList<PlanObjective> older, IReadOnlyList<PlanObjective> newer)
    {
        foreach (var step in newer)
        {
            var before = older.FirstOrDefault(o => o.Id == step.Id);
            yield return new(text["care.thread.objective"], before is null ? null : Said(before), Said(step));
        }

        foreach (var gone in older.Where(o => newer.All(n => n.Id != o.Id)))
        {
            yield return new(text["care.thread.objective"], Said(gone), null);
        }
    }

    private string? Area(PlanThread? thread) => thread is null ? null : text[$"care.area.{thread.Area}"];

    private string Said(PlanObjective step)
    {
        var state = text.StateOf(step, formats);
        return string.Join(" · ", new[] { step.Words, text.Said(step), state, step.Why }.Where(t => t.Length > 0));
    }

    private string Said(PlanIntervention help) =>
        $"{text[$"care.kind.{help.Kind}"]}: {text.Said(help)} · {names.GetValueOrDefault(help.Responsible, "")}";
}
