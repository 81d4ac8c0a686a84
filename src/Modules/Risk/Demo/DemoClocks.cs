using Footbridge.Contracts.Demo;
using Footbridge.Contracts.Risk;
using Footbridge.Kernel;
using Footbridge.Risk.Listening;
using Footbridge.Risk.Safety;
using Footbridge.Storage;

namespace Footbridge.Risk.Demo;

/// <summary>What the clocks of the invented clinic have done by now: who said "I have it", which deadline went by, what was set aside.</summary>
internal sealed class DemoClocks(FootbridgeDb db, TimeProvider clock, ProgramCalendar calendar)
{
    private const int MinutesAgo = 4;

    /// <summary>Of people whom nothing else is open about: one asked for a call a few minutes ago, and who is on call was told; of another
    /// a facilitator asked to keep an eye, which was set aside until tomorrow.</summary>
    public void AddQuiet(DemoStory story, List<SafetyItem> open)
    {
        var quiet = story
            .Clients.Where(c => c is { Stage: "current", Course: DemoCourse.Steady })
            .Where(c => open.TrueForAll(i => i.Client != c.Id))
            // The first two are those whose phones the demonstration shows.
            .Skip(2)
            .Take(2)
            .ToList();
        if (quiet.Count < 2)
        {
            return;
        }

        var calls = SafetyItem.Open(
            SignalRules.Raised(SignalRules.WantsCall, quiet[0].Id, calendar.Now.AddMinutes(-MinutesAgo)),
            clock
        );
        var onCall = DemoRota.FirstAt(story, calendar);
        calls.AlarmFrom = calls.OpenedAt;
        db.Add(calls.Told([onCall.Id], onCall.Name, clock));
        open.Add(calls);

        var watched = SafetyItem.Open(
            SignalRules.Raised(
                SignalRules.NotedWatch,
                quiet[1].Id,
                calendar.Resolve(story.Today.AddDays(-1), new(12, 10)).Instant
            ),
            clock
        );
        var counselor = quiet[1].Counselor!.Value;
        watched.Take(counselor, counselor, watched.OpenedAt.AddMinutes(26));
        db.Add(
            watched
                .SetAside(
                    Tomorrow(story),
                    "Talked on the phone; comes to group tomorrow, and we sit down after it.",
                    counselor,
                    clock
                )
                .Value
        );
        open.Add(watched);
    }

    /// <summary>Most items have an owner who said so soon; where none has, the deadline may have gone by.</summary>
    public void Answer(DemoStory story, List<SafetyItem> open)
    {
        foreach (var item in open.Where(i => i.Urgency == Urgency.Today))
        {
            var name = item.Client.Value.ToString("N");
            var counselor = story.Clients.First(c => c.Id == item.Client).Counselor!.Value;
            if (story.Unit("owner", name) < 0.6)
            {
                item.Take(counselor, counselor, item.OpenedAt.AddMinutes(story.Whole(3, 90, "have-it", name)));
            }

            if (item.IsEscalationDue(calendar.Now))
            {
                db.Add(item.Escalated(DemoRota.FirstAt(story, calendar).Name, clock));
            }
        }
    }

    private DateTimeOffset Tomorrow(DemoStory story) => calendar.Resolve(story.Today.AddDays(1), new TimeOnly(14, 0)).Instant;
}
