using Footbridge.Contracts.People;
using Footbridge.Contracts.Schedule;
using Footbridge.Kernel;
using Footbridge.Schedule.Appointments;
using Footbridge.Schedule.Groups;

namespace Footbridge.Schedule.Planning;

/// <summary>Some hours of a weekday.</summary>
/// <param name="Day">Weekday.</param>
/// <param name="From">First minute.</param>
/// <param name="To">First minute after.</param>
internal readonly record struct DayHours(DayOfWeek Day, TimeOnly From, TimeOnly To)
{
    public static DayHours Of(DayOfWeek day, TimeOnly start, int minutes) => new(day, start, start.AddMinutes(minutes));

    public bool Meets(DayHours other) => Day == other.Day && From < other.To && other.From < To;

    public bool Covers(DayHours other) => Day == other.Day && From <= other.From && other.To <= To;
}

/// <summary>Where somebody takes part.</summary>
internal static class Reach
{
    /// <summary>Whether a place is among them.</summary>
    /// <param name="site">The place; null by video.</param>
    /// <param name="modality"><c>in</c>, <c>video</c> or <c>either</c>.</param>
    /// <param name="sites">Sites the person comes to; empty when any will do.</param>
    public static bool Includes(SiteId? site, string modality, IReadOnlyCollection<SiteId> sites) =>
        site is { } at ? modality != "video" && (sites.Count == 0 || sites.Contains(at)) : modality != "in";
}

/// <summary>A site with its rooms.</summary>
/// <param name="Site">The site.</param>
/// <param name="Open">When it is open; empty when nobody wrote it down, which counts as open.</param>
/// <param name="Rooms">Rooms for groups, with their seats.</param>
/// <param name="FamilyRooms">Rooms for family sessions.</param>
internal sealed record PlaceFacts(
    SiteId Site,
    IReadOnlyList<DayHours> Open,
    IReadOnlyList<(RoomId Room, int Seats)> Rooms,
    int FamilyRooms = 0
);

/// <summary>Hours of work at a place.</summary>
/// <param name="Hours">When.</param>
/// <param name="Site">Where; null by video.</param>
internal readonly record struct WorkFacts(DayHours Hours, SiteId? Site);

/// <summary>Somebody who leads groups.</summary>
internal sealed record WorkerFacts
{
    public required UserId User { get; init; }

    /// <summary>Working hours; empty when nobody wrote them down: then only the hours of today's groups count.</summary>
    public IReadOnlyList<WorkFacts> Work { get; init; } = [];

    /// <summary>Kind codes of groups the person may lead.</summary>
    public IReadOnlyCollection<string> Kinds { get; init; } = [];

    public bool WomensGroups { get; init; }
    public bool TraumaTrack { get; init; }

    /// <summary>Whether the person leads groups in Spanish.</summary>
    public bool Spanish { get; init; }
    public bool Video { get; init; }
    public int MostDayMinutes { get; init; } = 480;
    public int MostWeekMinutes { get; init; } = 2400;
    public int OvertimeMinutes { get; init; }
}

/// <summary>Somebody in care: what is prescribed and what the person's life allows.</summary>
internal sealed record PersonFacts
{
    public required ClientId Client { get; init; }
    public required UserId Counselor { get; init; }
    public SiteId? Site { get; init; }
    public SiteId? OtherSite { get; init; }

    /// <summary>Sites the person comes to; empty when any will do.</summary>
    public IReadOnlyCollection<SiteId> Sites => Site is null ? [] : [.. new[] { Site, OtherSite }.OfType<SiteId>()];

    /// <summary><c>in</c>, <c>video</c> or <c>either</c>.</summary>
    public string Modality { get; init; } = "in";

    public required int HoursLeast { get; init; }
    public required int HoursMost { get; init; }
    public required int DaysLeast { get; init; }
    public required int DaysMost { get; init; }
    public required int DayLeastMinutes { get; init; }
    public required int DayMostMinutes { get; init; }
    public int ServicesLeast { get; init; } = 1;

    /// <summary>Sessions a week by kind code; a kind that is not named may be had twice.</summary>
    public IReadOnlyDictionary<string, (int Least, int Most)> Mix { get; init; } =
        new Dictionary<string, (int, int)>(StringComparer.Ordinal);

