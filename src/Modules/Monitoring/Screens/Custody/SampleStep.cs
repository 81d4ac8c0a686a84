using Footbridge.Kernel;
using Footbridge.Storage.Protection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Footbridge.Monitoring.Screens;

/// <summary>A step on the way of a sample from the client to the laboratory.</summary>
internal enum CustodyStep
{
    /// <summary>The client gave it.</summary>
    Collected,

    /// <summary>It was closed with the numbered seal, before the client's eyes.</summary>
    Sealed,

    /// <summary>It went from one hand to another: to the refrigerator's keeper, to a courier.</summary>
    HandedOver,

    /// <summary>The laboratory has it.</summary>
    Received,
}

/// <summary>Who handed a sample to whom, and when. It is added to and never changed.</summary>
internal sealed class SampleStep : IProgramOwned
{
    public const int NameLength = 120;
    public const int NoteLength = 300;

    public required Guid Id { get; init; }

    public ProgramId ProgramId { get; private set; }

    public required DrugScreenId Screen { get; init; }

    public required CustodyStep Step { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>Who had it before.</summary>
    public string? From { get; init; }

    /// <summary>Who has it now.</summary>
    public string? To { get; init; }

    public string? Note { get; init; }

    /// <summary>Who wrote the step down; null when the laboratory's file told it.</summary>
    public UserId? RecordedBy { get; init; }

    public required DateTimeOffset RecordedAt { get; init; }

    /// <summary>The step after those there are, unless it cannot be.</summary>
    public static Outcome<SampleStep> After(IReadOnlyCollection<SampleStep> earlier, SampleStep next, DateTimeOffset notBefore)
    {
        var last = earlier.Select(s => s.At).DefaultIfEmpty(notBefore).Max();
        return next switch
        {
            _ when next.At > next.RecordedAt => Problem.Invalid("monitoring.custody.future", nameof(At)),
            _ when next.At < notBefore => Problem.Invalid("monitoring.custody.before-collection", nameof(At)),
            _ when next.At < last => Problem.Invalid("monitoring.custody.order", nameof(At)),
            { Step: CustodyStep.Collected or CustodyStep.Sealed } when earlier.Any(s => s.Step == next.Step) => Problem.Rule(
                "monitoring.custody.once"
            ),
            { Step: CustodyStep.HandedOver } when string.IsNullOrWhiteSpace(next.From) => Problem.Invalid(
                "monitoring.custody.from-missing",
                nameof(From)
            ),
            { Step: CustodyStep.HandedOver or CustodyStep.Received } when string.IsNullOrWhiteSpace(next.To) => Problem.Invalid(
                "monitoring.custody.to-missing",
                nameof(To)
            ),
            _ => Fault(next) is { } fault ? fault : next,
        };
    }

    private static Problem? Fault(SampleStep step) =>
        ScreenWords.TooLong(step.From, nameof(From), NameLength)
        ?? ScreenWords.TooLong(step.To, nameof(To), NameLength)
        ?? ScreenWords.TooLong(step.Note, nameof(Note), NoteLength);
}

internal sealed class SampleStepMap : IEntityTypeConfiguration<SampleStep>
{
    public void Configure(EntityTypeBuilder<SampleStep> builder)
    {
        builder.ToTable("monitoring_sample_step");
        builder.HasKey(s => s.Id);
        builder.Property(s => s.Id).ValueGeneratedNever();
        // "from" and "to" are words of SQL.
        builder.Property(s => s.From).HasColumnName("handed_by").IsEncrypted();
        builder.Property(s => s.To).HasColumnName("handed_to").IsEncrypted();
        builder.Property(s => s.Note).IsEncrypted();
        builder.HasIndex(s => new { s.ProgramId, s.Screen });
    }
}
