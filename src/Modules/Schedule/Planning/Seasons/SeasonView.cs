using Footbridge.Contracts.People;
using Footbridge.Contracts.Schedule;
using Footbridge.Kernel;
using Footbridge.Schedule.Groups;
using Footbridge.Solver.Checking;
using Footbridge.Solver.Explaining;

namespace Footbridge.Schedule.Planning;

/// <summary>How a week does, in numbers.</summary>
/// <param name="People">People in care.</param>
/// <param name="Full">Of them, those who get all that is prescribed.</param>
/// <param name="MissingHours">Prescribed hours that nobody gets.</param>
/// <param name="Groups">Groups that run.</param>
/// <param name="MissingSessions">Prescribed individual and family sessions without an hour.</param>
public sealed record WeekSum(int People, int Full, double MissingHours, int Groups, int MissingSessions)
{
    internal static WeekSum Of(Score score) =>
        new(
            score.Clients,
            score.Full,
            score.UnmetSlots * Slots.Minutes / 60.0,
            score.Groups,
            score.MissingIndividual + score.MissingFamily
        );
}

/// <summary>What becomes of one group.</summary>
/// <param name="Key">Names it in forms.</param>
/// <param name="Group">The group; null for one that begins.</param>
/// <param name="Title">Title; empty for one that begins.</param>
/// <param name="Fate">What becomes of it, as the end of a key.</param>
/// <param name="Kind">Kind code.</param>
/// <param name="Population">Who it is for.</param>
/// <param name="Day">Weekday then.</param>
/// <param name="Start">Start then.</param>
/// <param name="Minutes">Length.</param>
/// <param name="Place">Room and site; null by video; empty where no room has seats enough.</param>
/// <param name="Facilitator">Who leads it then.</param>
/// <param name="Before">Day and start now, when it moves.</param>
/// <param name="LedBefore">Who leads it now, when that changes.</param>
/// <param name="Members">Members then.</param>
/// <param name="Joining">Of them, new ones.</param>
/// <param name="Leaving">Members who leave it.</param>
public sealed record GroupLine(
    string Key,
    GroupId? Group,
    string Title,
    string Fate,
    string Kind,
    string Population,
    DayOfWeek Day,
    TimeOnly Start,
    int Minutes,
    string? Place,
    string Facilitator,
    (DayOfWeek Day, TimeOnly Start)? Before,
    string? LedBefore,
    int Members,
    int Joining,
    int Leaving
)
{
    /// <summary>The language it is held in.</summary>
    public string Language { get; init; } = GroupPlan.Languages[0];
}

/// <summary>A fact that stands in the way, ready for words.</summary>
/// <param name="What">End of the key of its words.</param>
/// <param name="Kind">Kind code of a group, or empty.</param>
/// <param name="Day">Weekday, if it has one.</param>
/// <param name="Start">First minute, if it has one.</param>
/// <param name="Minutes">Length, if it has one.</param>
/// <param name="Place">Name of the site; null by video or where there is none.</param>
public sealed record Obstacle(string What, string Kind, DayOfWeek? Day, TimeOnly? Start, int Minutes, string? Place)
{
    /// <summary>Name of the member of staff who has no time.</summary>
    public string Person { get; init; } = "";

    /// <summary>The language of the group.</summary>
    public string Language { get; init; } = GroupPlan.Languages[0];
}

/// <summary>One client's week before and after.</summary>
/// <param name="Client">Who.</param>
/// <param name="Name">Name as shown.</param>
/// <param name="HoursNow">Hours a week now.</param>
/// <param name="HoursThen">Hours a week then.</param>
/// <param name="Prescribed">Hours prescribed.</param>
/// <param name="Joins">Groups that are new to the person.</param>
/// <param name="Leaves">Groups the person leaves.</param>
/// <param name="Moves">Groups that move, with the person in them.</param>
/// <param name="Missing">Whether something prescribed is not met then.</param>
/// <param name="Why">What stands in the way; without exactly these more would be met.</param>
/// <param name="CanBeMet">False where nothing of the clinic's stands in the way.</param>
public sealed record PersonLine(
    ClientId Client,
    string Name,
    double HoursNow,
    double HoursThen,
    double Prescribed,
    IReadOnlyList<string> Joins,
    IReadOnlyList<string> Leaves,
    IReadOnlyList<string> Moves,
    bool Missing,
    IReadOnlyList<Obstacle> Why,
    bool CanBeMet
)
{
    /// <summary>Individual and family sessions that begin, end, or get another hour.</summary>
    public IReadOnlyList<SessionLine> Sessions { get; init; } = [];

    /// <summary>Whether anything of the week is different.</summary>
    public bool IsChange => Joins.Count + Leaves.Count + Moves.Count + Sessions.Count > 0;
}

/// <summary>What stands in several people's way.</summary>
/// <param name="What">The fact.</param>
/// <param name="People">How many it keeps from more.</param>
public sealed record Bottleneck(Obstacle What, int People);

/// <summary>A planned week beside the week that counts now.</summary>
public sealed record SeasonView
{
    public required IReadOnlyList<GroupLine> Groups { get; init; }
    public required IReadOnlyList<PersonLine> People { get; init; }
    public required IReadOnlyList<Bottleneck> Bottlenecks { get; init; }
    public required WeekSum Now { get; init; }
    public required WeekSum Then { get; init; }

    internal static string KeyOf(GroupChange change) =>
        $"{change.Kind}-{change.Population}-{change.Language}-{(int)change.Day}-{change.Start:HHmm}-{change.Facilitator.Value:N}";
}

/// <summary>Words of facts, as data.</summary>
internal static class Obstacles
{
    public static Obstacle Of(
        WeekModel model,
        Explanation explained,
        Fact fact,
        Func<SiteId?, string?> nameOf,
        Func<UserId, string> staffOf
    )
    {
        var site = fact.Location >= 0 ? model.SiteOf(fact.Location) : null;
        DayOfWeek? day = fact.Day >= 0 ? Slots.DayOf(fact.Day) : null;
        TimeOnly? start = fact.Start >= 0 ? Slots.TimeOf(fact.Start) : null;
        return fact.Kind switch
        {
            FactKind.Full => OfGroup("full"),
            FactKind.NotRunning => OfGroup("not-running"),
            FactKind.Busy => Busy(),
            FactKind.Limits => new("limits", "", null, null, 0, null),
            FactKind.FamilyRoom => new("family-room", "", day, start, Slots.Appointment, nameOf(site)),
            FactKind.FamilyTime => new("family-time", "", day, null, 0, null),
            _ => new("staff", "", day, start, Slots.Appointment, null) { Person = staffOf(model.Staff[fact.Who].User) },
        };

        Obstacle OfGroup(string what) =>
            new(what, WeekModel.KindOf(fact.Type), day, start, model.Lengths[fact.Type] * Slots.Minutes, nameOf(site))
            {
                Language = WeekModel.LanguageCode(fact.Pop),
            };

        Obstacle Busy()
        {
            var hours = model.Clinic.Clients[explained.Client].Busy[fact.Who];
            return new("busy", "", Slots.DayOf(hours.D), Slots.TimeOf(hours.S), (hours.E - hours.S) * Slots.Minutes, null);
        }
    }
}
