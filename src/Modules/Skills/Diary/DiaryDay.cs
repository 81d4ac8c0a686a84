using Footbridge.Curriculum;
using Footbridge.Kernel;
using Footbridge.Storage.Protection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Footbridge.Skills.Diary;

internal readonly record struct DiaryDayId(Guid Value) : IEntityId<DiaryDayId>
{
    public static DiaryDayId From(Guid value) => new(value);
}

/// <summary>One day of a client's diary card. What was said last counts.</summary>
internal sealed class DiaryDay : IProgramOwned
{
    /// <summary>How far back a day may be filled in: a card is looked at week by week.</summary>
    public const int MaxDaysBack = 14;

    public required DiaryDayId Id { get; init; }

    public ProgramId ProgramId { get; private set; }

    public required ClientId Client { get; init; }

    /// <summary>Local day.</summary>
    public required DateOnly On { get; init; }

    public int? Urge { get; private set; }

    public bool? Used { get; private set; }

    public int? Anger { get; private set; }

    public int? Sadness { get; private set; }

    public int? Fear { get; private set; }

    public int? Shame { get; private set; }

    public int? Joy { get; private set; }

    /// <summary>Ids of the skills that were used.</summary>
    public List<string> Skills { get; private set; } = [];

    /// <summary>How much they helped.</summary>
    public int? Helped { get; private set; }

    public string? Note { get; private set; }

    public DateTimeOffset At { get; private set; }

    public DiaryAnswers Answers =>
        new()
        {
            Urge = Urge,
            Used = Used,
            Anger = Anger,
            Sadness = Sadness,
            Fear = Fear,
            Shame = Shame,
            Joy = Joy,
            Skills = Skills,
            Helped = Helped,
            Note = Note,
        };

    /// <summary>Takes what was said of the day, unless it holds what cannot be.</summary>
    public Outcome<Done> Say(DiaryAnswers answers, DateTimeOffset at)
    {
        if (answers.Fault() is { } fault)
        {
            return fault;
        }

        (Urge, Used, Helped, At) = (answers.Urge, answers.Used, answers.Helped, at);
        (Anger, Sadness, Fear, Shame, Joy) = (answers.Anger, answers.Sadness, answers.Fear, answers.Shame, answers.Joy);
        Skills = [.. answers.Skills.Where(s => Registry.Shipped.Skills.Any(k => k.Id == s)).Distinct(StringComparer.Ordinal)];
        Note = string.IsNullOrWhiteSpace(answers.Note) ? null : answers.Note.Trim();
        return Done.Value;
    }
}

internal sealed class DiaryDayMap : IEntityTypeConfiguration<DiaryDay>
{
    public void Configure(EntityTypeBuilder<DiaryDay> builder)
    {
        builder.ToTable("skills_diary_day");
        builder.HasKey(d => d.Id);
        builder.Property(d => d.Id).ValueGeneratedNever();
        builder.Ignore(d => d.Answers);
        builder.Property(d => d.Note).IsEncrypted();
        builder
            .HasIndex(d => new
            {
                d.ProgramId,
                d.Client,
                d.On,
            })
            .IsUnique();
    }
}
