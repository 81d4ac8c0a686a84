using Footbridge.Contracts.Demo;
using Footbridge.Contracts.People;
using Footbridge.Contracts.Schedule;
using Footbridge.Kernel;

namespace Footbridge.Host.Start;

/// <summary>Makes the story of the invented clinic: the same seed and day always give the same one. All of it is invented.</summary>
internal static class DemoStories
{
    public const string Password = "quiet-river-crossing-7";
    public const string Pin = "280915";
    public const string ClientEmail = "amara.client@example.org";
    public const string SpanishClientEmail = "mateo.client@example.org";
    public const string FamilyEmail = "family@example.org";

    /// <summary>Of the intern, who leads no group of their own and is nobody's counselor.</summary>
    public const string InternCredential = "Intern";
    private const string Zone = "America/New_York";

    // Ids carry a time; those of the clinic itself must not depend on the day it is made.
    private static readonly DateTimeOffset Founded = new(2026, 1, 5, 14, 0, 0, TimeSpan.Zero);

    public static ProgramId ProgramOf(int seed) => Blank(seed).Id<ProgramId>(Founded, "program");

    public static IReadOnlyList<DemoStaff> Staff(int seed)
    {
        var story = Blank(seed);
        return
        [
            Person("Ines Carrasco", "admin", RoleCodes.Administrator, ""),
            Person("Dr. Ruth Adeyemi", "director", RoleCodes.Director, "PhD, LPC"),
            Person("Theo Lindgren", "intake", RoleCodes.Intake, "CADC"),
            Person("Carla Benitez", "intake2", RoleCodes.Intake, ""),
            Person("Maya Thornton", "counselor", RoleCodes.Counselor, "LPC, CADC"),
            Person("Andre Whitaker", "counselor2", RoleCodes.Counselor, "LCSW"),
            Person("Sofia Marchetti", "counselor3", RoleCodes.Counselor, "LMFT"),
            Person("Ibrahim Saleh", "counselor4", RoleCodes.Counselor, "CADC"),
            Person("Grainne Doyle", "counselor5", RoleCodes.Counselor, "LPC"),
            Person("Dr. Peter Novak", "supervisor", RoleCodes.Supervisor, "PsyD"),
            Person("Dr. Leila Haddad", "medical", RoleCodes.Medical, "MD"),
            Person("Joan Okafor", "nurse", RoleCodes.Medical, "RN"),
            Person("Victor Salgado", "biller", RoleCodes.Biller, ""),
            Person("Nora Feldman", "privacy", RoleCodes.Privacy, "JD"),
            Person("Jonah Whitfield", "intern", RoleCodes.Counselor, InternCredential),
        ];

        DemoStaff Person(string name, string mailbox, string role, string credential) =>
            new(story.Id<UserId>(Founded, "staff", mailbox), name, $"{mailbox}@example.org", role, credential, Password);
    }

    public static DemoStory Make(int seed, DateTimeOffset now)
    {
        var today = new ProgramCalendar(TimeZoneInfo.FindSystemTimeZoneById(Zone), TimeProvider.System).DayOf(now);
        var story = Blank(seed) with { Today = today, Staff = Staff(seed) };
        var sites = Sites(story);
        var rooms = Rooms(story, sites);
        story = story with { Sites = sites, Rooms = rooms };
        story = story with { Groups = Groups(story) };
        story = story with { Clients = DemoPeople.Make(story, now) };
        var first = story.Clients.First(c => c.Person.Email == ClientEmail);
        return story with { Families = [new(story.Id<UserId>(Founded, "family"), "Rosa", FamilyEmail, first.Id)] };
    }

    private static DemoStory Blank(int seed)
    {
        var blank = new DemoStory(
            seed,
            default,
            default,
            "Footbridge Recovery",
            "Riverside Health",
            Zone,
            [],
            [],
            [],
            [],
            [],
            [],
            Pin
        );
        return blank with { Program = blank.Id<ProgramId>(Founded, "program") };
    }

    private static List<DemoSite> Sites(DemoStory story) =>
        [
            new(story.Id<SiteId>(Founded, "site", "1"), "Riverside", "120 Ferry Road, Suite 2", "202-555-0110"),
            new(story.Id<SiteId>(Founded, "site", "2"), "Northgate", "48 Orchard Way", "202-555-0120"),
        ];

    private static List<DemoRoom> Rooms(DemoStory story, List<DemoSite> sites) =>
        [
            Room(story, sites[0], "Willow", 15),
            Room(story, sites[0], "Cedar", 12),
            Room(story, sites[1], "Birch", 15),
            Room(story, sites[1], "Aspen", 12),
        ];

    private static DemoRoom Room(DemoStory story, DemoSite site, string name, int capacity) =>
        new(story.Id<RoomId>(Founded, "room", site.Id.Value.ToString("N"), name), site.Id, name, capacity);

    private static List<DemoGroup> Groups(DemoStory story)
    {
        var counselors = story.Staff.Where(s => s.Role == RoleCodes.Counselor && s.Credential != InternCredential).ToList();
        var morning = new TimeOnly(9, 0);
        var evening = new TimeOnly(17, 30);
        return
        [
            Group("Foundations: cravings and triggers", "cbt", "day", DayOfWeek.Monday, morning, 180, 0, 0, 12),
            Group("Skills for strong feelings", "dbt", "day", DayOfWeek.Tuesday, morning, 180, 0, 1, 12),
            Group("How addiction works", "education", "day", DayOfWeek.Wednesday, morning, 180, 2, 2, 15),
            Group("Staying well: relapse prevention", "relapse", "day", DayOfWeek.Thursday, morning, 180, 2, 3, 12),
            Group("Life skills workshop", "skills", "day", DayOfWeek.Friday, morning, 180, 0, 4, 15),
            Group("After work: cravings and triggers", "cbt", "evening", DayOfWeek.Monday, evening, 180, 1, 1, 12),
            Group("After work: skills for strong feelings", "dbt", "evening", DayOfWeek.Tuesday, evening, 180, 1, 0, 12),
            Group("Family evening", "family", "evening", DayOfWeek.Wednesday, evening, 90, 3, 2, 12),
            Group("After work: staying well", "relapse", "evening", DayOfWeek.Thursday, evening, 180, 1, 3, 12),
            Group("Online: cravings and triggers", "cbt", "telehealth", DayOfWeek.Monday, new TimeOnly(18, 0), 180, null, 4, 12),
            Group(
                "Online: talking it through",
                "process",
                "telehealth",
                DayOfWeek.Wednesday,
                new TimeOnly(18, 0),
                180,
                null,
                3,
                12
            ),
            Group("Online: staying well", "relapse", "telehealth", DayOfWeek.Friday, new TimeOnly(18, 0), 180, null, 1, 12),
        ];

        DemoGroup Group(
            string title,
            string kind,
            string track,
            DayOfWeek day,
            TimeOnly start,
            int minutes,
            int? room,
            int lead,
            int seats
        ) =>
            new(
                story.Id<GroupId>(Founded, "group", track, $"{day}"),
                title,
                kind,
                track,
                day,
                start,
                minutes,
                room is { } r ? story.Rooms[r].Id : null,
                counselors[lead].Id,
                seats,
                Telehealth: room is null
            );
    }
}
