namespace Footbridge.Recovery.Plans.Versions;

/// <summary>A line of a plan between an older and a newer version: <c>same</c>, <c>added</c> or <c>removed</c>.</summary>
internal sealed record LineChange(string State, string Words);

/// <summary>A part of a plan between two versions.</summary>
internal sealed record PartChange(string Title, IReadOnlyList<LineChange> Lines)
{
    public bool IsSame => Lines.All(l => l.State == "same");
}

/// <summary>Lays two versions of a plan over each other, part by part and line by line. Pure.</summary>
internal static class PlanDiff
{
    public static IReadOnlyList<PartChange> Of(IReadOnlyList<PlanPart> older, IReadOnlyList<PlanPart> newer) =>
        [
            .. newer
                .Concat(older)
                .Select(p => p.Title)
                .Distinct(StringComparer.Ordinal)
                .Select(title => new PartChange(title, Lines(LinesOf(older, title), LinesOf(newer, title))))
                .Where(p => p.Lines.Count > 0),
        ];

    private static IReadOnlyList<LineChange> Lines(IReadOnlyList<string> older, IReadOnlyList<string> newer) =>
        [
            .. newer.Select(line => new LineChange(older.Contains(line) ? "same" : "added", line)),
            .. older.Where(line => !newer.Contains(line)).Select(line => new LineChange("removed", line)),
        ];

    private static IReadOnlyList<string> LinesOf(IReadOnlyList<PlanPart> parts, string title) =>
        parts.FirstOrDefault(p => p.Title == title)?.Lines ?? [];
}
