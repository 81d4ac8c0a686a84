using Footbridge.Care.Episodes;
using Footbridge.Care.Episodes.Aftercare;
using Footbridge.Contracts.Demo;
using Footbridge.Kernel;

namespace Footbridge.Care.Demo.After;

/// <summary>What came after the stays of the invented clinic: appointments, people to turn to, and each time somebody called.</summary>
internal sealed class AftercareDemo(DemoStory story, ProgramCalendar calendar)
{
    private static readonly (string With, string Where)[] Places =
    [
        ("Outpatient counseling, intake desk", "Cedar Street Counseling, 210 Cedar Street"),
        ("Primary care, nurse practitioner", "Northside Family Health, 48 Alder Avenue"),
        ("Medication visit", "By video, link by text"),
        ("Recovery community center, peer coach", "12 Harbor Lane, second floor"),
    ];

    private static readonly (string Name, string For, string Phone)[] People =
    [
        ("Sponsor from the Thursday meeting", "Evenings and weekends", "202-555-0151"),
        ("Recovery coach", "Rides and paperwork", "202-555-0152"),
        ("Sister", "When the house feels too quiet", "202-555-0153"),
        ("Crisis line", "At any hour", "988"),
    ];

    private static readonly string[] Reached =
    [
        "Doing well. Goes to the Thursday group and keeps the medication visits.",
        "A hard month at work, no use. Asked for the number of the peer coach again.",
        "One slip in spring, told the counselor the same week. Back on track.",
        "Sleeps better. Wants to come to the alumni evening.",
    ];

    public IEnumerable<object> Of(DemoClient client, Episode stay)
    {
        var name = client.Id.Value.ToString("N");
        if (stay.DischargedOn is not { } left || stay.DischargeReason == DischargeReasons.Died)
        {
            return [];
        }

        List<object> rows = [AppointmentOf(stay, left, name), SupportOf(stay, left, name)];
        foreach (var day in stay.KeepInTouch ? FollowUpPlan.After(left) : [])
        {
            rows.AddRange(Calls(stay, day, name));
        }

        return rows;
    }

    private AftercareAppointment AppointmentOf(Episode stay, DateOnly left, string name)
    {
        var place = story.Pick(Places, "aftercare-place", name);
        return new()
        {
            Id = story.Id<AppointmentId>(At(left, 14), "aftercare-appointment", name),
            Client = stay.Client,
            Episode = stay.Id,
            On = left.AddDays(story.Whole(2, 7, "aftercare-day", name)),
            Time = new TimeOnly(story.Whole(9, 16, "aftercare-hour", name), 0),
            WithWhom = place.With,
            Place = place.Where,
            By = stay.Counselor,
        };
    }

    private AftercareSupport SupportOf(Episode stay, DateOnly left, string name)
    {
        var person = story.Pick(People, "aftercare-person", name);
        return new()
        {
            Id = story.Id<SupportId>(At(left, 14), "aftercare-support", name),
            Client = stay.Client,
            Episode = stay.Id,
            Name = person.Name,
            Purpose = person.For,
            Phone = person.Phone,
        };
    }

    private IEnumerable<object> Calls(Episode stay, FollowUpDay day, string name)
    {
        var key = $"{day.Months}";
        var check = FollowUp.Of(story.Id<FollowUpId>(At(day.OpensOn, 8), "follow-up", name, key), stay.Client, stay.Id, day);
        List<object> rows = [check];
        var yesterday = story.Today.AddDays(-1);
        var luck = story.Unit("reached", name, key);
        // Who is due now was tried once, or not yet.
        var isDue = check.IsDue(story.Today);
        var tries =
            day.OpensOn > yesterday ? 0
            : isDue ? (luck < 0.5 ? 1 : 0)
            : luck < 0.45 ? 1
            : 2;
        for (var i = 0; i < tries; i++)
        {
            var on = Earlier(day.OpensOn.AddDays(1 + (i * 4)), yesterday);
            var last = i == tries - 1;
            var outcome =
                isDue || !last ? "no-answer"
                : luck < 0.72 ? FollowUp.Reached
                : luck > 0.95 ? FollowUp.Declined
                : "message-left";
            rows.Add(AttemptOf(stay, check, on, outcome, i, name));
            if (outcome is FollowUp.Reached or FollowUp.Declined)
            {
                check.End(outcome, on);
            }
        }

        return rows;
    }

    private FollowUpAttempt AttemptOf(Episode stay, FollowUp check, DateOnly on, string outcome, int number, string name)
    {
        var key = $"{check.Months}-{number}";
        var time = new TimeOnly(story.Whole(9, 16, "try-hour", name, key), story.Whole(0, 11, "try-minute", name, key) * 5);
        return new()
        {
            Id = story.Guid(At(on, time.Hour), "follow-up-try", name, key),
            Check = check.Id,
            Client = stay.Client,
            On = on,
            Time = time,
            Way = number == 0 ? "phone" : "text",
            Outcome = outcome,
            Words = outcome == FollowUp.Reached ? story.Pick(Reached, "reached-words", name, key) : "",
            By = stay.Counselor,
            WrittenAt = calendar.Resolve(on, time).Instant.AddMinutes(10),
        };
    }

    private DateTimeOffset At(DateOnly day, int hour) => calendar.Resolve(day, new TimeOnly(hour, 0)).Instant;

    private static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;
}
