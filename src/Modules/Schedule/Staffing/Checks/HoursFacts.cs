using Footbridge.Contracts.People;
using Footbridge.Kernel;
using Footbridge.Schedule.Places;

namespace Footbridge.Schedule.Staffing;

/// <summary>Holds meetings against opening hours, closures, working hours and leave. What nobody wrote down speaks against nothing.</summary>
internal sealed class HoursFacts
{
    private readonly ILookup<SiteId, SiteHours> _open;
    private readonly ILookup<UserId, StaffHours> _work;

    public HoursFacts(IEnumerable<SiteHours> open, IEnumerable<StaffHours> work)
    {
        _open = open.ToLookup(h => h.Site);
        _work = work.ToLookup(h => h.User);
    }

    public IReadOnlyList<Closure> Closures { get; init; } = [];

    public IReadOnlyList<StaffLeave> Leaves { get; init; } = [];

    public IReadOnlyDictionary<SiteId, string> SiteNames { get; init; } = new Dictionary<SiteId, string>();

    public IReadOnlyDictionary<UserId, string> StaffNames { get; init; } = new Dictionary<UserId, string>();

    /// <summary>The hours of a site that count on a day; null when none were set.</summary>
    public SiteHours? OpenOn(SiteId site, DateOnly day) => _open[site].Where(h => h.From <= day).MaxBy(h => h.From);

    /// <summary>The hours of a person that count on a day; null when none were agreed.</summary>
    public StaffHours? WorkOn(UserId user, DateOnly day) => _work[user].Where(h => h.From <= day).MaxBy(h => h.From);

    /// <summary>What speaks against one meeting.</summary>
    public IEnumerable<HoursFact> Of(MeetingHour m) => OfPlace(m).Concat(OfPerson(m));

    /// <summary>What speaks against a series, each with the first day on which it does.</summary>
    public IReadOnlyList<HoursFact> Of(IEnumerable<MeetingHour> series) =>
        [.. series.SelectMany(Of).GroupBy(f => f with { First = default }).Select(g => g.MinBy(f => f.First)!)];

    private IEnumerable<HoursFact> OfPlace(MeetingHour m)
    {
        if (Closures.FirstOrDefault(c => c.Days.Contains(m.On) && c.Closes(m.Site, m.Room)) is { } closure)
        {
            yield return new("closed", m.On) { Days = closure.Days, Reason = closure.Reason };
        }

        if (m.Site is { } site && OpenOn(site, m.On) is { } hours)
        {
            var open = hours.Blocks.Find(b => b.Day == m.On.DayOfWeek);
            if (open?.Covers(m.Start, m.Minutes) is not true)
            {
                yield return new(open is null ? "site-shut" : "site-hours", m.On)
                {
                    Place = SiteNames.GetValueOrDefault(site, ""),
                    Open = open,
                };
            }
        }
    }

    private IEnumerable<HoursFact> OfPerson(MeetingHour m)
    {
        var person = StaffNames.GetValueOrDefault(m.Facilitator, "");
        if (Leaves.FirstOrDefault(l => l.User == m.Facilitator && l.Days.Contains(m.On)) is { } leave)
        {
            yield return new("on-leave", m.On) { Person = person, Days = leave.Days };
        }

        if (WorkOn(m.Facilitator, m.On) is not { } hours)
        {
            yield break;
        }

        var day = hours.Blocks.FindAll(b => b.Day == m.On.DayOfWeek);
        if (Minutes(day, m) < m.Minutes)
        {
            yield return new("not-at-work", m.On) { Person = person };
        }
        // A meeting by video is led from anywhere.
        else if (m.Site is { } site && Minutes(day.FindAll(b => b.Site == site), m) < m.Minutes)
        {
            yield return new("elsewhere", m.On) { Person = person, Place = SiteNames.GetValueOrDefault(site, "") };
        }

        if (m.Kind.Length > 0 && !hours.Kinds.Contains(m.Kind))
        {
            yield return new("kind", m.On) { Person = person };
        }
    }

    // Blocks never overlap, so their shares of the meeting add up.
    private static int Minutes(IEnumerable<WorkBlock> blocks, MeetingHour m) =>
        blocks.Sum(b =>
        {
            var from = b.From > m.Start ? b.From : m.Start;
            var end = m.Start.AddMinutes(m.Minutes);
            var to = b.To < end ? b.To : end;
            return to > from ? (int)(to - from).TotalMinutes : 0;
        });
}
