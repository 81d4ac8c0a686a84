namespace Footbridge.Sessions.Meetings;

/// <summary>How far a session is.</summary>
internal enum SessionState
{
    /// <summary>It runs, or nobody has finished it yet.</summary>
    Open,

    /// <summary>Everybody's attendance is decided; the notes are not signed.</summary>
    Finished,

    /// <summary>Signed; nothing changes any more.</summary>
    Signed,
}
