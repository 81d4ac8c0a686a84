using Footbridge.Contracts.People;
using Footbridge.Contracts.Schedule;
using Footbridge.Kernel;
using Footbridge.Schedule.Planning;

namespace Footbridge.Unit.Schedule.Planning;

/// <summary>A small program: one site with two rooms, two who lead groups, and people who need six hours on two days.</summary>
internal static class Facts
{
    public static readonly SiteId Site = new(Id(1));
    public static readonly RoomId Large = new(Id(11));
    public static readonly RoomId Small = new(Id(12));
    public static readonly UserId Maya = new(Id(21));
    public static readonly UserId Andre = new(Id(22));

    public static Guid Id(int number) => new(number, 0, 0, new byte[8]);

    public static ClientId Person(int number) => new(Id(100 + number));

    public static ClinicFacts Of(IReadOnlyList<GroupFacts> groups, params PersonFacts[] people) =>
        new()
        {
            Places = [new(Site, [.. Weekdays(8, 21)], [(Large, 12), (Small, 6)])],
            Workers = [Worker(Maya), Worker(Andre)],
            People = people,
            Groups = groups,
        };

    public static WorkerFacts Worker(UserId user) =>
        new()
        {
            User = user,
            Work = [.. Weekdays(8, 20).Select(h => new WorkFacts(h, Site))],
            Kinds = ["cbt", "dbt", "process", "relapse", "skills"],
        };

    public static PersonFacts Needs(int number, params DayHours[] cannot) =>
        new()
        {
            Client = Person(number),
            Counselor = Maya,
            Site = Site,
            HoursLeast = 6,
            HoursMost = 9,
            DaysLeast = 2,
            DaysMost = 3,
            DayLeastMinutes = 60,
            DayMostMinutes = 240,
            Cannot = cannot,
        };

    public static GroupFacts Group(
        int number,
        string kind,
        DayOfWeek day,
        int hour,
        RoomId room,
        UserId leader,
        params int[] members
    ) =>
        new()
        {
            Group = new(Id(200 + number)),
            Title = $"Group {number}",
            Kind = kind,
            Day = day,
            Start = new(hour, 0),
            Minutes = 180,
            Room = room,
            Site = Site,
            Facilitator = leader,
            Capacity = 12,
            Members = [.. members.Select(Person)],
        };

    private static IEnumerable<DayHours> Weekdays(int from, int to) =>
        Enumerable.Range(1, 5).Select(d => new DayHours((DayOfWeek)d, new(from, 0), new(to, 0)));
}
