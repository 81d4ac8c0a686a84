using Footbridge.Contracts.Demo;
using Footbridge.Contracts.People;
using Footbridge.Kernel;
using Footbridge.Schedule.Groups;
using Footbridge.Schedule.Places;
using Footbridge.Schedule.Staffing;

namespace Footbridge.Schedule.Demo;

/// <summary>When the invented clinic is open and who works when: some 36 hours a week each, around the groups they lead.</summary>
internal static class DemoHours
{
    // The working weeks of counselors in the story's order, then of the intern and the supervisor. A and B are the sites, V is by video.
    private static readonly string[] Weeks =
    [
        "Mon 8:00-16:00 A, Tue 12:30-20:30 A, Wed 8:00-16:00 A, Thu 8:00-16:00 A, Fri 8:00-12:00 A",
        "Mon 12:30-20:30 A, Tue 8:00-16:00 A, Wed 9:00-15:00 A, Thu 9:00-16:00 A, Fri 13:30-17:30 A, Fri 18:00-21:00 V",
        "Mon 9:00-17:00 B, Tue 9:00-17:00 B, Wed 8:30-12:30 B, Wed 14:00-19:30 B, Thu 9:00-15:30 B, Sat 8:00-12:00 B",
        "Mon 8:00-16:00 B, Tue 8:00-16:00 B, Wed 12:00-17:00 B, Wed 18:00-21:00 V, Thu 8:30-12:30 B, Thu 16:30-20:30 A, Fri 8:00-12:00 B",
        "Mon 12:00-17:00 A, Mon 18:00-21:00 V, Tue 9:00-17:00 A, Wed 9:00-17:00 A, Thu 9:00-13:00 B, Fri 8:00-16:00 A",
    ];

    private const string InternWeek = "Mon 9:00-17:00 A, Wed 9:00-17:00 A, Thu 12:00-20:00 A";
    private const string SupervisorWeek =
        "Mon 8:30-16:30 A, Tue 8:30-16:30 A, Wed 8:30-16:30 B, Thu 8:30-16:30 B, Fri 8:00-12:00 A";

    public static IEnumerable<object> Of(DemoStory story)
    {
        // As long as its groups have met.
        var since = story.Today.AddYears(-2);
        foreach (var site in story.Sites)
        {
            yield return SiteHours.Of(
                story.Id<SiteHoursId>(Noon(since), "site-hours", site.Id.Value.ToString("N")),
                site.Id,
                since,
                [
                    .. Workdays.Select(d => new OpenBlock(d, new(8, 0), new(21, 0))),
                    new(DayOfWeek.Saturday, new(8, 0), new(14, 0)),
                ],
                familyRooms: 1
            );
        }

        foreach (var (person, week) in WeeksOf(story))
        {
            yield return Hours(story, since, person, week);
        }

        yield return Leave(story, story.Staff.Where(s => s.Role == RoleCodes.Counselor).ElementAt(3));
        yield return Closed(story);
    }

    /// <summary>When everybody works.</summary>
    public static Dictionary<UserId, IReadOnlyList<WorkBlock>> WorkOf(DemoStory story) =>
        WeeksOf(story).ToDictionary(w => w.Person.Id, w => BlocksOf(story, w.Week));

    private static IEnumerable<(DemoStaff Person, string Week)> WeeksOf(DemoStory story) =>
        story
            .Staff.Where(s => s.Role == RoleCodes.Counselor)
            .Select((s, n) => (s, n < Weeks.Length ? Weeks[n] : InternWeek))
            .Append((story.Staff.First(s => s.Role == RoleCodes.Supervisor), SupervisorWeek));

    private static IReadOnlyList<WorkBlock> BlocksOf(DemoStory story, string week) =>
        [.. week.Split(", ").Select(words => Block(story, words))];

    private static IEnumerable<DayOfWeek> Workdays => Enumerable.Range(1, 5).Select(d => (DayOfWeek)d);

    private static StaffHours Hours(DemoStory story, DateOnly since, DemoStaff person, string week)
    {
        var terms = new WorkTerms(
            [.. BlocksOf(story, week), .. DemoSpanish.ShiftOf(story, person.Id)],
            [.. Kinds(story, person)],
            WomensGroups: Held(person, "LMFT", "PsyD") || person.Credential is "LPC",
            TraumaTrack: Held(person, "LCSW", "PsyD", "LPC"),
            Video: true,
            MostDayMinutes: 420,
            MostWeekMinutes: 1800,
            OvertimeMinutes: 120,
            Caseload: 16
        )
        {
            Spanish = DemoSpanish.Speaks(story, person.Id),
        };
        return StaffHours.Of(story.Id<StaffHoursId>(Noon(since), "staff-hours", Key(person)), person.Id, since, terms);
    }

    // What they lead, and what suits their credential.
    private static IEnumerable<string> Kinds(DemoStory story, DemoStaff person)
    {
        var led = story.Groups.Where(g => g.Facilitator == person.Id).Select(g => g.Kind).ToHashSet();
        return GroupPlan.Kinds.Where(kind =>
            led.Contains(kind)
            || kind switch
            {
                "cbt" or "process" => Held(person, "LPC", "LCSW", "PsyD"),
                "dbt" => Held(person, "LCSW", "PsyD"),
                "family" => Held(person, "LMFT", "LCSW", "PsyD"),
                _ => Held(person, "CADC"),
            }
        );
    }

    private static bool Held(DemoStaff person, params string[] credentials) =>
        person.Credential.Split(", ").Intersect(credentials).Any();

    private static StaffLeave Leave(DemoStory story, DemoStaff person)
    {
        var monday = ProgramCalendar.MondayOf(story.Today.AddDays(21));
        return new()
        {
            Id = story.Id<StaffLeaveId>(Noon(story.Today.AddDays(-1)), "leave", Key(person)),
            User = person.Id,
            From = monday,
            To = monday.AddDays(4),
            Reason = "A week off with family.",
        };
    }

    private static Closure Closed(DemoStory story)
    {
        var day = ProgramCalendar.MondayOf(story.Today.AddDays(28)).AddDays(2);
        return new()
        {
            Id = story.Id<ClosureId>(Noon(story.Today.AddDays(-1)), "closure", "heating"),
            Site = story.Sites[1].Id,
            From = day,
            To = day,
            Reason = "The heating is being replaced.",
        };
    }

    private static WorkBlock Block(DemoStory story, string words)
    {
        var parts = words.Split(' ', '-');
        return new(
            Enum.GetValues<DayOfWeek>().First(d => $"{d}".StartsWith(parts[0], StringComparison.Ordinal)),
            TimeOnly.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture),
            TimeOnly.Parse(parts[2], System.Globalization.CultureInfo.InvariantCulture),
            parts[3] switch
            {
                "A" => story.Sites[0].Id,
                "B" => story.Sites[1].Id,
                _ => (SiteId?)null,
            }
        );
    }

    private static DateTimeOffset Noon(DateOnly day) => new(day, new TimeOnly(12, 0), TimeSpan.Zero);

    private static string Key(DemoStaff person) => person.Id.Value.ToString("N");
}
