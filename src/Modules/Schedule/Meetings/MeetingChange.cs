using Footbridge.Contracts.Schedule;
using Footbridge.Kernel;

namespace Footbridge.Schedule.Meetings;

/// <summary>How one meeting differs from its series: cancelled, at another time, in another place. The row stays when it is taken back;
/// what happened and who did it stands in <see cref="GroupEvent"/>.</summary>
internal sealed class MeetingChange : IProgramOwned, IVersioned
{
    public const int ReasonLength = 200;

    public required GroupId Group { get; init; }

    public required DateOnly On { get; init; }

    public ProgramId ProgramId { get; private set; }

    public int Version { get; private set; }

    /// <summary>Why it does not take place; null when it does.</summary>
    public string? CancelledBecause { get; private set; }

    /// <summary>Another start, or null for that of the series.</summary>
    public TimeOnly? Start { get; private set; }

    /// <summary>Another length, or null for that of the series.</summary>
    public int? Minutes { get; private set; }

    /// <summary>Whether <see cref="Room"/> counts instead of the series' own place.</summary>
    public bool OtherPlace { get; private set; }

    /// <summary>The other room; null for video.</summary>
    public RoomId? Room { get; private set; }

    public bool IsMoved => Start is not null || Minutes is not null || OtherPlace;

    public static MeetingChange For(GroupId group, DateOnly on) => new() { Group = group, On = on };

    public MeetingChange Cancel(string reason)
    {
        CancelledBecause = reason;
        return this;
    }

    public void TakePlaceAfterAll() => CancelledBecause = null;

    public MeetingChange Move(TimeOnly? start, int? minutes, bool otherPlace, RoomId? room)
    {
        (Start, Minutes, OtherPlace, Room) = (start, minutes, otherPlace, otherPlace ? room : null);
        return this;
    }
}
