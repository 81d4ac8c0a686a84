using Footbridge.Contracts.Demo;
using Footbridge.Schedule.Availabilities;

namespace Footbridge.Schedule.Demo;

/// <summary>What fills a person's week, from what the story says of their life. Never at the hours of the groups they go to.</summary>
internal static class DemoLife
{
    private static readonly DayOfWeek[] Workdays =
    [
        DayOfWeek.Monday,
        DayOfWeek.Tuesday,
        DayOfWeek.Wednesday,
        DayOfWeek.Thursday,
        DayOfWeek.Friday,
    ];

    public static IEnumerable<LifeBlock> Of(DemoStory story, DemoClient client)
    {
        var name = client.Id.Value.ToString("N");
        var blocks = new List<LifeBlock>();
        switch (client.Life)
        {
            case "work-days":
                var early = story.Unit("early-shift", name) < 0.4;
                Add(Workdays, early ? "07:00" : "08:00", early ? "15:30" : "17:00", Suits.Cannot, "work");
                Add(Workdays, early ? "15:30" : "17:00", early ? "16:00" : "17:30", Suits.RatherNot, "travel");
                break;
            case "work-nights":
                Add(Workdays, "07:00", "08:30", Suits.RatherNot, "work");
                Add(Workdays[..4], "17:00", "21:00", Suits.Cannot, "work");
                break;
            case "school" when client.Track == "day":
                Add([DayOfWeek.Monday, DayOfWeek.Wednesday], "13:00", "16:00", Suits.Cannot, "school");
                Add([DayOfWeek.Tuesday], "18:00", "20:30", Suits.Cannot, "school");
                break;
            case "school":
                Add(Workdays, "08:30", "15:00", Suits.Cannot, "school");
                break;
            case "children" when client.Track == "telehealth":
                Add(Workdays, "07:00", "08:30", Suits.Cannot, "children");
                Add(Workdays, "15:00", "17:30", Suits.Cannot, "children");
                Add([DayOfWeek.Wednesday], "20:00", "21:00", Suits.RatherNot, "children");
                break;
            case "children":
                Add(Workdays, "07:00", "08:30", Suits.Cannot, "children");
                Add(Workdays, "14:30", "20:00", Suits.Cannot, "children");
                break;
            default:
                Add(Workdays, "09:00", "12:30", Suits.Good, "other");
                Add([story.Pick(Workdays, "job-office", name)], "13:00", "15:00", Suits.Cannot, "work");
                break;
        }

        Extra(story, client, name, Add);
        return blocks;

        void Add(IEnumerable<DayOfWeek> days, string from, string to, Suits kind, string why) =>
            blocks.AddRange(
                days.Select(day => new LifeBlock
                {
                    Day = day,
                    From = TimeOnly.ParseExact(from, "HH:mm"),
                    To = TimeOnly.ParseExact(to, "HH:mm"),
                    Kind = kind,
                    Why = why,
                })
            );
    }

    // Some have a standing appointment or a place of worship beside it. Early afternoon is nobody's group hour.
    private static void Extra(
        DemoStory story,
        DemoClient client,
        string name,
        Action<IEnumerable<DayOfWeek>, string, string, Suits, string> add
    )
    {
        var draw = story.Unit("extra", name);
        if (client.Life is "work-days" or "school")
        {
            if (draw < 0.5)
            {
                add([DayOfWeek.Saturday], "09:00", "12:00", Suits.Good, "other");
            }

            return;
        }

        if (draw < 0.25)
        {
            add([story.Pick(Workdays, "court", name)], "13:00", "14:00", Suits.Cannot, "court");
        }
        else if (draw < 0.5)
        {
            add([story.Pick(Workdays, "clinic", name)], "12:30", "13:30", Suits.Cannot, "health");
        }
        else if (draw < 0.65)
        {
            add([DayOfWeek.Sunday], "09:30", "12:00", Suits.Cannot, "faith");
        }
    }
}
