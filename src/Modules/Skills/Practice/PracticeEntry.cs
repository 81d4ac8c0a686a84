using System.Globalization;
using Footbridge.Curriculum.Practice;
using Footbridge.Kernel;
using Footbridge.Storage.Protection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Footbridge.Skills.Practice;

internal readonly record struct PracticeEntryId(Guid Value) : IEntityId<PracticeEntryId>
{
    public static PracticeEntryId From(Guid value) => new(value);
}

/// <summary>Whether an exercise helped.</summary>
internal enum Helped
{
    /// <summary>It did.</summary>
    Yes,

    /// <summary>A little.</summary>
    Some,

    /// <summary>Not this time.</summary>
    No,
}

/// <summary>The words by which forms and phones say whether it helped. An unknown word is no answer.</summary>
internal static class HelpedCodes
{
    public static Helped? Of(string? code) => Enum.TryParse<Helped>(code, out var said) && Enum.IsDefined(said) ? said : null;
}

/// <summary>An exercise that a client did once. It is never changed.</summary>
internal sealed class PracticeEntry : IProgramOwned
{
    /// <summary>A phone may be without signal for weeks; practice is no news, so it may come late.</summary>
    public const int MaxDaysOld = 60;

    /// <summary>Longest answer to one question, in characters.</summary>
    public const int AnswerLength = 1000;

    private const int MostNumber = 10;

    public required PracticeEntryId Id { get; init; }

    public ProgramId ProgramId { get; private set; }

    public required ClientId Client { get; init; }

    /// <summary>Id of the exercise.</summary>
    public required string Exercise { get; init; }

    /// <summary>Version of its words.</summary>
    public required int ExerciseVersion { get; init; }

    /// <summary>When it was done, by the client's device.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Local day of <see cref="At"/>.</summary>
    public required DateOnly On { get; init; }

    /// <summary>The first number that was asked, 0 to 10; null when none was answered.</summary>
    public int? Before { get; private set; }

    /// <summary>The last of at least two numbers.</summary>
    public int? After { get; private set; }

    public Helped? Helped { get; private set; }

    /// <summary>What was answered, one for each question of the exercise; empty where nothing was. It stays the client's own.</summary>
    public List<string> Answers { get; private set; } = [];

    /// <summary>Takes what was done in, unless it holds what cannot be.</summary>
    public static Outcome<PracticeEntry> Receive(LogPractice.Input input, ProgramCalendar calendar, TimeProvider clock)
    {
        if (PracticeShelf.Find(input.Exercise) is not { } exercise)
        {
            return Problem.NotFound("skills.practice.not-there");
        }

        // A phone whose clock runs ahead must not date anything into the future.
        var at = input.At is { } told && told < calendar.Now ? told.ToUniversalTime() : calendar.Now;
        if (at < calendar.Now.AddDays(-MaxDaysOld))
        {
            return Problem.Rule("skills.practice.too-old", null, $"{MaxDaysOld}");
        }

        var asked = exercise.Questions.Select(q => q.Step.Ask).ToList();
        List<string> answers = [.. asked.Select((_, i) => input.Answers.ElementAtOrDefault(i)?.Trim() ?? "")];
        if (answers.FindIndex(a => a.Length > AnswerLength) is >= 0 and var tooLong)
        {
            return Problem.Invalid("core.too-long", $"Answers[{tooLong}]", $"{AnswerLength}");
        }

        for (var i = 0; i < answers.Count; i++)
        {
            if (asked[i] == Asked.Number && answers[i].Length > 0 && !IsNumber(answers[i]))
            {
                return Problem.Invalid("core.out-of-range", $"Answers[{i}]", "0", $"{MostNumber}");
            }
        }

        return Of(Ids.New<PracticeEntryId>(clock), input.Client, exercise, at, calendar.DayOf(at), answers, input.Helped);
    }

    /// <summary>An entry whose answers are known to be sound.</summary>
    public static PracticeEntry Of(
        PracticeEntryId id,
        ClientId client,
        Exercise exercise,
        DateTimeOffset at,
        DateOnly on,
        List<string> answers,
        Helped? helped
    )
    {
        var numbers = exercise
            .Questions.Zip(answers)
            .Where(q => q.First.Step.Ask == Asked.Number && q.Second.Length > 0)
            .Select(q => int.Parse(q.Second, CultureInfo.InvariantCulture))
            .ToList();
        return new()
        {
            Id = id,
            Client = client,
            Exercise = exercise.Id,
            ExerciseVersion = exercise.Version,
            At = at,
            On = on,
            Before = numbers.Count > 0 ? numbers[0] : null,
            After = numbers.Count > 1 ? numbers[^1] : null,
            Helped = helped,
            Answers = answers,
        };
    }

    private static bool IsNumber(string answer) =>
        int.TryParse(answer, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= MostNumber;
}

internal sealed class PracticeEntryMap : IEntityTypeConfiguration<PracticeEntry>
{
    public void Configure(EntityTypeBuilder<PracticeEntry> builder)
    {
        builder.ToTable("skills_practice");
        builder.HasKey(p => p.Id);
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.Property(p => p.Answers).IsEncrypted();
        builder.HasIndex(p => new
        {
            p.ProgramId,
            p.Client,
            p.On,
        });
    }
}
