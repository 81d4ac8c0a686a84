using Footbridge.Contracts.People;
using Footbridge.Contracts.Schedule;
using Footbridge.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Footbridge.Schedule.Places;

/// <summary>One span of days on which a place is closed.</summary>
internal readonly record struct ClosureId(Guid Value) : IEntityId<ClosureId>
{
    public static ClosureId From(Guid value) => new(value);
}

/// <summary>A room, a site or the whole program is closed on some days, both ends included.</summary>
internal sealed class Closure : IProgramOwned, IVersioned
{
    public const int ReasonLength = 200;

    public required ClosureId Id { get; init; }

    public ProgramId ProgramId { get; private set; }

    public int Version { get; private set; }

    /// <summary>The site; null with <see cref="Room"/> null when the whole program is closed: a holiday.</summary>
    public SiteId? Site { get; init; }

    /// <summary>The room, when only it is closed.</summary>
    public RoomId? Room { get; init; }

    public required DateOnly From { get; init; }

    public required DateOnly To { get; set; }

    public required string Reason { get; init; }

    public Period Days => new(From, To);

    /// <summary>Whether it closes a place.</summary>
    /// <param name="site">Site of the place, or null for a meeting by video, which only a holiday stops.</param>
    /// <param name="room">Room of the place.</param>
    public bool Closes(SiteId? site, RoomId? room) => Room is { } own ? own == room : Site is null || Site == site;
}

internal sealed class ClosureMap : IEntityTypeConfiguration<Closure>
{
    public void Configure(EntityTypeBuilder<Closure> builder)
    {
        builder.ToTable("schedule_closure");
        builder.HasKey(c => c.Id);
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Ignore(c => c.Days);
        builder.Property(c => c.Reason).HasMaxLength(Closure.ReasonLength);
        builder.HasOne<Rooms.Room>().WithMany().HasForeignKey(c => c.Room).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(c => new { c.ProgramId, c.From });
    }
}
