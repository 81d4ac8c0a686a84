using Footbridge.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Footbridge.Schedule.Staffing;

/// <summary>One span of days on which somebody is away.</summary>
internal readonly record struct StaffLeaveId(Guid Value) : IEntityId<StaffLeaveId>
{
    public static StaffLeaveId From(Guid value) => new(value);
}

/// <summary>A member of staff is away on some days, both ends included.</summary>
internal sealed class StaffLeave : IProgramOwned, IVersioned
{
    public const int ReasonLength = 200;

    public required StaffLeaveId Id { get; init; }

    public ProgramId ProgramId { get; private set; }

    public int Version { get; private set; }

    public required UserId User { get; init; }

    public required DateOnly From { get; init; }

    public required DateOnly To { get; set; }

    /// <summary>Why. For those who manage hours, and for the person.</summary>
    public required string Reason { get; init; }

    public Period Days => new(From, To);
}

internal sealed class StaffLeaveMap : IEntityTypeConfiguration<StaffLeave>
{
    public void Configure(EntityTypeBuilder<StaffLeave> builder)
    {
        builder.ToTable("schedule_staff_leave");
        builder.HasKey(l => l.Id);
        builder.Property(l => l.Id).ValueGeneratedNever();
        builder.Ignore(l => l.Days);
        builder.Property(l => l.Reason).HasMaxLength(StaffLeave.ReasonLength);
        builder.HasIndex(l => new
        {
            l.ProgramId,
            l.User,
            l.From,
        });
    }
}
