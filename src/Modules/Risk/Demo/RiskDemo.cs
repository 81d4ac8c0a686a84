using Footbridge.Contracts.Demo;
using Footbridge.Contracts.Monitoring;
using Footbridge.Contracts.Risk;
using Footbridge.Kernel;
using Footbridge.Risk.Demo;
using Footbridge.Risk.Listening;
using Footbridge.Risk.Safety;
using Footbridge.Storage;

namespace Footbridge.Risk;

/// <summary>Open and closed items of the invented clinic, from the same happenings that the other modules tell, and its rota.</summary>
internal sealed class RiskDemo(FootbridgeDb db, TimeProvider clock, ProgramCalendar calendar) : IDemoPart
{
    private static readonly (SafetyEnding How, string Note)[] Endings =
    [
        (SafetyEnding.Talked, "Talked for twenty minutes. Has a plan for tonight and will come tomorrow."),
        (SafetyEnding.SessionMoved, "A shift was swapped at short notice; moved to the evening group for this week."),
        (
            SafetyEnding.Talked,
            "Called back within the hour. The craving passed after a walk; we went through the coping steps again."
        ),
        (
            SafetyEnding.PlanChanged,
            "Met before group. Transport fell through; a bus pass is arranged from Monday on and stands in the plan."
        ),
        (
            SafetyEnding.SafetyAssessed,
            "Went through the safety assessment together; no plan to harm themselves, and the safety plan was looked at."
        ),
    ];

    public int Order => 80;

    public Task AddAsync(DemoStory story, CancellationToken ct)
    {
        db.AddRange(DemoRota.Of(story, calendar));
        var open = new List<SafetyItem>();
        foreach (var client in story.Clients.Where(c => c.Stage == "current"))
        {
            if (OpenItem(story, client) is { } item)
            {
                open.Add(item);
            }

            AddClosed(story, client);
        }

        var clocks = new DemoClocks(db, clock, calendar);
        clocks.AddQuiet(story, open);
        clocks.Answer(story, open);
        db.AddRange(open);
        return Task.CompletedTask;
    }

    private SafetyItem? OpenItem(DemoStory story, DemoClient client)
    {
        SafetyItem? item = null;
        for (var back = 2; back >= 0; back--)
        {
            var day = story.Today.AddDays(-back);
            foreach (var signal in SignalsOf(story, client, day).Where(s => s.At <= calendar.Now))
            {
                if (item is null)
                {
                    item = SafetyItem.Open(signal, clock);
                }
                else
                {
                    item.Add(signal, clock);
                }
            }
        }

        if (item is not null && RiseOf(story, client) is { } rise)
        {
            item.Add(rise, clock);
        }

        return item;
    }

    private void AddClosed(DemoStory story, DemoClient client)
    {
        for (var back = 30; back > 5; back--)
        {
            var day = story.Today.AddDays(-back);
            if (day < client.AdmittedOn || SignalsOf(story, client, day).FirstOrDefault() is not { } signal)
            {
                continue;
            }

            var item = SafetyItem.Open(signal, clock);
            var by = client.Counselor!.Value;
            var (how, note) = story.Pick(Endings, "ending", client.Id.Value.ToString("N"), $"{back}");
            item.Take(by, by, signal.At.AddMinutes(story.Whole(4, 55, "answered", client.Id.Value.ToString("N"))));
            item.Close(how, note, "", by, signal.At.AddHours(3));
            db.Add(item);
            return;
        }
    }

    private Signal? RiseOf(DemoStory story, DemoClient client) =>
        SignalRules.OfCravingRise(
            client.Id,
            from back in Enumerable.Range(0, 25)
            let day = story.Today.AddDays(-back)
            where day >= client.AdmittedOn
            let told = story.DayOf(client, day)
            let at = Morning(day)
            where told.Answered && at <= calendar.Now
            select new CheckInSummary(Guid.Empty, client.Id, at, told.Mood, told.Craving, told.Used, told.SleepHours, false)
        );

    private IEnumerable<Signal> SignalsOf(DemoStory story, DemoClient client, DateOnly day)
    {
        if (day < client.AdmittedOn)
        {
            yield break;
        }

        var told = story.DayOf(client, day);
        if (told.Answered && told.Used)
        {
            yield return SignalRules.Raised(SignalRules.Used, client.Id, Morning(day));
        }

        if (told.Answered && told.Craving >= 9)
        {
            yield return SignalRules.Raised(SignalRules.Craving, client.Id, Morning(day), $"{told.Craving}", "7");
        }

        foreach (
            var group in story.Groups.Where(g => g.Day == day.DayOfWeek && client.Groups.Contains(g.Id) && day < story.Today)
        )
        {
            if (story.AttendanceAt(client, group.Id, day) is { Present: false, Excused: false })
            {
                var end = calendar.Resolve(day, group.Start).Instant.AddMinutes(group.Minutes);
                yield return SignalRules.Raised(SignalRules.Missed, client.Id, end, group.Title);
            }
        }
    }

    private DateTimeOffset Morning(DateOnly day) => calendar.Resolve(day, new TimeOnly(8, 40)).Instant;
}
