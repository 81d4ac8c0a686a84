using Footbridge.Contracts.Demo;
using Footbridge.Kernel;
using Footbridge.Monitoring.CheckIns;
using Footbridge.Storage;

namespace Footbridge.Monitoring.Demo;

/// <summary>Check-ins, measures and drug screens of the invented clinic: what each person's days were like, as far as they told.</summary>
internal sealed class MonitoringDemo(FootbridgeDb db, TimeProvider clock) : IDemoPart
{
    private const int WeeksOfCheckIns = 8;
    private const int WeeksOfFormer = 3;
    private const int DaysOfWeek = 7;
    private const int WholeStay = 16 * DaysOfWeek;

    public int Order => 70;

    public Task AddAsync(DemoStory story, CancellationToken ct)
    {
        var calendar = new ProgramCalendar(TimeZoneInfo.FindSystemTimeZoneById(story.Zone), clock);
        var draws = new DemoScreenDraws(story);
        db.AddRange(draws.Rows());
        foreach (var client in story.Clients.Where(c => c.AdmittedOn is not null))
        {
            var last = client.DischargedOn ?? story.Today;
            var weeks =
                client.Stage != "current" ? WeeksOfFormer
                : client.AdmittedOn <= story.Today.AddDays(-WholeStay) ? WholeStay / DaysOfWeek
                : WeeksOfCheckIns;
            var first = Later(client.AdmittedOn ?? last, last.AddDays(-weeks * DaysOfWeek));
            for (var day = first; day <= last; day = day.AddDays(1))
            {
                if (CheckInOf(story, client, day, calendar) is { } checkIn)
                {
                    db.Add(checkIn);
                }
            }

            db.AddRange(DemoMeasures.Of(story, client, calendar));
            db.AddRange(DemoScreens.Of(story, client, first, last, calendar, draws));
        }

        return Task.CompletedTask;
    }

    private static CheckIn? CheckInOf(DemoStory story, DemoClient client, DateOnly day, ProgramCalendar calendar)
    {
        var told = story.DayOf(client, day);
        string[] about = [client.Id.Value.ToString("N"), $"{day:yyyyMMdd}"];
        var at = calendar
            .Resolve(
                day,
                new TimeOnly(story.Whole(6, 22, ["check-in-hour", .. about]), story.Whole(0, 59, ["check-in-minute", .. about]))
            )
            .Instant;
        if (!told.Answered || at > calendar.Now)
        {
            return null;
        }

        // A phone on a bad line sends later.
        var delay = story.Unit(["no-signal", .. about]) < 0.06 ? story.Whole(40, 600, ["signal-after", .. about]) : 0;
        var received = at.AddMinutes(delay);
        return CheckIn.Of(
            story.Id<CheckInId>(at, ["check-in", .. about]),
            client.Id,
            at,
            received > calendar.Now ? calendar.Now : received,
            DemoAnswers.Of(story, client, told, about),
            CheckInSource.Client,
            recordedBy: null,
            calendar
        );
    }

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;
}
