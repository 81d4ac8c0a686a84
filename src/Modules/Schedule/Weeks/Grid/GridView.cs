using Footbridge.Contracts.Schedule;
using Footbridge.Schedule.Staffing;

namespace Footbridge.Schedule.Weeks;

/// <summary>What the rows of a week are.</summary>
public enum GridBy
{
    /// <summary>Rooms, and one row for all meetings by video.</summary>
    Room,

    /// <summary>Members of staff.</summary>
    Person,

    /// <summary>Groups.</summary>
    Group,
}

/// <summary>Some hours of a day.</summary>
public readonly record struct GridSpan(TimeOnly From, TimeOnly To)
{
    /// <summary>Length.</summary>
    public int Minutes => (int)(To - From).TotalMinutes;
}

/// <summary>A meeting as the week shows it.</summary>
public sealed record GridMeeting(
    GroupId Group,
    DateOnly On,
    string Title,
    string Track,
    TimeOnly Start,
    int Minutes,
    string? Room,
    string Leader,
    int Taken,
    int Capacity
)
{
    /// <summary>Whether it does not take place.</summary>
    public bool Cancelled { get; init; }

    /// <summary>Whether it meets at another hour or place than usual.</summary>
    public bool Moved { get; init; }

    /// <summary>Whether somebody steps in.</summary>
    public bool StepsIn { get; init; }

    /// <summary>What hours, closures and leave say against it.</summary>
    public IReadOnlyList<HoursFact> Facts { get; init; } = [];

    /// <summary>The time it takes.</summary>
    public GridSpan Span => new(Start, Start.AddMinutes(Minutes));
}

/// <summary>One day of one row.</summary>
/// <param name="Day">The day.</param>
/// <param name="Meetings">What meets, by start.</param>
public sealed record GridCell(DateOnly Day, IReadOnlyList<GridMeeting> Meetings)
{
    /// <summary>Whether hours are known for the row: when the place is open or the person works.</summary>
    public bool Known { get; init; }

    /// <summary>When somebody holds individual and family sessions; whose they are is not said.</summary>
    public IReadOnlyList<GridSpan> Sessions { get; init; } = [];

    /// <summary>Hours in which the place is open or the person works; none when shut.</summary>
    public IReadOnlyList<GridSpan> Open { get; init; } = [];

    /// <summary><c>closed</c> or <c>leave</c>; null when neither.</summary>
    public string? Shut { get; init; }

    /// <summary>Why a place is closed.</summary>
    public string Reason { get; init; } = "";

    /// <summary>Open hours without a meeting or a session.</summary>
    public IReadOnlyList<GridSpan> Free =>
        FreeHours.Of(Open, [.. Meetings.Where(m => !m.Cancelled).Select(m => m.Span), .. Sessions]);

    /// <summary>Whether nobody is there all day.</summary>
    public bool IsOff => Shut is not null || (Known && Open.Count == 0);
}

/// <summary>A room, a person or a group over a week.</summary>
/// <param name="Name">Name; null for the row of all meetings by video.</param>
/// <param name="Note">Site, credential or kind in words; may be empty.</param>
/// <param name="Href">Where the name leads, or null.</param>
/// <param name="Cells">One for each day.</param>
public sealed record GridRow(string? Name, string Note, string? Href, IReadOnlyList<GridCell> Cells)
{
    /// <summary>The key of the room, or of video; null for other rows.</summary>
    public string? Place { get; init; }
}
