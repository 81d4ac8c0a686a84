using Footbridge.Contracts.Care;
using Footbridge.Kernel;
using Footbridge.Storage.Protection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Footbridge.Care.Episodes;

internal readonly record struct LevelChangeId(Guid Value) : IEntityId<LevelChangeId>
{
    public static LevelChangeId From(Guid value) => new(value);
}

/// <summary>A level of care with its dose.</summary>
internal sealed record LeveledDose(string Level, int HoursPerWeek, int DaysPerWeek);

/// <summary>From a day on a stay goes on at another level. Never changed and never deleted: the stay keeps its history.</summary>
internal sealed class LevelChange : IProgramOwned
{
    public required LevelChangeId Id { get; init; }

    public ProgramId ProgramId { get; private set; }

    public required EpisodeId Episode { get; init; }

    public required ClientId Client { get; init; }

    /// <summary>First day at the new level.</summary>
    public required DateOnly On { get; init; }

    public required string FromLevel { get; init; }

    public required int FromHours { get; init; }

    public required int FromDays { get; init; }

    public required string ToLevel { get; init; }

    public required int ToHours { get; init; }

    public required int ToDays { get; init; }

    public required string Reason { get; init; }

    public required UserId By { get; init; }

    public required DateTimeOffset At { get; init; }

    public LeveledDose Before => new(FromLevel, FromHours, FromDays);

    public LeveledDose After => new(ToLevel, ToHours, ToDays);
}

internal sealed class LevelChangeMap : IEntityTypeConfiguration<LevelChange>
{
    public void Configure(EntityTypeBuilder<LevelChange> builder)
    {
        builder.ToTable("care_level_change");
        builder.HasKey(c => c.Id);
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.FromLevel).HasMaxLength(10);
        builder.Property(c => c.ToLevel).HasMaxLength(10);
        builder.Property(c => c.Reason).IsEncrypted();
        builder.Ignore(c => c.Before);
        builder.Ignore(c => c.After);
        builder.HasIndex(c => new { c.ProgramId, c.Client });
        // One change a day: two people who transfer at once do not both succeed.
        builder.HasIndex(c => new { c.Episode, c.On }).IsUnique();
    }
}
