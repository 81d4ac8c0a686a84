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
    public required AvailabilityId Id { get; init; }

    public ProgramId ProgramId { get; private set; }

    public int Version { get; private set; }

    public required ClientId Client { get; init; }

    public required DateOnly From { get; init; }

    public List<LifeBlock> Blocks { get; private set; } = [];

    public static Availability Of(AvailabilityId id, ClientId client, DateOnly from, IEnumerable<LifeBlock> blocks) =>
        new()
        {
            Id = id,
            Client = client,
            From = from,
            Blocks = [.. blocks],
        };

    public void Replace(IEnumerable<LifeBlock> blocks) => Blocks = [.. blocks];
}

internal sealed class AvailabilityMap : IEntityTypeConfiguration<Availability>
{
    public void Configure(EntityTypeBuilder<Availability> builder)
    {
        builder.ToTable("schedule_availability");
        builder.HasKey(a => a.Id);
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.OwnsMany(a => a.Blocks, blocks => blocks.ToJson());
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
