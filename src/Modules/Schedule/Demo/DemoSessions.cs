using Footbridge.Contracts.Demo;
using Footbridge.Contracts.People;
using Footbridge.Kernel;
using Footbridge.Schedule.Appointments;
using Footbridge.Schedule.Availabilities;
using Footbridge.Schedule.Staffing;

namespace Footbridge.Schedule.Demo;

/// <summary>Weekly individual sessions of the invented clinic: for each person for whom one is prescribed, right before or after a group of
/// theirs, when their counselor works there and is free. Whoever finds no such hour has none yet, as in life.</summary>
internal sealed class DemoSessions(DemoStory story)
{
    private const int Minutes = 60;

    private readonly Dictionary<UserId, IReadOnlyList<WorkBlock>> _work = DemoHours.WorkOf(story);
    private readonly List<(UserId Staff, DayOfWeek Day, TimeOnly From, TimeOnly To)> _taken =
    [
        .. story.Groups.Select(g => (g.Facilitator, g.Day, g.Start, g.Start.AddMinutes(g.Minutes))),
    ];

    public IEnumerable<Appointment> All()
    {
        foreach (var client in story.Clients.Where(c => c is { Stage: "current", Groups.Count: > 0, Counselor: not null }))
        {
            if (
                DemoNeeds.TermsOf(story, client) is { Individual: true } terms
                && HourOf(client, terms.DayMostMinutes) is { } hour
            )
            {
                var (day, start, site) = hour;
                var counselor = client.Counselor!.Value;
                _taken.Add((counselor, day, start, start.AddMinutes(Minutes)));
                // A fixed hour since the beginning of this week; before, the hours were arranged one by one.
                var monday = ProgramCalendar.MondayOf(story.Today);
                var from = client.AdmittedOn > monday ? client.AdmittedOn.Value : monday;
                var at = new DateTimeOffset(from, new TimeOnly(12, 0), TimeSpan.Zero);
                yield return Appointment.Of(
                    story.Id<AppointmentId>(at, "appointment", client.Id.Value.ToString("N")),
                    client.Id,
                    new(AppointmentPlan.Individual, day, start, Minutes, counselor, site, from, null),
                    at
                );
            }
        }
    }

    private (DayOfWeek Day, TimeOnly Start, SiteId? Site)? HourOf(DemoClient client, int mostMinutes)
    {
        var rooms = story.Rooms.ToDictionary(r => r.Id, r => r.Site);
        var cannot = DemoLife.Of(story, client).Where(b => b.Kind != Suits.Good).ToList();
        foreach (var day in story.Groups.Where(g => client.Groups.Contains(g.Id)).GroupBy(g => g.Day))
        {
            var groups = day.OrderBy(g => g.Start).ToList();
            if (groups.Sum(g => g.Minutes) + Minutes > mostMinutes)
            {
                continue;
            }

            SiteId? site = groups[0].Room is { } room ? rooms[room] : null;
            foreach (var start in new[] { groups[^1].Start.AddMinutes(groups[^1].Minutes), groups[0].Start.AddMinutes(-Minutes) })
            {
                if (IsFree(client.Counselor!.Value, day.Key, start, site) && !cannot.Exists(b => Meets(b, day.Key, start)))
                {
                    return (day.Key, start, site);
                }
            }
        }

        return null;
    }

    private bool IsFree(UserId counselor, DayOfWeek day, TimeOnly start, SiteId? site)
    {
        var end = start.AddMinutes(Minutes);
        return _work
                .GetValueOrDefault(counselor, [])
                .Any(b => b.Day == day && b.From <= start && end <= b.To && (site is null || b.Site == site))
            && !_taken.Exists(t => t.Staff == counselor && t.Day == day && t.From < end && start < t.To);
    }

    private static bool Meets(LifeBlock block, DayOfWeek day, TimeOnly start) =>
        block.Day == day && block.From < start.AddMinutes(Minutes) && start < block.To;
}
