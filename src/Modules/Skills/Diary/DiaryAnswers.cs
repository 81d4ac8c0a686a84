using Footbridge.Kernel;

namespace Footbridge.Skills.Diary;

/// <summary>What somebody says of a day. A question left out stays null and is never taken for a zero.</summary>
internal sealed record DiaryAnswers
{
    /// <summary>The top of every scale: 0 (not at all) to 5 (as strong as can be).</summary>
    public const int Most = 5;

    /// <summary>Longest note, in characters.</summary>
    public const int NoteLength = 1000;

    /// <summary>The strongest urge of the day.</summary>
    public int? Urge { get; init; }

    /// <summary>Whether there was use.</summary>
    public bool? Used { get; init; }

    public int? Anger { get; init; }

    public int? Sadness { get; init; }

    public int? Fear { get; init; }

    public int? Shame { get; init; }

    public int? Joy { get; init; }

    /// <summary>Ids of the skills that were used.</summary>
    public IReadOnlyList<string> Skills { get; init; } = [];

    /// <summary>How much they helped.</summary>
    public int? Helped { get; init; }

    public string? Note { get; init; }

    /// <summary>The scales by name, for forms and tables.</summary>
    public IEnumerable<(string Name, int? Value)> Scales =>
        [
            (nameof(Urge), Urge),
            (nameof(Anger), Anger),
            (nameof(Sadness), Sadness),
            (nameof(Fear), Fear),
            (nameof(Shame), Shame),
            (nameof(Joy), Joy),
            (nameof(Helped), Helped),
        ];

    /// <summary>What cannot be taken, or null.</summary>
    public Problem? Fault()
    {
        if (Scales.FirstOrDefault(s => s.Value is < 0 or > Most) is { Name: { } wrong })
        {
            return Problem.Invalid("core.out-of-range", wrong, "0", $"{Most}");
        }

        if (Note?.Length > NoteLength)
        {
            return Problem.Invalid("core.too-long", nameof(Note), $"{NoteLength}");
        }

        return Scales.All(s => s.Value is null) && Used is null && Skills.Count == 0 && string.IsNullOrWhiteSpace(Note)
            ? Problem.Invalid("skills.diary.nothing")
            : null;
    }
}
