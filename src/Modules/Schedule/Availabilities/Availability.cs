using Footbridge.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Footbridge.Schedule.Availabilities;

/// <summary>One client's week as it is told.</summary>
internal readonly record struct AvailabilityId(Guid Value) : IEntityId<AvailabilityId>
{
    public static AvailabilityId From(Guid value) => new(value);
}

/// <summary>When a client can come, from a day on. A later one replaces it from its own day.</summary>
internal sealed class Availability : IProgramOwned, IVersioned
{
    /// <summary>In person or by video, as it comes.</summary>
    public const string Either = "either";

    /// <summary>In person, by video, or either.</summary>
    public static IReadOnlyList<string> Modalities { get; } = ["in", "video", Either];

    public required AvailabilityId Id { get; init; }

    public ProgramId ProgramId { get; private set; }

    public int Version { get; private set; }

    public required ClientId Client { get; init; }

    public required DateOnly From { get; init; }

    public List<LifeBlock> Blocks { get; private set; } = [];

    /// <summary>How the client can take part: one of <see cref="Modalities"/>.</summary>
    public string Modality { get; private set; } = Either;

    /// <summary>When family members could come to a family session.</summary>
    public List<FamilyTime> FamilyTimes { get; private set; } = [];

    public static Availability Of(
        AvailabilityId id,
        ClientId client,
        DateOnly from,
        IEnumerable<LifeBlock> blocks,
        string modality = Either,
        IEnumerable<FamilyTime>? familyTimes = null
    ) =>
        new()
        {
            Id = id,
            Client = client,
            From = from,
            Blocks = [.. blocks],
            Modality = modality,
            FamilyTimes = [.. familyTimes ?? []],
        };

    public void Replace(IEnumerable<LifeBlock> blocks, string modality, IEnumerable<FamilyTime> familyTimes) =>
        (Blocks, Modality, FamilyTimes) = ([.. blocks], modality, [.. familyTimes]);
}

internal sealed class AvailabilityMap : IEntityTypeConfiguration<Availability>
{
    public void Configure(EntityTypeBuilder<Availability> builder)
    {
        builder.ToTable("schedule_availability");
        builder.HasKey(a => a.Id);
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.OwnsMany(a => a.Blocks, blocks => blocks.ToJson());
        builder.OwnsMany(a => a.FamilyTimes, times => times.ToJson());
        builder.Property(a => a.Modality).HasMaxLength(10);
        builder
            .HasIndex(a => new
            {
                a.ProgramId,
                a.Client,
                a.From,
            })
            .IsUnique();
    }
}

/// <summary>Reads what people told of their weeks.</summary>
internal static class ToldLives
{
    /// <summary>What counts on a day, of each client among these.</summary>
    public static async Task<IReadOnlyDictionary<ClientId, Availability>> CountingOnAsync(
        this IQueryable<Availability> told,
        DateOnly day,
        CancellationToken ct
    ) =>
        (await told.AsNoTracking().Where(a => a.From <= day).ToListAsync(ct))
            .GroupBy(a => a.Client)
            .ToDictionary(g => g.Key, g => g.MaxBy(a => a.From)!);
}
