using Footbridge.Contracts.People;
using Footbridge.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Footbridge.Schedule.Places;

/// <summary>The opening hours of a site as they were set.</summary>
internal readonly record struct SiteHoursId(Guid Value) : IEntityId<SiteHoursId>
{
    public static SiteHoursId From(Guid value) => new(value);
}

/// <summary>When a site is open, from a day on. A later one replaces it from its own day.</summary>
internal sealed class SiteHours : IProgramOwned, IVersioned
{
    public const int MostFamilyRooms = 20;

    public required SiteHoursId Id { get; init; }

    public ProgramId ProgramId { get; private set; }

    public int Version { get; private set; }

    public required SiteId Site { get; init; }

    public required DateOnly From { get; init; }

    public List<OpenBlock> Blocks { get; private set; } = [];

    /// <summary>Rooms in which a family can be seen at the same time.</summary>
    public int FamilyRooms { get; private set; }

    public static SiteHours Of(SiteHoursId id, SiteId site, DateOnly from, IEnumerable<OpenBlock> blocks, int familyRooms)
    {
        var hours = new SiteHours
        {
            Id = id,
            Site = site,
            From = from,
        };
        hours.Replace(blocks, familyRooms);
        return hours;
    }

    public void Replace(IEnumerable<OpenBlock> blocks, int familyRooms) =>
        (Blocks, FamilyRooms) = ([.. blocks.OrderBy(b => ((int)b.Day + 6) % 7)], familyRooms);
}

internal sealed class SiteHoursMap : IEntityTypeConfiguration<SiteHours>
{
    public void Configure(EntityTypeBuilder<SiteHours> builder)
    {
        builder.ToTable("schedule_site_hours");
        builder.HasKey(h => h.Id);
        builder.Property(h => h.Id).ValueGeneratedNever();
        builder.OwnsMany(h => h.Blocks, blocks => blocks.ToJson());
        builder
            .HasIndex(h => new
            {
                h.ProgramId,
                h.Site,
                h.From,
            })
            .IsUnique();
    }
}
