using Footbridge.Contracts.Schedule;
using Footbridge.Kernel;
using Footbridge.Schedule.Groups;
using Footbridge.Storage;
using Footbridge.Storage.Protection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Footbridge.Schedule.Meetings;

/// <summary>Something that was decided about a group, its roster or one of its meetings: what, from when, why, by whom. Only ever
/// added.</summary>
internal sealed class GroupEvent : IProgramOwned
{
    public const int ValueLength = 300;

    public required Guid Id { get; init; }

    public ProgramId ProgramId { get; private set; }

    public required GroupId Group { get; init; }

    /// <summary>The client it is about, if it is about one.</summary>
    public ClientId? Client { get; init; }

    /// <summary>Code, the end of the key of its words.</summary>
    public required string Kind { get; init; }

    /// <summary>Day it counts from.</summary>
    public required DateOnly On { get; init; }

    /// <summary>Last day it counts, when it has one.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>A time, a place or the name of a member of staff, as it was shown then.</summary>
    public string Value { get; init; } = "";

    public string Reason { get; init; } = "";

    public UserId? By { get; init; }

    public required DateTimeOffset At { get; init; }
}

internal sealed class GroupEventMap : IEntityTypeConfiguration<GroupEvent>
{
    public void Configure(EntityTypeBuilder<GroupEvent> builder)
    {
        builder.ToTable("schedule_group_event");
        builder.HasKey(e => e.Id);
        builder.Property(e => e.Id).ValueGeneratedNever();
        builder.Property(e => e.Kind).HasMaxLength(30);
        builder.Property(e => e.Value).HasMaxLength(GroupEvent.ValueLength);
        builder.Property(e => e.Reason).IsEncrypted();
        builder.HasOne<TherapyGroup>().WithMany().HasForeignKey(e => e.Group);
        builder.HasIndex(e => new
        {
            e.ProgramId,
            e.Group,
            e.At,
        });
        builder.HasIndex(e => new { e.ProgramId, e.Client });
    }
}

/// <summary>Writes down what was decided, with who and when.</summary>
internal sealed class GroupLog(FootbridgeDb db, CallContext call, TimeProvider clock)
{
    /// <summary>Writes down when, where and with whom a group meets from the first day of a plan on.</summary>
    /// <param name="kind">Code.</param>
    /// <param name="group">The group.</param>
    /// <param name="plan">What it is from that day on.</param>
    /// <param name="room">Name of its room; empty for video.</param>
    /// <param name="leads">Name of who leads it.</param>
    /// <param name="reason">Why.</param>
    public void AddSeries(string kind, GroupId group, GroupPlan plan, string room, string leads, string? reason = null) =>
        Add(
            kind,
            group,
            plan.From,
            plan.To,
            value: $"{plan.Day}|{plan.Start:HH\\:mm}|{plan.Minutes}|{room}|{leads}|{plan.Capacity}",
            reason: reason
        );

    public void Add(
        string kind,
        GroupId group,
        DateOnly on,
        DateOnly? until = null,
        ClientId? client = null,
        string value = "",
        string? reason = null
    ) =>
        db.Add(
            new GroupEvent
            {
                Id = Ids.NewGuid(clock),
                Group = group,
                Client = client,
                Kind = kind,
                On = on,
                Until = until,
                Value = value.Length > GroupEvent.ValueLength ? value[..GroupEvent.ValueLength] : value,
                Reason = reason ?? "",
                By = call.Caller.User,
                At = clock.GetUtcNow(),
            }
        );
}
