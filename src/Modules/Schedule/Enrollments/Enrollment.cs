using Footbridge.Contracts.Schedule;
using Footbridge.Kernel;
using Footbridge.Schedule.Groups;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Footbridge.Schedule.Enrollments;

/// <summary>One client's belonging to a group for a span of days.</summary>
internal readonly record struct EnrollmentId(Guid Value) : IEntityId<EnrollmentId>
{
    public static EnrollmentId From(Guid value) => new(value);
}

/// <summary>A client belongs to a group from a day on, until a day or with no end yet. Never deleted: yesterday's roster stays as it was.</summary>
internal sealed class Enrollment : IProgramOwned, IVersioned
{
    public const int ReasonLength = 300;

    public required EnrollmentId Id { get; init; }

    public ProgramId ProgramId { get; private set; }

    public int Version { get; private set; }

    public required ClientId Client { get; init; }

    public required GroupId Group { get; init; }

    public required DateOnly From { get; init; }

    /// <summary>Last day. The day before <see cref="From"/> when it was taken back before it began.</summary>
    public DateOnly? To { get; private set; }

    /// <summary>Why the client was added although they said they cannot come then, or the group is held in another language.</summary>
    public string? OverrideReason { get; init; }

    /// <summary>Why the client was added although no seat was free.</summary>
    public string? OverbookReason { get; init; }

    public Membership Membership => new(From, To);

    /// <summary>A belonging whose end may be known already.</summary>
    public static Enrollment Of(
        EnrollmentId id,
        ClientId client,
        GroupId group,
        DateOnly from,
        DateOnly? to,
        string? overrideReason = null,
        string? overbookReason = null
    ) =>
        new()
        {
            OverrideReason = overrideReason,
            OverbookReason = overbookReason,
            Id = id,
            Client = client,
            Group = group,
            From = from,
            To = to,
        };

    /// <summary>Ends the belonging: from that day on the client is no longer on the roster.</summary>
    public Outcome<Enrollment> LeaveFrom(DateOnly day, DateOnly today)
    {
        if (day < today)
        {
            return Problem.Rule("schedule.enrollment.past", nameof(day));
        }

        if (To < day)
        {
            return Problem.Conflict("schedule.enrollment.ended-already");
        }

        End(day.AddDays(-1));
        return this;
    }

    /// <summary>Ends the belonging with the stay in the program, whose last day this is.</summary>
    public void EndWithStay(DateOnly lastDay)
    {
        if (To is null || To > lastDay)
        {
            End(lastDay);
        }
    }

    private void End(DateOnly last) => To = last < From ? From.AddDays(-1) : last;
}

internal sealed class EnrollmentMap : IEntityTypeConfiguration<Enrollment>
{
    public void Configure(EntityTypeBuilder<Enrollment> builder)
    {
        builder.ToTable("schedule_enrollment");
        builder.HasKey(e => e.Id);
        builder.Property(e => e.Id).ValueGeneratedNever();
        builder.Property(e => e.OverrideReason).HasMaxLength(Enrollment.ReasonLength);
        builder.Property(e => e.OverbookReason).HasMaxLength(Enrollment.ReasonLength);
        builder.Ignore(e => e.Membership);
        builder.HasOne<TherapyGroup>().WithMany().HasForeignKey(e => e.Group);
        builder.HasIndex(e => new
        {
            e.ProgramId,
            e.Group,
            e.From,
        });
        builder.HasIndex(e => new { e.ProgramId, e.Client });
    }
}
