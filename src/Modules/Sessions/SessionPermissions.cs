namespace Footbridge.Sessions;

/// <summary>What the module asks permission for.</summary>
public static class SessionPermissions
{
    /// <summary>See today's sessions with counts; no client is named.</summary>
    public const string Board = "sessions.board";

    /// <summary>Record who came, left or could not come.</summary>
    public const string Attend = "sessions.attend";

    /// <summary>Read notes and the page of a session.</summary>
    public const string Read = "sessions.read";

    /// <summary>Open and finish sessions and write notes.</summary>
    public const string Write = "sessions.write";

    /// <summary>Sign notes and add addenda.</summary>
    public const string Sign = "sessions.sign";

    /// <summary>Make letters that confirm attendance.</summary>
    public const string Letter = "sessions.letter";

    /// <summary>Make such a letter about one's own attendance.</summary>
    public const string OwnLetter = "sessions.letter.own";

    /// <summary>Co-sign notes or send them back.</summary>
    public const string Cosign = "sessions.cosign";

    /// <summary>Set what each credential may sign alone, and what a co-signer says.</summary>
    public const string Rules = "sessions.rules";

    /// <summary>See how soon notes are signed, for each person on staff.</summary>
    public const string Rates = "sessions.rates";

    /// <summary>Keep own private notes of counseling: each sees only what they wrote.</summary>
    public const string Private = "sessions.private";

    /// <summary>Change the formats of notes and the program's quick phrases.</summary>
    public const string Formats = "sessions.formats";

    /// <summary>Keep own quick phrases.</summary>
    public const string Phrases = "sessions.phrases";

    /// <summary>Write notes of medical visits.</summary>
    public const string Medical = "sessions.medical";

    /// <summary>Make notes of others void, and let them count again.</summary>
    public const string Void = "sessions.void";
}
