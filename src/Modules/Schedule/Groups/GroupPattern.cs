using Footbridge.Contracts.Schedule;
using Footbridge.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Footbridge.Schedule.Groups;

/// <summary>When, where and with whom a group meets during a span of days. A change adds a pattern, so that past meetings stay as they
/// were.</summary>
internal sealed class GroupPattern : IProgramOwned
{
    public required Guid Id { get; init; }

    public ProgramId ProgramId { get; private set; }

    public required GroupId Group { get; init; }

    public required DateOnly From { get; set; }

    public DateOnly? To { get; set; }

    public required DayOfWeek Day { get; set; }

    public required TimeOnly Start { get; set; }

    public required int Minutes { get; set; }

    /// <summary>Null when the group meets by video.</summary>
    public RoomId? Room { get; set; }

    public required UserId Facilitator { get; set; }

    public required int Capacity { get; set; }

    public WeeklySlot Slot => new(Day, Start, Minutes, From, To);
}

internal sealed class GroupPatternMap : IEntityTypeConfiguration<GroupPattern>
{
    public void Configure(EntityTypeBuilder<GroupPattern> builder)
    {
        builder.ToTable("schedule_group_pattern");
        builder.HasKey(p => p.Id);
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.Ignore(p => p.Slot);
        builder.HasOne<TherapyGroup>().WithMany(g => g.Patterns).HasForeignKey(p => p.Group);
        builder.HasOne<Rooms.Room>().WithMany().HasForeignKey(p => p.Room).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(p => new
        {
            p.ProgramId,
            p.Day,
            p.From,
        });
    }
}
