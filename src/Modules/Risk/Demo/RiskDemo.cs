using Footbridge.Contracts.Demo;
using Footbridge.Contracts.Risk;
using Footbridge.Kernel;
using Footbridge.Risk.Safety;
using Footbridge.Storage;

namespace Footbridge.Risk;

/// <summary>Open and closed items of the invented clinic, from the same happenings that the other modules tell.</summary>
internal sealed class RiskDemo(FootbridgeDb db, TimeProvider clock, ProgramCalendar calendar) : IDemoPart
{
    private static readonly string[] Endings =
    [
        "Talked for twenty minutes. Has a plan for tonight and will come tomorrow.",
        "Reached in the afternoon. A shift was swapped at short notice; moved to the evening group for this week.",
        "Called back within the hour. The craving passed after a walk; we went through the coping steps again.",
        "Met before group. Transport fell through; a bus pass is arranged from Monday on.",
    ];

    public int Order => 80;

    public Task AddAsync(DemoStory story, CancellationToken ct)
    {
        foreach (var client in story.Clients.Where(c => c.Stage == "current"))
        {
            AddOpen(story, client);
            AddClosed(story, client);
        }

        return Task.CompletedTask;
    }

    private void AddOpen(DemoStory story, DemoClient client)
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

        if (item is null)
        {
            return;
        }

        if (story.Unit("owner", client.Id.Value.ToString("N")) < 0.6)
        {
            item.Owner = client.Counselor;
        }

        db.Add(item);
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
            item.Close(
                SafetyEnding.Talked,
                story.Pick(Endings, "ending", client.Id.Value.ToString("N"), $"{back}"),
                by,
                signal.At.AddHours(3)
            );
            db.Add(item);
            return;
        }
    }

    private IEnumerable<Signal> SignalsOf(DemoStory story, DemoClient client, DateOnly day)
    {
        if (day < client.AdmittedOn)
        {
            yield break;
        }

        var told = story.DayOf(client, day);
        var morning = calendar.Resolve(day, new TimeOnly(8, 40)).Instant;
        if (told.Answered && told.Used)
        {
            yield return new(client.Id, SignalRules.Used, Urgency.Today, morning, []);
        }

        if (told.Answered && told.Craving >= 9)
        {
            yield return new(
                client.Id,
                SignalRules.Craving,
                Urgency.Today,
                morning,
                [$"{told.Craving}", $"{SignalRules.StrongCraving}"]
            );
        }

        foreach (
            var group in story.Groups.Where(g => g.Day == day.DayOfWeek && client.Groups.Contains(g.Id) && day < story.Today)
        )
        {
            if (story.AttendanceAt(client, group.Id, day) is { Present: false, Excused: false })
            {
                yield return new(
                    client.Id,
                    SignalRules.Missed,
                    Urgency.Today,
                    calendar.Resolve(day, group.Start).Instant.AddMinutes(group.Minutes),
                    [group.Title]
                );
            }
        }
    }
}
