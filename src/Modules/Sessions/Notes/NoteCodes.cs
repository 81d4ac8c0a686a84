namespace Footbridge.Sessions.Notes;

/// <summary>Codes of the marks of a note, as texts and other modules know them.</summary>
internal static class NoteCodes
{
    /// <summary><c>none</c>, <c>watch</c> or <c>urgent</c>.</summary>
    public static string Code(NoteRisk risk) =>
        risk switch
        {
            NoteRisk.Watch => "watch",
            NoteRisk.Urgent => "urgent",
            _ => "none",
        };

    /// <summary>Part of a resource key for a kind.</summary>
    public static string Code(NoteKind kind) =>
        kind switch
        {
            NoteKind.CaseManagement => "case-management",
            NoteKind.NoShow => "no-show",
            _ => kind.ToString().ToLowerInvariant(),
        };

    /// <summary>The kind of a code, or null.</summary>
    public static NoteKind? Kind(string? code) =>
        Enum.GetValues<NoteKind>().Where(k => Code(k) == code).Select(k => (NoteKind?)k).FirstOrDefault();

    /// <summary>Part of a resource key for participation.</summary>
    public static string Code(Participation participation) => participation.ToString().ToLowerInvariant();
}
