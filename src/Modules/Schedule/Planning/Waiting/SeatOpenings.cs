using Footbridge.Schedule.Enrollments;

namespace Footbridge.Schedule.Waiting;

/// <summary>Why a seat opens.</summary>
public enum OpensBecause
{
    /// <summary>It is free now.</summary>
    Free,

    /// <summary>Somebody's time in the group ends.</summary>
    Ends,

    /// <summary>The group begins.</summary>
    Begins,

    /// <summary>A planned change of the group counts from then.</summary>
    Changes,
}

/// <summary>A seat and the day from which it is free for good.</summary>
/// <param name="Group">The group.</param>
/// <param name="From">First day it is free.</param>
/// <param name="On">The first meeting with it.</param>
/// <param name="Because">Why.</param>
/// <param name="Hour">The hour of that meeting.</param>
internal sealed record SeatOpening(SeatGroup Group, DateOnly From, DateOnly On, OpensBecause Because, SeatHour Hour)
{
    public WeekSlot Slot => Group.SlotOf(Hour);
}

/// <summary>From which day each seat of a group is free, told from facts alone: ends of enrollments, groups that begin, planned changes. A
/// seat that somebody needs again later is not free. Pure.</summary>
internal static class SeatOpenings
{
    /// <summary>The seats that open, the earliest first; one for each seat.</summary>
    public static IReadOnlyList<SeatOpening> Of(SeatGroup group, DateOnly today)
    {
        if (group.Hours.Count == 0)
        {
            return [];
        }

        var begin = group.Hours[0].Slot.From > today ? group.Hours[0].Slot.From : today;
        var days = group
            .Members.Select(m => m.Stay.To?.AddDays(1))
            .OfType<DateOnly>()
            .Concat(group.Hours.Select(h => h.Slot.From))
            .Where(d => d > begin)
            .Append(begin)
            .Distinct()
            .Order();
        var openings = new List<SeatOpening>();
        foreach (var day in days)
        {
            var free = FreeFrom(group, day);
            while (openings.Count < free && MeetsFrom(group, day) is var (hour, on) && !(on > group.JoinBy))
            {
                openings.Add(new(group, day, on, ReasonOf(group, day, today), hour));
            }
        }

        return openings;
    }

    /// <summary>Seats that are free on a day and on every day after it, whatever hour the group has then.</summary>
    public static int FreeFrom(SeatGroup group, DateOnly day)
    {
        Membership[] stays = [.. group.Members.Select(m => m.Stay)];
        var hours = group.Hours.Where(h => h.Slot.To is null || h.Slot.To >= day).ToList();
        return hours.Count == 0
            ? 0
            : hours.Min(h =>
                h.Capacity - Seats.Peak(stays, h.Slot.From > day ? h.Slot.From : day, h == hours[^1] ? null : h.Slot.To)
            );
    }

    private static (SeatHour Hour, DateOnly On)? MeetsFrom(SeatGroup group, DateOnly day)
    {
        foreach (var hour in group.Hours)
        {
            if (hour.Slot.NextOn(day) is { } on)
            {
                return (hour, on);
            }
        }

        return null;
    }

    private static OpensBecause ReasonOf(SeatGroup group, DateOnly day, DateOnly today) =>
        day == today ? OpensBecause.Free
        : group.Members.Any(m => m.Stay.To?.AddDays(1) == day) ? OpensBecause.Ends
        : group.Hours[0].Slot.From == day ? OpensBecause.Begins
        : OpensBecause.Changes;
}
