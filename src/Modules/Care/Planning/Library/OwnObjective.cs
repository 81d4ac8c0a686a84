using Footbridge.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Footbridge.Care.Planning.Library;

/// <summary>An objective that the program wrote for its own library.</summary>
internal sealed class OwnObjective : IProgramOwned
{
    public required Guid Id { get; init; }

    public ProgramId ProgramId { get; private set; }

    public required string Topic { get; init; }

    public required string Area { get; init; }

    public required string Kind { get; init; }

    public required string Measure { get; init; }

    public required string Source { get; init; }

    public required string Words { get; init; }

    public required string Known { get; init; }

    public required string Target { get; init; }

    /// <summary>The same in Spanish; empty where nobody wrote it.</summary>
    public required string SpanishWords { get; init; }

    public required DateTimeOffset At { get; init; }

    public required UserId By { get; init; }

    public Starter ToStarter()
    {
        var words = new StarterWords(Words, Known, Target);
        return new(
            $"{Id:N}",
            Topic,
            Area,
            [Kind],
            Measure,
            Source,
            words,
            SpanishWords.Length == 0 ? words : words with { Words = SpanishWords }
        );
    }
}

/// <summary>An entry that the program does not offer any more. Plans that were begun with it keep it.</summary>
internal sealed class RetiredObjective : IProgramOwned
{
    public required Guid Id { get; init; }

    public ProgramId ProgramId { get; private set; }

    /// <summary>Code of the entry.</summary>
    public required string Code { get; init; }

    public required DateTimeOffset At { get; init; }

    public required UserId By { get; init; }
}

internal sealed class OwnObjectiveMap : IEntityTypeConfiguration<OwnObjective>
{
    public void Configure(EntityTypeBuilder<OwnObjective> builder)
    {
        builder.ToTable("care_library_own");
        builder.HasKey(o => o.Id);
        builder.Property(o => o.Id).ValueGeneratedNever();
        builder.Property(o => o.Topic).HasMaxLength(30);
        builder.Property(o => o.Area).HasMaxLength(30);
        builder.Property(o => o.Kind).HasMaxLength(30);
        builder.Property(o => o.Measure).HasMaxLength(20);
        builder.HasIndex(o => o.ProgramId);
    }
}

internal sealed class RetiredObjectiveMap : IEntityTypeConfiguration<RetiredObjective>
{
    public void Configure(EntityTypeBuilder<RetiredObjective> builder)
    {
        builder.ToTable("care_library_retired");
        builder.HasKey(o => o.Id);
        builder.Property(o => o.Id).ValueGeneratedNever();
        builder.Property(o => o.Code).HasMaxLength(40);
        builder.HasIndex(o => new { o.ProgramId, o.Code }).IsUnique();
    }
}
