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
        kind == NoteKind.CaseManagement ? "case-management" : kind.ToString().ToLowerInvariant();

    /// <summary>Part of a resource key for participation.</summary>
    public static string Code(Participation participation) => participation.ToString().ToLowerInvariant();
}
