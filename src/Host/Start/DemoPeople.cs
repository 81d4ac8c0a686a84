using Footbridge.Contracts.Demo;
using Footbridge.Contracts.People;
using Footbridge.Contracts.Schedule;
using Footbridge.Kernel;

namespace Footbridge.Host.Start;

/// <summary>Makes the people of the invented clinic: 60 in care now, 120 who were, and some who have just asked.</summary>
internal static class DemoPeople
{
    private const int DayTrack = 20;
    private const int EveningTrack = 12;
    private const int VideoTrack = 12;
    private const int SteppedDown = 16;
    private const int Past = 120;
    private const int Asking = 14;
    private const int WeeksOfCare = 16;

    private static readonly string[] Focuses =
    [
        "alcohol",
        "alcohol",
        "alcohol",
        "opioids",
        "opioids",
        "stimulants",
        "cannabis",
        "gambling",
        "gaming",
    ];

    private static readonly string?[] CoOccurring = ["depression", "anxiety", "ptsd", null, null];

    private static readonly Dictionary<string, string[]> LivesByTrack = new(StringComparer.Ordinal)
    {
        ["day"] = ["work-nights", "children", "looking-for-work", "school"],
        ["evening"] = ["work-days", "work-days", "school"],
        ["telehealth"] = ["work-days", "children", "school"],
    };

    private static readonly DemoCourse[] Courses =
    [
        DemoCourse.Steady,
        DemoCourse.Steady,
        DemoCourse.SlowStart,
        DemoCourse.SlowStart,
        DemoCourse.LapseAndReturn,
        DemoCourse.Slipping,
    ];

    public static IReadOnlyList<DemoClient> Make(DemoStory story, DateTimeOffset now)
    {
        var people = new List<DemoClient>();
        for (var i = 0; i < DayTrack; i++)
        {
            people.Add(Current(story, people.Count, "day", DayGroups(story, i)));
        }

        for (var i = 0; i < EveningTrack; i++)
        {
            var groups = story.Groups.Where(g => g is { Track: "evening", Kind: not "family" });
            people.Add(Current(story, people.Count, "evening", [.. groups.Select(g => g.Id)]));
        }

        for (var i = 0; i < VideoTrack; i++)
        {
            people.Add(
                Current(
                    story,
                    people.Count,
                    "telehealth",
                    [.. story.Groups.Where(g => g.Track == "telehealth").Select(g => g.Id)]
                )
            );
        }

        for (var i = 0; i < SteppedDown; i++)
        {
            // Twelve keep the family evening, three the workshop on Friday morning, one the education group: those hold fifteen.
            var kind =
                i < 12 ? "family"
                : i < 15 ? "skills"
                : "education";
            var group = story.Groups.First(g => g.Kind == kind);
            people.Add(Current(story, people.Count, group.Track, [group.Id]) with { Level = "1.5" });
        }

        for (var i = 0; i < Past; i++)
        {
            people.Add(Former(story, people.Count, i));
        }

        for (var i = 0; i < Asking; i++)
        {
            people.Add(Referred(story, people.Count, i, now));
        }

        return people;
    }

    // Five mornings, three for each person, every morning in three of the five patterns: so twenty people make groups of twelve.
    private static List<GroupId> DayGroups(DemoStory story, int i)
    {
        DayOfWeek[][] patterns =
        [
            [DayOfWeek.Monday, DayOfWeek.Wednesday, DayOfWeek.Friday],
            [DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday],
            [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Thursday],
            [DayOfWeek.Monday, DayOfWeek.Thursday, DayOfWeek.Friday],
            [DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Friday],
        ];
        var days = patterns[i % patterns.Length];
        return [.. story.Groups.Where(g => g.Track == "day" && days.Contains(g.Day)).Select(g => g.Id)];
    }

    private static DemoClient Current(DemoStory story, int number, string track, List<GroupId> groups)
    {
        var name = $"{number}";
        // The first two people are the ones to sign in as: far enough along to have something to show.
        // The third has the whole sixteen weeks behind them: the longest record there is.
        var daysIn =
            number < 2 ? 40
            : number == 2 ? 7 * WeeksOfCare
            : story.Whole(1, (7 * WeeksOfCare) - 10, "days-in", name);
        var admitted = story.Today.AddDays(-daysIn);
        var course = number < 2 ? DemoCourse.Steady : story.Pick(Courses, "course", name);
        DateOnly? lapse =
            course == DemoCourse.LapseAndReturn && daysIn > 12
                ? story.Today.AddDays(-story.Whole(2, Math.Min(daysIn - 5, 40), "lapse", name))
                : null;
        return Person(story, number, track, admitted) with
        {
            Stage = "current",
            Track = track,
            AdmittedOn = admitted,
            Groups = groups,
            Course = lapse is null && course == DemoCourse.LapseAndReturn ? DemoCourse.SlowStart : course,
            LapseOn = lapse,
        };
    }

