using Footbridge.Kernel;

namespace Footbridge.Sessions.Notes.Voiding;

/// <summary>Who may make a note void, and let it count again.</summary>
internal static class VoidRules
{
    /// <summary>Whoever wrote it may, and whoever answers for the notes of others.</summary>
    public static Problem? Refusal(ClientNote note, Caller caller) =>
        note.Author == caller.User || note.SignedBy == caller.User || caller.Holds(SessionPermissions.Void)
            ? null
            : Problem.Rule("sessions.void.not-yours");
}
