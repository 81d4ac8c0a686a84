namespace Footbridge.Curriculum.Practice;

/// <summary>A short guided exercise that a person does alone, with or without signal.</summary>
public sealed class Exercise
{
    /// <summary>Name in lower case with hyphens; never changes.</summary>
    public required string Id { get; init; }

    /// <summary>Rises with each change of the words, from 1.</summary>
    public required int Version { get; init; }

    /// <summary>The skill it trains, of the <see cref="Registry"/>.</summary>
    public required string Skill { get; init; }

    /// <summary>What it is called.</summary>
    public required Words Title { get; init; }

    /// <summary>When it is of use, in one line.</summary>
    public required Words When { get; init; }

    /// <summary>When not to do it, or how to make it safer; may be empty.</summary>
    public required Words Care { get; init; }

    /// <summary>Where its ideas come from.</summary>
    public required string Source { get; init; }

    /// <summary>Its steps in order.</summary>
    public required IList<ExerciseStep> Steps { get; init; }

    /// <summary>How long the guided part takes, in whole minutes, at least one.</summary>
    public int Minutes =>
        Math.Max(1, (int)Math.Round(Steps.Sum(s => s.Seconds > 0 ? s.Seconds : ExerciseStep.SecondsToAnswer) / 60.0));

    /// <summary>The steps at which something is asked.</summary>
    public IEnumerable<(int Number, ExerciseStep Step)> Questions => Steps.Index().Where(s => s.Item.Ask != Asked.None);
}

/// <summary>A step of an exercise.</summary>
public sealed class ExerciseStep : Words
{
    /// <summary>What answering a question is taken to need, in seconds.</summary>
    public const int SecondsToAnswer = 20;

    /// <summary>How long it stays when guided, in seconds; 0 where the person goes on by a tap.</summary>
    public required int Seconds { get; init; }

    /// <summary>Whether something is asked.</summary>
    public required Asked Ask { get; init; }
}

/// <summary>What a step asks.</summary>
public enum Asked
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>A number from 0 to 10.</summary>
    Number,

    /// <summary>Words of one's own.</summary>
    Text,
}
