using Footbridge.Contracts.Demo;
using Footbridge.Kernel;
using Footbridge.Schedule.Meetings;

namespace Footbridge.Schedule.Demo;

/// <summary>What is different in the weeks to come: somebody steps in, a meeting begins later, a guest comes. Never on the story's own day
/// or before it.</summary>
internal static class DemoTurns
{
    public static IEnumerable<object> Of(DemoStory story)
    {
        var led = story.Groups.Where(g => !g.Telehealth && g.Kind != "skills").ToList();
        if (led.Count < 2 || story.Clients.Count == 0)
        {
            yield break;
        }

        // Two weeks of vacation from next week on.
        var first = led[0];
        var other = story.Staff.First(s => s.Role == RoleCodes.Supervisor).Id;
        var day = Next(story, first, 7);
        const string Vacation = "On vacation for two weeks.";
        yield return new Substitution
        {
            Id = story.Id<SubstitutionId>(Decided(story), "substitution", Key(first)),
            Group = first.Id,
            From = day,
            To = day.AddDays(7),
            Facilitator = other,
            Reason = Vacation,
        };
        yield return EventOf(
            story,
            "substitute",
            first,
            day,
            Vacation,
            story.Staff.First(s => s.Id == other).Name,
            day.AddDays(7)
        );

        // One meeting begins half an hour later.
        var second = led[^1];
        var later = Next(story, second, 7);
        const string Training = "Fire safety training in the building until then.";
        yield return MeetingChange
            .For(second.Id, later)
            .Move(second.Start.AddMinutes(30), second.Minutes - 30, otherPlace: false, null);
        yield return EventOf(
            story,
            "moved",
            second,
            later,
            Training,
            $"{second.Start.AddMinutes(30):HH\\:mm}|{second.Minutes - 30}|{story.Rooms.FirstOrDefault(r => r.Id == second.Room)?.Name}"
        );
    }

    public static GroupEvent EventOf(
        DemoStory story,
        string kind,
        DemoGroup group,
        DateOnly on,
        string reason,
        string value = "",
        DateOnly? until = null
    ) =>
        new()
        {
            Id = story.Guid(Decided(story), "group-event", kind + Key(group)),
            Group = group.Id,
            Kind = kind,
            On = on,
            Until = until,
            Value = value,
            Reason = reason,
            By = group.Facilitator,
            At = Decided(story),
        };

    private static DateTimeOffset Decided(DemoStory story) => new(story.Today.AddDays(-1), new TimeOnly(15, 0), TimeSpan.Zero);

    private static DateOnly Next(DemoStory story, DemoGroup group, int ahead) =>
        new WeeklySlot(group.Day, group.Start, group.Minutes, story.Today).NextOn(story.Today.AddDays(ahead)) ?? story.Today;

    private static string Key(DemoGroup group) => group.Id.Value.ToString("N");
}
