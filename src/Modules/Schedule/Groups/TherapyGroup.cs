using Footbridge.Contracts.Schedule;
using Footbridge.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Footbridge.Schedule.Groups;

/// <summary>A group that meets week after week.</summary>
internal sealed class TherapyGroup : IProgramOwned, IVersioned
{
    public const int TitleLength = 100;

    public required GroupId Id { get; init; }

    public ProgramId ProgramId { get; private set; }

    public int Version { get; private set; }

    public string Title { get; private set; } = "";

    public string Kind { get; private set; } = "";

    public string Track { get; private set; } = "";

    public List<GroupPattern> Patterns { get; } = [];

    /// <summary>A new group.</summary>
    public static TherapyGroup Start(GroupId id, GroupPlan plan, Func<Guid> newId)
    {
        var group = new TherapyGroup { Id = id };
        group.Name(plan);
        group.Add(plan, plan.From, newId);
        return group;
    }

    /// <summary>Changes the group from a day on. Meetings before that day keep their hour, room and facilitator.</summary>
    public Outcome<TherapyGroup> Change(GroupPlan plan, DateOnly today, Func<Guid> newId)
    {
        var current = Patterns.Where(p => p.From <= plan.From).MaxBy(p => p.From) ?? Patterns.MinBy(p => p.From)!;
        var same = SameHour(current, plan) && Patterns.TrueForAll(p => p.From <= current.From);
        if (same)
        {
            if (plan.To is { } last && last < today.AddDays(-1) && last != current.To)
            {
                return Problem.Rule("schedule.group.end-in-past", nameof(GroupPlan.To));
            }

            current.To = plan.To;
        }
        else
        {
            if (plan.From < today && current.From < today)
            {
                return Problem.Rule("schedule.group.change-in-past", nameof(GroupPlan.From));
            }

            // What was planned for later gives way to what is decided now.
            Patterns.RemoveAll(p => p.From >= plan.From);
            if (Patterns.MaxBy(p => p.From) is { } before && (before.To is null || before.To >= plan.From))
            {
                before.To = plan.From.AddDays(-1);
            }

            Add(plan, plan.From, newId);
        }

        Name(plan);
        return this;
    }

    private static bool SameHour(GroupPattern pattern, GroupPlan plan) =>
        pattern.Day == plan.Day
        && pattern.Start == plan.Start
        && pattern.Minutes == plan.Minutes
        && pattern.Room == plan.Room
        && pattern.Facilitator == plan.Facilitator
        && pattern.Capacity == plan.Capacity;

    private void Name(GroupPlan plan) => (Title, Kind, Track) = (plan.Title, plan.Kind, plan.Track);

    private void Add(GroupPlan plan, DateOnly from, Func<Guid> newId) =>
        Patterns.Add(
            new GroupPattern
            {
                Id = newId(),
                Group = Id,
                From = from,
                To = plan.To,
                Day = plan.Day,
                Start = plan.Start,
                Minutes = plan.Minutes,
                Room = plan.Room,
                Facilitator = plan.Facilitator,
                Capacity = plan.Capacity,
            }
        );
}

internal sealed class TherapyGroupMap : IEntityTypeConfiguration<TherapyGroup>
{
    public void Configure(EntityTypeBuilder<TherapyGroup> builder)
    {
        builder.ToTable("schedule_group");
        builder.HasKey(g => g.Id);
        builder.Property(g => g.Id).ValueGeneratedNever();
        builder.Property(g => g.Title).HasMaxLength(TherapyGroup.TitleLength);
        builder.Property(g => g.Kind).HasMaxLength(20);
        builder.Property(g => g.Track).HasMaxLength(20);
        builder.HasIndex(g => g.ProgramId);
    }
}
