namespace Footbridge.Skills;

/// <summary>What the module's slices ask for.</summary>
public static class SkillsPermissions
{
    /// <summary>Read the curriculum.</summary>
    public const string Curriculum = "skills.curriculum.read";

    /// <summary>Write sessions of the program's own.</summary>
    public const string Write = "skills.curriculum.write";

    /// <summary>Choose the session of a meeting, and see who has had what.</summary>
    public const string Teach = "skills.teach";

    /// <summary>See what a client has covered, practiced and done between sessions.</summary>
    public const string Read = "skills.client.read";

    /// <summary>See the own sessions and exercises.</summary>
    public const string ReadOwn = "skills.own.read";

    /// <summary>Answer homework and log practice.</summary>
    public const string WriteOwn = "skills.own.write";
}
