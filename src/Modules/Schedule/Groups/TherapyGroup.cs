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

    /// <summary>Who it is for; one of <see cref="GroupPlan.Populations"/>.</summary>
    public string Population { get; private set; } = "";

    /// <summary>The language it is held in; one of <see cref="GroupPlan.Languages"/>.</summary>
    public string Language { get; private set; } = GroupPlan.Languages[0];

    /// <summary>Whether new people join until a set meeting only.</summary>
    public bool Closed { get; private set; }

    /// <summary>Meetings of a closed group in all, when they were counted.</summary>
    public int? Meetings { get; private set; }

    /// <summary>The last meeting at which somebody may join a closed group.</summary>
    public int JoinUntil { get; private set; } = 1;

    /// <summary>The day of that meeting; null for an open group.</summary>
    public DateOnly? JoinBy { get; private set; }

    public List<GroupPattern> Patterns { get; } = [];

    /// <summary>A new group.</summary>
    public static TherapyGroup Start(GroupId id, GroupPlan plan, Func<Guid> newId)
    {
        var group = new TherapyGroup { Id = id };
        group.Add(plan, plan.From, newId);
        group.Name(plan);
        return group;
    }

    /// <summary>The plan with the last day that follows from its number of meetings; those that were held before a change count.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="group">The group it changes, or null for a new one.</param>
    public static Outcome<GroupPlan> Bound(GroupPlan plan, TherapyGroup? group)
    {
        if (plan is not { Closed: true, Meetings: { } meetings })
        {
            return plan;
        }

        var from =
            group is not null && group.Current(plan) is var current && group.Keeps(current, plan) ? current.From : plan.From;
        var held = Series.Count(group?.Patterns.Where(p => p.From < from).Select(p => p.Slot) ?? [], from.AddDays(-1));
        return meetings > held
            ? plan with
            {
                To = Series.Days([plan.Slot with { From = from, To = null }]).ElementAt(meetings - held - 1),
            }
            : Problem.Invalid("schedule.group.meetings-held", nameof(GroupPlan.Meetings), $"{held}");
    }

    /// <summary>Changes the group from a day on. Meetings before that day keep their hour, room and facilitator.</summary>
    public Outcome<TherapyGroup> Change(GroupPlan plan, DateOnly today, Func<Guid> newId)
    {
        var current = Current(plan);
        if (Keeps(current, plan))
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

    private GroupPattern Current(GroupPlan plan) =>
        Patterns.Where(p => p.From <= plan.From).MaxBy(p => p.From) ?? Patterns.MinBy(p => p.From)!;

    private bool Keeps(GroupPattern current, GroupPlan plan) =>
        SameHour(current, plan) && Patterns.TrueForAll(p => p.From <= current.From);

    private static bool SameHour(GroupPattern pattern, GroupPlan plan) =>
        pattern.Day == plan.Day
        && pattern.Start == plan.Start
        && pattern.Minutes == plan.Minutes
        && pattern.Room == plan.Room
        && pattern.Facilitator == plan.Facilitator
        && pattern.Capacity == plan.Capacity;

    private void Name(GroupPlan plan)
    {
        (Title, Kind, Track, Closed) = (plan.Title, plan.Kind, plan.Track, plan.Closed);
        (Population, Language) = (plan.Population, plan.Language);
        Meetings = plan.Closed ? plan.Meetings : null;
        JoinUntil = plan.Closed ? plan.JoinUntil : 1;
        var days = plan.Closed ? Series.Days(Patterns.Select(p => p.Slot)).Take(plan.JoinUntil).ToList() : [];
        JoinBy = days.Count == 0 ? null : days[^1];
    }

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
        builder.Property(g => g.Population).HasMaxLength(20);
        builder.Property(g => g.Language).HasMaxLength(2);
        builder.HasIndex(g => g.ProgramId);
    }
}
