using Footbridge.Ui;

namespace Footbridge.Recovery.Plans;

/// <summary>A part of a plan in words to read.</summary>
internal sealed record PlanPart(string Title, IReadOnlyList<string> Lines);

/// <summary>Says a plan in words: the six steps of a safety plan first, then the rest.</summary>
internal static class PlanParts
{
    public static IReadOnlyList<PlanPart> Of(PlanWords words, IText text, Formats formats) =>
        [
            new(text["recovery.panel.signs"], words.WarningSigns),
            new(text["recovery.panel.steps"], words.CopingSteps),
            new(text["recovery.panel.places"], words.Places),
            new(text["recovery.panel.people"], [.. words.People.Select(p => $"{p.Name} {p.Phone}")]),
            new(text["recovery.panel.professionals"], words.Professionals),
            new(text["recovery.panel.safer"], words.SaferHome),
            new(text["recovery.panel.naloxone"], NaloxoneLines(words.Naloxone, text, formats)),
            new(text["recovery.panel.situations"], [.. words.LeastSureFirst.Select(s => SituationLine(s, text))]),
            new(text["recovery.panel.triggers"], words.Triggers),
            new(text["recovery.panel.reasons"], words.Reasons),
        ];

    public static string SituationLine(RiskSituation situation, IText text) =>
        situation.Confidence is { } sure
            ? text["recovery.situation.sure", situation.Name, sure, RiskSituation.Most]
            : situation.Name;

    public static IReadOnlyList<string> NaloxoneLines(NaloxoneAtHome naloxone, IText text, Formats formats)
    {
        var lines = new List<string>();
        if (naloxone.IsThere is { } there)
        {
            lines.Add(text[there ? "recovery.naloxone.there" : "recovery.naloxone.not-there"]);
        }

        if (naloxone.Place.Length > 0)
        {
            lines.Add(text["recovery.naloxone.kept", naloxone.Place]);
        }

        if (naloxone.EndsOn is { } ends)
        {
            lines.Add(text["recovery.naloxone.ends", formats.Day(ends)]);
        }

        return lines;
    }

    /// <summary>All of it as one text, for two versions side by side.</summary>
    public static string TextOf(PlanWords words, IText text, Formats formats) =>
        string.Join("\n", Of(words, text, formats).SelectMany(p => p.Lines));
}
