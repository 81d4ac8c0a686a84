using Footbridge.Contracts.Schedule;
using Footbridge.Kernel;

namespace Footbridge.Schedule.Meetings;

/// <summary>Whether somebody can come to one meeting. Pure.</summary>
internal static class VisitRules
{
    /// <summary>Why not; null when they can.</summary>
    /// <param name="meeting">The meeting.</param>
    /// <param name="roster">Who is on its roster, visits included.</param>
    /// <param name="client">Who wants to come.</param>
    /// <param name="own">The client's meetings of that day.</param>
    /// <param name="overbooked">Whether a reason was written for coming although no seat is free.</param>
    public static Problem? Refusal(
        GroupMeeting meeting,
        IReadOnlyCollection<ClientId> roster,
        ClientId client,
        IEnumerable<GroupMeeting> own,
        bool overbooked
    )
    {
        if (meeting.Turn?.CancelledBecause is not null)
        {
            return Problem.Rule("schedule.meeting.is-cancelled");
        }

        if (roster.Contains(client))
        {
            return Problem.Conflict("schedule.visit.on-roster");
        }

        if (own.FirstOrDefault(m => m.On == meeting.On && m.Start < meeting.End && meeting.Start < m.End) is { } other)
        {
            return Problem.Rule("schedule.assign.overlap", null, other.Title);
        }

        return roster.Count >= meeting.Capacity && !overbooked
            ? Problem.Rule("schedule.visit.full", "OverbookReason", $"{meeting.Capacity}")
            : null;
    }
}
