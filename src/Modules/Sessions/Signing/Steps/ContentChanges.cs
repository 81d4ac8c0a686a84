using System.Globalization;
using Footbridge.Sessions.Notes;

namespace Footbridge.Sessions.Signing.Steps;

/// <summary>One part of a note that reads otherwise than before.</summary>
/// <param name="Label">Resource key of the part.</param>
/// <param name="Before">As it read.</param>
/// <param name="After">As it reads.</param>
/// <param name="Codes">Resource prefix when the values are codes; else null.</param>
internal sealed record ContentChange(string Label, string Before, string After, string? Codes = null);

/// <summary>What changed between two signed versions of a note.</summary>
internal static class ContentChanges
{
    private static readonly (string Label, string? Codes, Func<SignedContent, string> Of)[] Parts =
    [
        ("sessions.note.kind", "sessions.kind", c => NoteCodes.Code(c.Kind)),
        ("sessions.column.day", null, c => $"{c.On:yyyy-MM-dd}"),
        ("sessions.note.ran", null, c => Span(c.Start, c.End)),
        ("sessions.note.was-there", null, c => Span(c.Arrived, c.Left)),
        ("sessions.note.minutes", null, c => c.Minutes.ToString(CultureInfo.InvariantCulture)),
        ("sessions.note.participation", "sessions.participation", c => c.Participation is { } p ? NoteCodes.Code(p) : ""),
        ("sessions.note.risk", "sessions.risk", c => NoteCodes.Code(c.Risk)),
        ("sessions.note.plan-goal", null, c => c.PlanGoal),
        ("sessions.note.plan-item", null, c => c.PlanObjective),
        ("sessions.shared.topic", null, c => c.Topic),
        ("sessions.shared.text", null, c => c.SharedText),
        ("sessions.note.data", null, c => c.Data),
        ("sessions.note.response", null, c => c.Response),
        ("sessions.note.next-step", null, c => c.NextStep),
    ];

    /// <summary>The parts that differ; who signed and when is no part of it.</summary>
    public static IReadOnlyList<ContentChange> Between(SignedContent before, SignedContent after)
    {
        var changes = Parts
            .Select(p => new ContentChange(p.Label, p.Of(before), p.Of(after), p.Codes))
            .Where(c => c.Before != c.After)
            .ToList();
        // Something that is not listed above changed: say at least that.
        return changes.Count == 0 && (Bare(before) != Bare(after) || Rest(before) != Rest(after))
            ? [new("sessions.change.other", "", "")]
            : changes;
    }

    private static SignedContent Bare(SignedContent content) =>
        content with
        {
            SignedBy = default,
            SignerName = "",
            Credential = "",
            SignedAt = default,
            Meaning = "",
            CosignDue = null,
            CosignBy = "",
            // Its lists are equal by what is in them, not as objects.
            Details = null,
        };

    private static string? Rest(SignedContent content) => content.Details?.ToJson();

    private static string Span(TimeOnly? from, TimeOnly? to) => from is null ? "" : $"{from:HH\\:mm} – {to:HH\\:mm}";
}
