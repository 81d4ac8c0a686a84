using Footbridge.Contracts.Schedule;
using Footbridge.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Footbridge.Schedule.Groups;

/// <summary>A meeting that does not take place.</summary>
internal sealed class GroupClosure : IProgramOwned
{
    public const int ReasonLength = 200;

    public required GroupId Group { get; init; }

    public required DateOnly On { get; init; }

    public ProgramId ProgramId { get; private set; }

    public required string Reason { get; init; }

    public UserId? By { get; init; }

    public required DateTimeOffset At { get; init; }
}

internal sealed class GroupClosureMap : IEntityTypeConfiguration<GroupClosure>
{
    public void Configure(EntityTypeBuilder<GroupClosure> builder)
    {
        builder.ToTable("schedule_group_closure");
        builder.HasKey(c => new { c.Group, c.On });
        builder.Property(c => c.Reason).HasMaxLength(GroupClosure.ReasonLength);
        builder.HasOne<TherapyGroup>().WithMany().HasForeignKey(c => c.Group);
        builder.HasIndex(c => new { c.ProgramId, c.On });
    }
}
