namespace Footbridge.Schedule.Enrollments;

/// <summary>The days somebody belongs to a group, both ends included.</summary>
internal readonly record struct Membership(DateOnly From, DateOnly? To)
{
    public bool On(DateOnly day) => From <= day && (To is null || To >= day);
}

/// <summary>Counts seats.</summary>
internal static class Seats
{
    /// <summary>How many belong on a day.</summary>
    public static int TakenOn(IReadOnlyCollection<Membership> members, DateOnly day) => members.Count(m => m.On(day));

    /// <summary>The most who belong on one day from a day on: a seat is free only if it is free on each of them.</summary>
    public static int Peak(IReadOnlyCollection<Membership> members, DateOnly from, DateOnly? to = null)
    {
        // The number can only rise where somebody joins.
        var days = members.Select(m => m.From).Where(d => d > from && (to is null || d <= to)).Append(from).Distinct();
        return days.Max(day => TakenOn(members, day));
    }
}
