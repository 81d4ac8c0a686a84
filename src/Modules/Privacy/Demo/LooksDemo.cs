using Footbridge.Contracts.Demo;
using Footbridge.Kernel;
using Footbridge.Kernel.Access;
using Footbridge.Privacy.Looks.Unusual;
using Footbridge.Storage;
using Footbridge.Storage.Audit;

namespace Footbridge.Privacy.Demo;

/// <summary>Looks of the last two weeks in the invented clinic, and with them a handful that somebody should ask about.</summary>
internal sealed class LooksDemo(FootbridgeDb db, TimeProvider clock) : IDemoPart
{
    private const int Days = 14;
    private const int NightLooks = 3;
    private static readonly string[] ChartPage = ["Care.ChartFront", "Care.PlanAtAGlance", "Sessions.ClientNotes"];

    public int Order => 110;

    public async Task AddAsync(DemoStory story, CancellationToken ct)
    {
        var calendar = new ProgramCalendar(TimeZoneInfo.FindSystemTimeZoneById(story.Zone), clock);
        var current = story.Clients.Where(c => c.Stage == "current").ToList();
        if (current.Count == 0)
        {
            return;
        }

        var entries = new List<AuditEntry>();
        for (var day = story.Today.AddDays(-Days); day < story.Today; day = day.AddDays(1))
        {
            if (day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday))
            {
                entries.AddRange(DayOf(story, current, day, calendar));
            }
        }

        entries.AddRange(Odd(story, current, calendar));
        await AuditChain.AppendAsync(db, clock, [.. entries.OrderBy(e => e.At)], ct);
    }

    // Counselors open the charts of the people they care for; the huddle sees everybody on its list.
    private static IEnumerable<AuditEntry> DayOf(
        DemoStory story,
        List<DemoClient> current,
        DateOnly day,
        ProgramCalendar calendar
    )
    {
        foreach (var client in current.Where(c => c.AdmittedOn <= day && c.Counselor is not null))
        {
            var name = client.Id.Value.ToString("N");
            if (story.Unit("looks", name, $"{day:yyyyMMdd}") < 0.3)
            {
                var time = new TimeOnly(8, 30).AddMinutes(story.Whole(0, 480, "look-at", name, $"{day:yyyyMMdd}"));
                var at = calendar.Resolve(day, time).Instant;
                foreach (var action in ChartPage)
                {
                    yield return Look(client.Counselor!.Value, action, client.Id, at);
                }
            }
        }

        foreach (var person in story.Staff.Where(s => s.Role is RoleCodes.Director or RoleCodes.Supervisor))
        {
            yield return Look(person.Id, "Risk.Huddle", null, calendar.Resolve(day, new TimeOnly(8, 30)).Instant) with
            {
                Clients = [.. current.Where(c => c.AdmittedOn <= day).Take(8).Select(c => c.Id)],
            };
        }
    }

    private static IEnumerable<AuditEntry> Odd(DemoStory story, List<DemoClient> current, ProgramCalendar calendar)
    {
        var counselors = story.Staff.Where(s => s.Role == RoleCodes.Counselor).ToList();
        var late = story.Pick(counselors, "late");
        foreach (var client in current.Take(NightLooks))
        {
            var night = calendar.Resolve(story.Today.AddDays(-3), new TimeOnly(23, 10)).Instant;
            yield return Look(late.Id, "Care.ChartFront", client.Id, night);
        }

        // Somebody goes through one chart after the other.
        var busy = story.Staff.FirstOrDefault(s => s.Role == RoleCodes.Biller) ?? late;
        var noon = calendar.Resolve(story.Today.AddDays(-2), new TimeOnly(12, 5)).Instant;
        foreach (var (client, number) in current.Take(UnusualLimits.Hour + 6).Select((c, i) => (c, i)))
        {
            yield return Look(busy.Id, "Care.ChartFront", client.Id, noon.AddMinutes(number * 2)) with
            {
                Purpose = Purpose.Payment,
                Ground = AccessReasons.DutyInside,
            };
        }

        // Somebody tries doors that stay shut.
        var curious = story.Staff.FirstOrDefault(s => s.Role == RoleCodes.Intake) ?? late;
        var morning = calendar.Resolve(story.Today.AddDays(-5), new TimeOnly(9, 41)).Instant;
        for (var i = 0; i <= UnusualLimits.Refusals; i++)
        {
            yield return Look(curious.Id, "Sessions.ReadNote", null, morning.AddMinutes(i)) with
            {
                Result = AccessReasons.RoleForbids,
                Ground = null,
            };
        }

        // And one who shares a family name, when there is such a pair.
        var pair = story
            .Staff.SelectMany(s => story.Clients.Select(c => (Staff: s, Client: c)))
            .FirstOrDefault(p => KnownTies.FamilyNames(p.Staff.Name).Contains(p.Client.Person.FamilyName.ToLowerInvariant()));
        if (pair.Client is not null)
        {
            var evening = calendar.Resolve(story.Today.AddDays(-1), new TimeOnly(17, 20)).Instant;
            yield return Look(pair.Staff.Id, "Care.ChartFront", pair.Client.Id, evening);
        }
    }

    private static AuditEntry Look(UserId actor, string action, ClientId? client, DateTimeOffset at) =>
        new(actor, CallerKind.Staff, action, IsChange: false, client, "done", "GET /demo")
        {
            At = at,
            Purpose = Purpose.Treatment,
            Ground = AccessReasons.CareInside,
        };
}