    public bool WomenOnly { get; init; }
    public bool PrefersWomen { get; init; }
    public bool TraumaTrack { get; init; }

    /// <summary>Language of the groups; empty when any will do.</summary>
    public string Language { get; init; } = "";

    /// <summary>Empty, <c>morning</c>, <c>afternoon</c> or <c>evening</c>.</summary>
    public string PartOfDay { get; init; } = "";

    /// <summary>Whether one individual session a week is prescribed.</summary>
    public bool Individual { get; init; }

    /// <summary>Whether one family session a week is prescribed.</summary>
    public bool Family { get; init; }

    /// <summary>Who holds family sessions: whoever is named, else the counselor.</summary>
    public UserId? FamilyTherapist { get; init; }

    /// <summary>When the family can come.</summary>
    public IReadOnlyList<DayHours> FamilyTimes { get; init; } = [];

    /// <summary>Who holds a session of a kind.</summary>
    public UserId Holder(string kind) => kind == AppointmentPlan.Family ? FamilyTherapist ?? Counselor : Counselor;

    /// <summary>Whether a session of a kind is prescribed.</summary>
    public bool Needs(string kind) => kind == AppointmentPlan.Family ? Family : Individual;

    public IReadOnlyList<DayHours> Cannot { get; init; } = [];
    public IReadOnlyList<DayHours> RatherNot { get; init; } = [];
}

/// <summary>A group as it meets now.</summary>
internal sealed record GroupFacts
{
    public required GroupId Group { get; init; }
    public required string Title { get; init; }
    public required string Kind { get; init; }

    /// <summary>Empty, <c>women</c> or <c>trauma</c>.</summary>
    public string Population { get; init; } = "";

    /// <summary>The language it is held in.</summary>
    public string Language { get; init; } = GroupPlan.Languages[0];
    public required DayOfWeek Day { get; init; }
    public required TimeOnly Start { get; init; }
    public required int Minutes { get; init; }
    public RoomId? Room { get; init; }
    public SiteId? Site { get; init; }
    public required UserId Facilitator { get; init; }
    public required int Capacity { get; init; }

    /// <summary>Whether it keeps its hour whatever comes: a closed group, or one whose change is planned already.</summary>
    public bool Keeps { get; init; }

    /// <summary>Members of those in care.</summary>
    public IReadOnlyList<ClientId> Members { get; init; } = [];

    public DayHours Hours => DayHours.Of(Day, Start, Minutes);
}

/// <summary>An individual or family session as it is now.</summary>
/// <param name="Appointment">The session.</param>
/// <param name="Client">Whose.</param>
/// <param name="Kind">Kind code.</param>
/// <param name="Hours">When.</param>
/// <param name="Staff">With whom.</param>
/// <param name="Site">Where; null by video.</param>
/// <param name="Keeps">Whether it keeps its hour whatever comes: its end or its beginning is planned already.</param>
internal sealed record SessionFacts(
    AppointmentId Appointment,
    ClientId Client,
    string Kind,
    DayHours Hours,
    UserId Staff,
    SiteId? Site,
    bool Keeps
)
{
    public int Minutes => (int)(Hours.To - Hours.From).TotalMinutes;

    /// <summary>What it takes in the model of the week: one of 45 or 50 minutes takes the whole hour.</summary>
    public DayHours Taken => DayHours.Of(Hours.Day, Hours.From, Slots.Appointment);
}

/// <summary>All that a week is planned from, as of a day.</summary>
internal sealed record ClinicFacts
{
    public required IReadOnlyList<PlaceFacts> Places { get; init; }
    public required IReadOnlyList<WorkerFacts> Workers { get; init; }
    public required IReadOnlyList<PersonFacts> People { get; init; }
    public required IReadOnlyList<GroupFacts> Groups { get; init; }

    /// <summary>Individual and family sessions of those in care.</summary>
    public IReadOnlyList<SessionFacts> Sessions { get; init; } = [];

    /// <summary>Pairs who must not share a group.</summary>
    public IReadOnlyList<(ClientId One, ClientId Other)> Apart { get; init; } = [];
}
