using Footbridge.Kernel;

namespace Footbridge.Monitoring.CheckIns;

/// <summary>Whether the medication of a day was taken.</summary>
internal enum MedicationTaken
{
    Yes,
    No,

    /// <summary>The person has none.</summary>
    NotMine,
}

/// <summary>Hungry, angry, lonely, tired: four states that make a craving stronger.</summary>
[Flags]
internal enum Halt
{
    None = 0,
    Hungry = 1,
    Angry = 2,
    Lonely = 4,
    Tired = 8,
}

/// <summary>What a person says in a check-in. A question left out stays null and is never taken for a zero or a no.</summary>
internal sealed record CheckInAnswers
{
    public const int Most = 10;
    public const int HoursOfDay = 24;
    public const int WordsLength = 200;
    public const int NoteLength = 2000;

    /// <summary>As many as the lists of a plan may hold.</summary>
    public const int MostSigns = 24;

    /// <summary>The craving from which help is offered and the team looks first (0 to 10).</summary>
    public const int StrongCraving = 7;

    /// <summary>0 (very low) to 10 (very good).</summary>
    public int? Mood { get; init; }

    /// <summary>0 (none) to 10 (strongest).</summary>
    public int? Craving { get; init; }

    /// <summary>How sure of getting through today without using, 0 (not at all) to 10 (completely).</summary>
    public int? Confidence { get; init; }

    /// <summary>Whether there was use since the last check-in.</summary>
    public bool? Used { get; init; }

    /// <summary>What was used, in the person's words.</summary>
    public string? Substances { get; init; }

    public int? SleepHours { get; init; }

    public MedicationTaken? Medication { get; init; }

    public Halt Halt { get; init; }

    /// <summary>Which of the signs in the person's own plan they noticed today, in their words.</summary>
    public IReadOnlyList<string> Signs { get; init; } = [];

    public string? WhatHelped { get; init; }

    public string? Note { get; init; }

    public bool WantsCall { get; init; }

    /// <summary>Whether nothing at all was said.</summary>
    public bool IsEmpty =>
        this
            is {
                Mood: null,
                Craving: null,
                Confidence: null,
                Used: null,
                SleepHours: null,
                Medication: null,
                Halt: Halt.None,
                Signs.Count: 0,
                WantsCall: false,
                WhatHelped: null,
                Note: null,
                Substances: null
            };

    /// <summary>Whether the person should be offered a call, the plan and the help page at once.</summary>
    public bool CallsForHelp => WantsCall || Used == true || Craving >= StrongCraving;

    /// <summary>Without blanks around the words; empty words are no words.</summary>
    public CheckInAnswers Tidied() =>
        this with
        {
            Substances = Tidy(Substances),
            WhatHelped = Tidy(WhatHelped),
            Note = Tidy(Note),
        };

    /// <summary>What cannot be taken, or null.</summary>
    public Problem? Fault() =>
        OutOfRange(Mood, Most, nameof(Mood))
        ?? OutOfRange(Craving, Most, nameof(Craving))
        ?? OutOfRange(Confidence, Most, nameof(Confidence))
        ?? OutOfRange(SleepHours, HoursOfDay, nameof(SleepHours))
        ?? TooLong(Substances, WordsLength, nameof(Substances))
        ?? TooLong(WhatHelped, NoteLength, nameof(WhatHelped))
        ?? (Signs.Count > MostSigns ? Problem.Invalid("core.invalid", nameof(Signs)) : null)
        ?? Signs.Select(s => TooLong(s, WordsLength, nameof(Signs))).FirstOrDefault(f => f is not null)
        ?? TooLong(Note, NoteLength, nameof(Note))
        ?? (IsEmpty ? Problem.Invalid("monitoring.check-in.empty") : null);

    private static Problem? OutOfRange(int? value, int most, string field) =>
        value < 0 || value > most ? Problem.Invalid("core.out-of-range", field, "0", $"{most}") : null;

    private static Problem? TooLong(string? words, int most, string field) =>
        words?.Length > most ? Problem.Invalid("core.too-long", field, $"{most}") : null;

    private static string? Tidy(string? words) => words?.Trim() is { Length: > 0 } kept ? kept : null;
}
