using Footbridge.Kernel;

namespace Footbridge.Recovery.Talks;

internal readonly record struct TalkLineId(Guid Value) : IEntityId<TalkLineId>
{
    public static TalkLineId From(Guid value) => new(value);
}

/// <summary>What a line of a talk is.</summary>
internal enum TalkLineKind
{
    /// <summary>The client wrote.</summary>
    Client,

    /// <summary>Somebody of the team wrote.</summary>
    Team,

    /// <summary>Somebody of the team saw that no answer is needed.</summary>
    NoAnswer,
}

/// <summary>One line of a client's talk with the team. It is never changed.</summary>
internal sealed class TalkLine : IProgramOwned
{
    /// <summary>Longest message, in characters.</summary>
    public const int WordsLength = 2000;

    public required TalkLineId Id { get; init; }

    public ProgramId ProgramId { get; private set; }

    public required ClientId Client { get; init; }

    /// <summary>How manieth line of the talk, from 1.</summary>
    public required int Number { get; init; }

    public required TalkLineKind Kind { get; init; }

    public required UserId By { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>The words; null where no answer is needed.</summary>
    public string? Words { get; init; }

    /// <summary>The words as they are kept, unless there are none or too many.</summary>
    /// <param name="typed">What was typed.</param>
    /// <param name="field">The property it belongs to.</param>
    public static Outcome<string> Tidy(string? typed, string field)
    {
        // Browsers send two characters for the end of a line, and count one.
        var words = typed?.ReplaceLineEndings("\n").Trim() ?? "";
        return words.Length switch
        {
            0 => Problem.Invalid("core.required", field),
            > WordsLength => Problem.Invalid("core.too-long", field, $"{WordsLength}"),
            _ => words,
        };
    }
}