    private static DemoClient Former(DemoStory story, int number, int i)
    {
        var name = $"{number}";
        var track = story.Pick(["day", "evening", "telehealth"], "track", name);
        var left = story.Unit("left-early", name) < 0.3;
        // Spread over a year; some of the sixteen weeks of sessions still show them.
        var discharged = story.Today.AddDays(-3 - (i * 3));
        var stay = left ? story.Whole(9, 40, "stay", name) : story.Whole(56, 112, "stay", name);
        var admitted = discharged.AddDays(-stay);
        var groups = story.Groups.Where(g => g.Track == track && g.Kind != "family").Select(g => g.Id).ToList();
        return Person(story, number, track, admitted) with
        {
            Stage = "past",
            Track = track,
            AdmittedOn = admitted,
            DischargedOn = discharged,
            Groups = [.. groups.Where((_, g) => (g + i) % groups.Count < 3)],
            Course = left ? DemoCourse.LeftEarly : story.Pick(Courses[..4], "course", name),
        };
    }

    private static DemoClient Referred(DemoStory story, int number, int i, DateTimeOffset now)
    {
        var hoursAgo = (i * i * 2) + story.Unit("asked", $"{number}");
        return Person(story, number, "day", story.Today) with
        {
            Stage = "referred",
            Track = null,
            ReferredAt = now.AddHours(-hoursAgo),
            Counselor = null,
            Groups = [],
        };
    }

    private static DemoClient Person(DemoStory story, int number, string track, DateOnly admitted)
    {
        var name = $"{number}";
        var calendar = new ProgramCalendar(TimeZoneInfo.FindSystemTimeZoneById(story.Zone), TimeProvider.System);
        var referred = calendar
            .Resolve(admitted.AddDays(-story.Whole(1, 9, "waited", name)), new TimeOnly(story.Whole(8, 18, "hour", name), 7))
            .Instant;
        var counselors = story
            .Staff.Where(s => s.Role == RoleCodes.Counselor && s.Credential != DemoStories.InternCredential)
            .ToList();
        var id = story.Id<ClientId>(referred, "client", name);
        return new(
            id,
            Identity(story, number),
            number < 60 ? story.Id<UserId>(referred, "client-user", name) : null,
            "current",
            story.Pick(Focuses, "focus", name),
            story.Pick(CoOccurring, "co-occurring", name),
            story.Pick(LivesByTrack[track], "life", name),
            track,
            referred,
            admitted,
            null,
            counselors[number % counselors.Count].Id,
            [],
            DemoCourse.Steady,
            null,
            story.Whole(0, 90, "income", name) * 100_000L,
            story.Whole(1, 5, "household", name)
        );
    }

    private static NewClient Identity(DemoStory story, int number)
    {
        var name = $"{number}";
        // The two lists have lengths without a common walk, so no pair comes twice and neighbours share no given name.
        var given = number == 1 ? "Mateo" : DemoNames.Given[number % DemoNames.Given.Count];
        var family = DemoNames.Family[((number * 7) + (number / DemoNames.Given.Count)) % DemoNames.Family.Count];
        var spanish = number == 1 || story.Unit("spanish", name) < 0.15;
        var area = story.Pick(["202", "301", "240", "703"], "area", name);
        return new NewClient
        {
            GivenName = given,
            FamilyName = family,
            BornOn = story.Today.AddYears(-story.Whole(20, 63, "age", name)).AddDays(-story.Whole(0, 364, "birthday", name)),
            Sex = story.Pick(["female", "male"], "sex", name),
            Pronouns = story.Pick<string?>([null, null, null, null, null, "they/them"], "pronouns", name),
            Language = number != 0 && spanish ? "es" : "en",
            Phone = $"{area}-555-01{number % 100:00}",
            Email = number switch
            {
                0 => DemoStories.ClientEmail,
                1 => DemoStories.SpanishClientEmail,
                _ => $"{given}.{family}.{number}@example.org".ToLowerInvariant(),
            },
            Address = $"{story.Whole(10, 900, "house", name)} {story.Pick(DemoNames.Streets, "street", name)}",
            MayLeaveMessage = story.Unit("message", name) < 0.7,
        };
    }
}
