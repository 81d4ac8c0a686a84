using Footbridge.Contracts.Schedule;
using Footbridge.Kernel;

namespace Footbridge.Schedule.Groups;

/// <summary>What somebody wants a group to be.</summary>
/// <param name="Title">Title.</param>
/// <param name="Kind">Kind code.</param>
/// <param name="Track">Track code.</param>
/// <param name="Day">Weekday.</param>
/// <param name="Start">Local start.</param>
/// <param name="Minutes">Length.</param>
/// <param name="Room">Room, or null for video.</param>
/// <param name="Facilitator">Who leads it.</param>
/// <param name="Capacity">Seats.</param>
/// <param name="From">First day, or the day from which a change counts.</param>
/// <param name="To">Last day, or null.</param>
internal sealed record GroupPlan(
    string Title,
    string Kind,
    string Track,
    DayOfWeek Day,
    TimeOnly Start,
    int Minutes,
    RoomId? Room,
    UserId Facilitator,
    int Capacity,
    DateOnly From,
    DateOnly? To
)
{
    public static IReadOnlyList<string> Kinds { get; } = ["cbt", "dbt", "education", "family", "process", "skills", "relapse"];

    public static IReadOnlyList<string> Tracks { get; } = ["day", "evening", "telehealth"];

    /// <summary>Who it is for; one of <see cref="Populations"/>.</summary>
    public string Population { get; init; } = "";

    /// <summary>Everybody, women, or people in the trauma track.</summary>
    public static IReadOnlyList<string> Populations { get; } = ["", "women", "trauma"];

    /// <summary>The language it is held in; one of <see cref="Languages"/>.</summary>
    public string Language { get; init; } = Languages[0];

    /// <summary>The usual language first.</summary>
    public static IReadOnlyList<string> Languages { get; } = ["en", "es"];

    /// <summary>Whether new people join until a set meeting only; otherwise at any time (rolling admission).</summary>
    public bool Closed { get; init; }

    /// <summary>How many meetings a closed group has in all, or null when its last day is set instead.</summary>
    public int? Meetings { get; init; }

    /// <summary>The last meeting at which somebody may join a closed group, counted from one.</summary>
    public int JoinUntil { get; init; } = 1;

    public WeeklySlot Slot => new(Day, Start, Minutes, From, To);

    /// <summary>Why the plan cannot be as it is, looking at itself alone; null when it can.</summary>
    /// <param name="roomSeats">Seats of the room, or null for video.</param>
    public Problem? Refusal(int? roomSeats)
    {
        if (Title.Length is 0 or > TherapyGroup.TitleLength)
        {
            return Title.Length == 0
                ? Problem.Invalid("core.required", nameof(Title))
                : Problem.Invalid("core.too-long", nameof(Title), $"{TherapyGroup.TitleLength}");
        }

        if (!Kinds.Contains(Kind) || !Tracks.Contains(Track))
        {
            return Problem.Invalid("core.choose-one", Kinds.Contains(Kind) ? nameof(Track) : nameof(Kind));
        }

        if (!Populations.Contains(Population) || !Languages.Contains(Language))
        {
            return Problem.Invalid("core.choose-one", Populations.Contains(Population) ? nameof(Language) : nameof(Population));
        }

        if (Minutes is < 15 or > 480 || Start.AddMinutes(Minutes, out var wrapped) < Start || wrapped > 0)
        {
            return Problem.Invalid("schedule.group.length", nameof(Minutes), "15", "480");
        }

        if (Capacity is < 1 or > 60)
        {
            return Problem.Invalid("core.out-of-range", nameof(Capacity), "1", "60");
        }

        if (Closed && To is null && Meetings is null)
        {
            return Problem.Invalid("schedule.group.closed-needs-end", nameof(Meetings));
        }

        if (Closed && Meetings is < 2 or > 200)
        {
            return Problem.Invalid("core.out-of-range", nameof(Meetings), "2", "200");
        }

        if (Closed && (JoinUntil < 1 || JoinUntil > (Meetings ?? 200)))
        {
            return Problem.Invalid("core.out-of-range", nameof(JoinUntil), "1", $"{Meetings ?? 200}");
        }

        if (To < From)
        {
            return Problem.Invalid("core.end-before-start", nameof(To));
        }

        return roomSeats is { } seats && seats < Capacity
            ? Problem.Rule("schedule.group.room-too-small", nameof(Capacity), $"{seats}")
            : null;
    }

    /// <summary>Which running group takes the room or the facilitator at the same time; null when none does.</summary>
    /// <param name="others">Other groups' hours.</param>
    public Problem? Clash(IEnumerable<OtherGroup> others)
    {
        foreach (var other in others.Where(o => o.Slot.Meets(Slot)))
        {
            if (other.Facilitator == Facilitator)
            {
                return Problem.Rule("schedule.group.facilitator-busy", nameof(Facilitator), other.Title);
            }

            if (Room is not null && other.Room == Room)
            {
                return Problem.Rule("schedule.group.room-busy", nameof(Room), other.Title);
            }
        }

        return null;
    }
}

/// <summary>The hour of another group, as far as it can stand in the way.</summary>
internal sealed record OtherGroup(string Title, WeeklySlot Slot, RoomId? Room, UserId Facilitator);
