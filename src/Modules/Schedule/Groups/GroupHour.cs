using Footbridge.Contracts.People;
using Footbridge.Contracts.Schedule;
using Footbridge.Kernel;

namespace Footbridge.Schedule.Groups;

/// <summary>A pattern with its group and room, before it falls on a day.</summary>
internal sealed class GroupHour
{
    public required GroupId Group { get; init; }

    public required string Title { get; init; }

    public required string Kind { get; init; }

    public required string Track { get; init; }

    public required DayOfWeek Day { get; init; }

    public required DateOnly From { get; init; }

    public required DateOnly? To { get; init; }

    public required TimeOnly Start { get; init; }

    public required int Minutes { get; init; }

    public required RoomId? Room { get; init; }

    public required SiteId? Site { get; init; }

    public required string? RoomName { get; init; }

    public required UserId Facilitator { get; init; }

    public required int Capacity { get; init; }

    public WeeklySlot Slot => new(Day, Start, Minutes, From, To);

    public bool IsOn(DateOnly day) => day.DayOfWeek == Day && From <= day && (To is null || To >= day);

    /// <summary>The meeting of a day, with what is different about it.</summary>
    public GroupMeeting On(DateOnly day, MeetingTurns turns)
    {
        var (change, stepsIn) = turns.Of(Group, day);
        var start = change?.Start ?? Start;
        var other = change is { OtherPlace: true };
        var (room, site, name) = other ? (change!.Room, change.Site, change.RoomName) : (Room, Site, RoomName);
        return new(
            Group,
            day,
            Title,
            Kind,
            Track,
            start,
            change?.Minutes ?? Minutes,
            site,
            name,
            stepsIn ?? Facilitator,
            Capacity,
            Telehealth: room is null
        )
        {
            Turn =
                change is null && stepsIn is null
                    ? null
                    : new(
                        start == Start ? null : Start,
                        other && room != Room,
                        stepsIn is null || stepsIn == Facilitator ? null : Facilitator,
                        change?.CancelledBecause
                    ),
        };
    }
}

/// <summary>A change of one meeting with the room it goes to.</summary>
internal sealed record ChangeOfDay(
    GroupId Group,
    DateOnly On,
    string? CancelledBecause,
    TimeOnly? Start,
    int? Minutes,
    bool OtherPlace,
    RoomId? Room,
    SiteId? Site,
    string? RoomName
);

/// <summary>Somebody steps in for some days.</summary>
internal sealed record StepIn(GroupId Group, DateOnly From, DateOnly To, UserId Facilitator);

/// <summary>What differs from the series in a period.</summary>
internal sealed class MeetingTurns(IReadOnlyList<ChangeOfDay> changes, IReadOnlyList<StepIn> stepIns)
{
    public static MeetingTurns None { get; } = new([], []);

    private readonly Dictionary<(GroupId, DateOnly), ChangeOfDay> _changes = changes.ToDictionary(c => (c.Group, c.On));

    public (ChangeOfDay? Change, UserId? StepsIn) Of(GroupId group, DateOnly day) =>
        (
            _changes.GetValueOrDefault((group, day)),
            stepIns.FirstOrDefault(s => s.Group == group && s.From <= day && s.To >= day)?.Facilitator
        );
}
