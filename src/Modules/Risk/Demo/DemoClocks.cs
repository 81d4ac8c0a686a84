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
    /// <summary>Somebody asked for a call a few minutes ago, and who is on call was told.</summary>
    public void CallNow(DemoStory story, List<SafetyItem> open)
    {
        if (open.Find(i => i.Signals.Exists(s => s.Rule == SignalRules.Craving)) is not { } item)
        {
            return;
        }

        var asked = SignalRules.Raised(SignalRules.WantsCall, item.Client, calendar.Now.AddMinutes(-4));
        item.Add(asked, clock);
        var onCall = DemoRota.FirstAt(story, calendar);
        item.AlarmFrom = asked.At;
        db.Add(item.Told([onCall.Id], onCall.Name, clock));
    }

    /// <summary>Most items have an owner who said so soon; where none has, the deadline may have gone by.</summary>
    public void Answer(DemoStory story, List<SafetyItem> open)
    {
        var asideLeft = 1;
        foreach (var item in open.Where(i => i.Urgency != Urgency.Now))
        {
            var name = item.Client.Value.ToString("N");
            var counselor = story.Clients.First(c => c.Id == item.Client).Counselor!.Value;
            if (story.Unit("owner", name) < 0.6)
            {
                item.Take(counselor, counselor, item.OpenedAt.AddMinutes(story.Whole(3, 90, "have-it", name)));
                if (asideLeft-- > 0 && Tomorrow(story) is var until && until - calendar.Now < TimeSpan.FromDays(7))
                {
                    db.Add(
                        item.SetAside(
                            until,
                            "Talked on the phone; comes to group tomorrow, and we sit down after it.",
                            counselor,
                            clock
                        ).Value
                    );
                }
            }

            if (item.IsEscalationDue(calendar.Now))
            {
                db.Add(item.Escalated(DemoRota.FirstAt(story, calendar).Name, clock));
            }
        }
    }

    private DateTimeOffset Tomorrow(DemoStory story) => calendar.Resolve(story.Today.AddDays(1), new TimeOnly(14, 0)).Instant;
}
