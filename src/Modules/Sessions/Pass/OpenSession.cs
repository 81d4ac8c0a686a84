using Footbridge.Contracts.Schedule;
using Footbridge.Contracts.Sessions;
using Footbridge.Contracts.Skills;
using Footbridge.Kernel;
using Footbridge.Sessions.Meetings;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Sessions.Pass;

/// <summary>Opens the session of a group on a day, with everybody on its roster. Opening it again returns the one that is there.</summary>
[Requires(SessionPermissions.Write)]
internal sealed class OpenSession(
    FootbridgeDb db,
    ITimetable timetable,
    IGroupLessons lessons,
    CallContext call,
    ProgramCalendar calendar,
    TimeProvider clock
) : ICommand<OpenSession.Input, SessionId>
{
    public sealed record Input(GroupId Group, DateOnly On);

    public async Task<Outcome<SessionId>> HandleAsync(Input input, CancellationToken ct)
    {
        var known = await db.Set<GroupSession>()
            .Where(s => s.Group == input.Group && s.On == input.On)
            .Select(s => (SessionId?)s.Id)
            .SingleOrDefaultAsync(ct);
        if (known is { } open)
        {
            return open;
        }

        if (input.On > calendar.Today)
        {
            return Problem.Rule("sessions.open.not-yet");
        }

        if (await timetable.FindAsync(input.Group, input.On, ct) is not { } meeting)
        {
            return Problem.NotFound("sessions.open.does-not-meet");
        }

        var session = GroupSession.Open(Ids.New<SessionId>(clock), meeting, call.Caller.User, calendar.Now);
        if (await lessons.TitleAsync(input.Group, input.On, ct) is { } topic)
        {
            session.Write(topic, "");
        }

        db.Add(session);
        var away = (await timetable.WordsOnAsync(input.On, ct))
            .Where(w => w.Group == input.Group && w.CannotCome)
            .ToDictionary(w => w.Client);
        foreach (var client in await timetable.MembersAsync(input.Group, input.On, ct))
        {
            var seat = SessionAttendance.Expect(session, client);
            if (away.TryGetValue(client, out var word))
            {
                seat.Hear(word);
            }

            db.Add(seat);
        }

        return session.Id;
    }
}
