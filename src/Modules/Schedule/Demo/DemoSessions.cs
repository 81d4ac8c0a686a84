using Footbridge.Contracts.Demo;
using Footbridge.Contracts.People;
using Footbridge.Kernel;
using Footbridge.Schedule.Appointments;
using Footbridge.Schedule.Availabilities;
using Footbridge.Schedule.Planning;
using Footbridge.Schedule.Staffing;

namespace Footbridge.Schedule.Demo;

/// <summary>Weekly individual and family sessions of the invented clinic, for those for whom they are prescribed: right before or after a
/// group of theirs where their counselor is there and free, else at another hour that suits both. Whoever finds none has none yet, as in
/// life.</summary>
internal sealed class DemoSessions(DemoStory story)
{
    private const int Minutes = 60;

    private readonly Dictionary<UserId, IReadOnlyList<WorkBlock>> _work = DemoHours.WorkOf(story);
    private readonly Dictionary<Guid, SiteId> _rooms = story.Rooms.ToDictionary(r => r.Id.Value, r => r.Site);
    private readonly List<Appointment> _made = [];

    /// <summary>An hour that a session could have.</summary>
    private readonly record struct Hour(DayHours Time, SiteId? Site)
    {
        public static Hour At(DayOfWeek day, TimeOnly start, SiteId? site) => new(DayHours.Of(day, start, Minutes), site);
    }

    public IEnumerable<Appointment> All()
    {
        foreach (var client in story.Clients.Where(c => c is { Stage: "current", Groups.Count: > 0, Counselor: not null }))
        {
            var terms = DemoNeeds.TermsOf(story, client);
            var groups = story.Groups.Where(g => client.Groups.Contains(g.Id)).ToList();
            Add(client, AppointmentPlan.Individual, terms.Individual, groups, terms.DayMostMinutes);
            Add(client, AppointmentPlan.Family, terms.Family, groups, terms.DayMostMinutes);
        }

        return _made;
    }

    private void Add(DemoClient client, string kind, bool prescribed, List<DemoGroup> groups, int mostMinutes)
    {
        if (!prescribed)
        {
            return;
        }

        var own = DemoLife.Of(story, client).Where(b => b.Kind != Suits.Good).ToList();
        var hours = Beside(groups, mostMinutes).Concat(Anywhere(client, groups));
        foreach (var hour in hours.Where(h => Fits(client, kind, groups, own, h)).Take(1))
        {
            // A fixed hour since the beginning of this week; before, the hours were arranged one by one.
            var monday = ProgramCalendar.MondayOf(story.Today);
            var from = client.AdmittedOn > monday ? client.AdmittedOn.Value : monday;
            var at = new DateTimeOffset(from, new TimeOnly(12, 0), TimeSpan.Zero);
            var plan = new AppointmentPlan(
                kind,
                hour.Time.Day,
                hour.Time.From,
                Minutes,
                client.Counselor!.Value,
                hour.Site,
                from,
                null
            );
            var id = story.Id<AppointmentId>(at, "appointment", kind, client.Id.Value.ToString("N"));
            _made.Add(Appointment.Of(id, client.Id, plan, at));
        }
    }

    private IEnumerable<Hour> Beside(List<DemoGroup> groups, int mostMinutes)
    {
        foreach (var day in groups.GroupBy(g => g.Day).Where(d => d.Sum(g => g.Minutes) + Minutes <= mostMinutes))
        {
            var site = SiteOf(day.First());
            yield return Hour.At(day.Key, day.Max(g => g.Start.AddMinutes(g.Minutes)), site);
            yield return Hour.At(day.Key, day.Min(g => g.Start).AddMinutes(-Minutes), site);
        }
    }

    // Whoever comes by video is met by video; others where their groups are.
    private IEnumerable<Hour> Anywhere(DemoClient client, List<DemoGroup> groups)
    {
        var video = client.Track == "telehealth";
        var sites = groups.Select(SiteOf).ToHashSet();
        // The counselor's emptiest day first.
        return _work
            .GetValueOrDefault(client.Counselor!.Value, [])
            .OrderBy(b => _made.Count(a => a.Staff == client.Counselor && a.Day == b.Day))
            .Where(b => video || (b.Site is not null && sites.Contains(b.Site)))
            .SelectMany(b =>
                Enumerable
                    .Range(0, (int)(b.To - b.From).TotalMinutes / Minutes)
                    .Select(n => Hour.At(b.Day, b.From.AddMinutes(n * Minutes), video ? null : b.Site))
            );
    }

    private bool Fits(DemoClient client, string kind, List<DemoGroup> groups, List<LifeBlock> own, Hour hour)
    {
        var counselor = client.Counselor!.Value;
        var family = kind == AppointmentPlan.Family;
        return _work
                .GetValueOrDefault(counselor, [])
                .Any(b => new DayHours(b.Day, b.From, b.To).Covers(hour.Time) && (hour.Site is null || b.Site == hour.Site))
            && !story.Groups.Any(g =>
                (g.Facilitator == counselor || groups.Contains(g)) && DayHours.Of(g.Day, g.Start, g.Minutes).Meets(hour.Time)
            )
            && !own.Exists(b => new DayHours(b.Day, b.From, b.To).Meets(hour.Time))
            && !_made.Exists(a =>
                (
                    a.Staff == counselor
                    || a.Client == client.Id
                    || (family && a.Kind == kind && a.Site is not null && a.Site == hour.Site)
                ) && DayHours.Of(a.Day, a.Start, Minutes).Meets(hour.Time)
            )
            // One session of their own a day is enough.
            && !_made.Exists(a => a.Client == client.Id && a.Day == hour.Time.Day)
            && (!family || DemoNeeds.FamilyTimesOf(story, client).Any(t => new DayHours(t.Day, t.From, t.To).Covers(hour.Time)));
    }

    private SiteId? SiteOf(DemoGroup group) => group.Room is { } room ? _rooms[room.Value] : null;
}
