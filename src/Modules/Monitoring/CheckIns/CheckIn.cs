using Footbridge.Contracts.Monitoring;
using Footbridge.Kernel;
using Footbridge.Storage.Protection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Footbridge.Monitoring.CheckIns;

internal readonly record struct CheckInId(Guid Value) : IEntityId<CheckInId>
{
    public static CheckInId From(Guid value) => new(value);
}

/// <summary>How a check-in came.</summary>
internal enum CheckInSource
{
    /// <summary>The client sent it.</summary>
    Client,

    /// <summary>A member of staff wrote it down during a call.</summary>
    Staff,

    /// <summary>It stands for a report of a return to use.</summary>
    Lapse,
}

/// <summary>What a person said about themselves at one moment. It is never changed.</summary>
internal sealed class CheckIn : IProgramOwned
{
    /// <summary>A phone may be without signal for days; what is older says nothing about now.</summary>
    public const int MaxDaysOld = 14;

    public required CheckInId Id { get; init; }

    public ProgramId ProgramId { get; private set; }

    public required ClientId Client { get; init; }

    /// <summary>When it was answered, by the client's device.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Local day of <see cref="At"/>.</summary>
    public required DateOnly On { get; init; }

    /// <summary>When it reached the program.</summary>
    public required DateTimeOffset ReceivedAt { get; init; }

    public required CheckInSource Source { get; init; }

    /// <summary>Who wrote it down, when it was not the client.</summary>
    public UserId? RecordedBy { get; init; }

    public int? Mood { get; private set; }

    public int? Craving { get; private set; }

    public int? Confidence { get; private set; }

    public bool? Used { get; private set; }

    public string? Substances { get; private set; }

    public int? SleepHours { get; private set; }

    public MedicationTaken? Medication { get; private set; }

    public Halt Halt { get; private set; }

    /// <summary>Which of the signs in the own plan were noticed, in the person's words; null when none was.</summary>
    public List<string>? Signs { get; private set; }

    public string? WhatHelped { get; private set; }

    public string? Note { get; private set; }

    public bool WantsCall { get; private set; }

    /// <summary>Takes a check-in in, unless it holds what cannot be or is too old.</summary>
    /// <param name="client">Whose it is.</param>
    /// <param name="at">When it was answered; now when the device did not say.</param>
    /// <param name="answers">What was said.</param>
    /// <param name="source">How it came.</param>
    /// <param name="recordedBy">Who wrote it down, when it was not the client.</param>
    /// <param name="calendar">The program's calendar.</param>
    /// <param name="clock">The clock.</param>
    public static Outcome<CheckIn> Receive(
        ClientId client,
        DateTimeOffset? at,
        CheckInAnswers answers,
        CheckInSource source,
        UserId? recordedBy,
        ProgramCalendar calendar,
        TimeProvider clock
    )
    {
        var received = calendar.Now;
        // A phone whose clock runs ahead must not date a check-in into the future; what was said counts all the same.
        var answered = at is { } told && told < received ? told.ToUniversalTime() : received;
        if (answered < received.AddDays(-MaxDaysOld))
        {
            return Problem.Rule("monitoring.check-in.too-old", null, $"{MaxDaysOld}");
        }

        var tidy = answers.Tidied();
        if (tidy.Fault() is { } fault)
        {
            return fault;
        }

        return Of(Ids.New<CheckInId>(clock), client, answered, received, tidy, source, recordedBy, calendar);
    }

    /// <summary>A check-in whose answers are known to be sound.</summary>
    public static CheckIn Of(
        CheckInId id,
        ClientId client,
        DateTimeOffset at,
        DateTimeOffset receivedAt,
        CheckInAnswers answers,
        CheckInSource source,
        UserId? recordedBy,
        ProgramCalendar calendar
    ) =>
        new()
        {
            Id = id,
            Client = client,
            At = at,
            On = calendar.DayOf(at),
            ReceivedAt = receivedAt,
            Source = source,
            RecordedBy = recordedBy,
            Mood = answers.Mood,
            Craving = answers.Craving,
            Confidence = answers.Confidence,
            Used = answers.Used,
            Substances = answers.Substances,
            SleepHours = answers.SleepHours,
            Medication = answers.Medication,
            Halt = answers.Halt,
            Signs = answers.Signs.Count == 0 ? null : [.. answers.Signs],
            WhatHelped = answers.WhatHelped,
            Note = answers.Note,
            WantsCall = answers.WantsCall,
        };

    /// <summary>What other modules may see.</summary>
    public CheckInSummary Summary() =>
        new(Id.Value, Client, At, Mood, Craving, Used, SleepHours, WantsCall) { Confidence = Confidence };
}

internal sealed class CheckInMap : IEntityTypeConfiguration<CheckIn>
{
    public void Configure(EntityTypeBuilder<CheckIn> builder)
    {
        builder.ToTable("monitoring_check_in");
        builder.HasKey(c => c.Id);
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.Substances).IsEncrypted();
        builder.Property(c => c.Signs).IsEncrypted();
        builder.Property(c => c.WhatHelped).IsEncrypted();
        builder.Property(c => c.Note).IsEncrypted();
        builder.HasIndex(c => new
        {
            c.ProgramId,
            c.Client,
            c.On,
            c.At,
        });
    }
}
