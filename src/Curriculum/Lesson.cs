namespace Footbridge.Curriculum;

/// <summary>A session of the curriculum: one subject that a group, a family or one person works through in one sitting.</summary>
/// <param name="Id">Name in lower case with hyphens; never changes.</param>
/// <param name="Version">Rises with each change of the words, from 1.</param>
/// <param name="Track">The track it belongs to, of the <see cref="Registry"/>.</param>
/// <param name="Kind">How it is held.</param>
/// <param name="Minutes">How long it takes; the steps of the guide come to the same.</param>
/// <param name="Audience">Whom it is for, of the <see cref="Registry"/>; <c>all</c> for everybody.</param>
/// <param name="Skills">Skills that are practiced, of the <see cref="Registry"/>.</param>
/// <param name="Needs">Sessions that should come before it. Sessions of open groups need none.</param>
/// <param name="Source">Where its ideas come from.</param>
/// <param name="Texts">Its words, by language (<c>en</c>, <c>es</c>).</param>
public sealed record Lesson(
    string Id,
    int Version,
    string Track,
    LessonKind Kind,
    int Minutes,
    IReadOnlyList<string> Audience,
    IReadOnlyList<string> Skills,
    IReadOnlyList<string> Needs,
    string Source,
    IReadOnlyDictionary<string, LessonText> Texts
)
{
    /// <summary>Said of a session that is for everybody.</summary>
    public const string Everybody = "all";

    /// <summary>Makes one session of the files of each, in the order in which they come.</summary>
    public static IEnumerable<Lesson> Together(IEnumerable<Lesson> files) =>
        files
            .GroupBy(l => l.Id, StringComparer.Ordinal)
            .Select(g => g.First() with { Texts = g.SelectMany(l => l.Texts).ToDictionary(t => t.Key, t => t.Value) });

    /// <summary>The language that is shown to a reader of a language, or on wish the other one; the only one where there is but one.</summary>
    public string Shown(string language, bool other) =>
        Texts.Keys.FirstOrDefault(l => l == language != other) ?? Texts.Keys.Order(StringComparer.Ordinal).First();

    /// <summary>The words in a language; in the other where they were not written in it.</summary>
    public LessonText In(string language) =>
        Texts.GetValueOrDefault(language) ?? Texts.OrderBy(t => t.Key, StringComparer.Ordinal).First().Value;
}

/// <summary>How a session of the curriculum is held.</summary>
public enum LessonKind
{
    /// <summary>In a group.</summary>
    Group,

    /// <summary>With one person.</summary>
    Individual,

    /// <summary>With families.</summary>
    Family,

    /// <summary>As education.</summary>
    Education,
}

/// <summary>The words of a session in one language; Markdown except the title.</summary>
/// <param name="Title">What it is called.</param>
/// <param name="Goal">What a person takes home.</param>
/// <param name="Guide">How it is led, step by step.</param>
/// <param name="Sheet">What the client reads and keeps.</param>
/// <param name="Exercise">What is done in the room.</param>
/// <param name="Homework">What is tried out until the next time.</param>
/// <param name="Questions">What the group talks about.</param>
public sealed record LessonText(
    string Title,
    string Goal,
    IReadOnlyList<GuideStep> Guide,
    string Sheet,
    string Exercise,
    string Homework,
    string Questions
)
{
    /// <summary>Everything that a client reads.</summary>
    public string ForClients => string.Join("\n\n", Goal, Sheet, Exercise, Homework, Questions);
}

/// <summary>A step of the facilitator's guide.</summary>
/// <param name="Minutes">How long it takes.</param>
/// <param name="Title">What happens.</param>
/// <param name="Text">How, as Markdown.</param>
public sealed record GuideStep(int Minutes, string Title, string Text);
