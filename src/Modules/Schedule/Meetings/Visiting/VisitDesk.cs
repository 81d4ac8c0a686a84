using Footbridge.Contracts.Schedule;
using Footbridge.Kernel;
using Footbridge.Schedule.Appointments;
using Footbridge.Schedule.Groups;
using Footbridge.Storage;

namespace Footbridge.Schedule.Meetings;

/// <summary>Gives a client a seat at one meeting.</summary>
internal sealed class VisitDesk(
    FootbridgeDb db,
    ComingMeeting coming,
    Timetable timetable,
    AppointmentBook appointments,
    IKeptApart apart,
    GroupLog log,
    IEvents events,
    ProgramCalendar calendar,
    TimeProvider clock
)
{
    /// <summary>A meeting that was missed.</summary>
    internal readonly record struct Missed(GroupId Group, DateOnly On);

    /// <summary>Seats the client, unless the hour or the seats say no.</summary>
    public async Task<Outcome<Done>> SeatAsync(
        ClientId client,
        GroupId group,
        DateOnly on,
        Missed? missed,
        string reason,
        string? overbook,
        CancellationToken ct
    )
    {
        var over = overbook?.Trim() is { Length: > 0 } written ? written : null;
        if (reason.Length > Visit.ReasonLength || over?.Length > Visit.ReasonLength)
        {
            return Problem.Invalid(
                "core.too-long",
                reason.Length > Visit.ReasonLength ? "Reason" : "OverbookReason",
                $"{Visit.ReasonLength}"
            );
        }

        if (await MeetingAsync(group, on, ct) is var found && found.Failed(out var problem, out var meeting))
        {
            return problem;
        }

        var roster = await timetable.MembersAsync(group, on, ct);
        var own = await timetable.OfClientAsync(client, new(on, on), ct);
        if (VisitRules.Refusal(meeting, roster, client, own, over is not null) is { } refusal)
        {
            return refusal;
        }

        var sessions = await appointments.OfClientAsync(client, new(on, on), ct);
        if (sessions.Any(s => s.CancelledBecause is null && s.Meets(on, meeting.Start, meeting.End)))
        {
            return Problem.Rule("schedule.assign.session");
        }

        if (await apart.RefusalAsync(client, roster, ct) is { } apartFrom)
        {
            return apartFrom;
        }

        var full = roster.Count >= meeting.Capacity;
        db.Add(
            new Visit
            {
                Id = Ids.New<VisitId>(clock),
                Client = client,
                Group = group,
                On = on,
                MissedGroup = missed?.Group,
                MissedOn = missed?.On,
                Reason = reason,
                OverbookReason = full ? over : null,
            }
        );
        log.Add(
            missed is null ? "guest" : "make-up",
            group,
            on,
            client: client,
            value: missed is { } m ? $"{m.On:yyyy-MM-dd}" : "",
            reason: full ? $"{reason} {over}".Trim() : reason
        );
        return await events.RaiseAsync(new VisitArranged(group, on, client), ct);
    }

    // A meeting of today takes visitors also when it was opened already: they may stand at the door.
    private async Task<Outcome<GroupMeeting>> MeetingAsync(GroupId group, DateOnly on, CancellationToken ct) =>
        on == calendar.Today && await timetable.PlannedAsync(group, on, ct) is { } today
            ? today
            : await coming.FindAsync(group, on, ct);
}
