using Footbridge.Contracts.Schedule;
using Footbridge.Kernel;
using Footbridge.Schedule.Appointments;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Schedule.Meetings;

/// <summary>The signed-in client will come as planned after all; a make-up they chose for the meeting is let go.</summary>
[Requires(SchedulePermissions.SayForOneself)]
internal sealed class TakeWordBack(
    FootbridgeDb db,
    OwnWords words,
    GroupLog log,
    CallContext call,
    ProgramCalendar calendar,
    TimeProvider clock
) : ICommand<TakeWordBack.Input, TakeWordBack.Output>
{
    /// <summary>Of which meeting, or of which session.</summary>
    /// <param name="Group">The group.</param>
    /// <param name="On">Day of the meeting, or on which the session would be.</param>
    /// <param name="Session">The individual or family session.</param>
    public sealed record Input(GroupId Group, DateOnly On, AppointmentId? Session = null);

    public sealed record Output(ClientId Client) : IAboutClient;

    public async Task<Outcome<Output>> HandleAsync(Input input, CancellationToken ct)
    {
        if (call.Caller.Client is not { } client)
        {
            return Problem.NotFound("schedule.week.no-record");
        }

        var planned = await words.PlannedAsync(client, input.Group, input.Session, input.On, ct);
        if (WordRules.Refusal(planned, late: false, calendar) is { } refusal)
        {
            return refusal;
        }

        if ((await words.TakeBackAsync(client, input.Group, input.Session, input.On, ct)).Failed(out var problem, out var had))
        {
            return problem;
        }

        if (!had)
        {
            return Problem.Conflict("schedule.word.none");
        }

        if (input.Session is not null)
        {
            return new Output(client);
        }

        var today = calendar.Today;
        var makeUps = await db.Visits()
            .Where(v => v.Client == client && v.MissedGroup == input.Group && v.MissedOn == input.On && v.On > today)
            .ToListAsync(ct);
        foreach (var visit in makeUps)
        {
            visit.Withdraw(clock.GetUtcNow());
            log.Add("visit-withdrawn", visit.Group, visit.On, client: client);
        }

        return new Output(client);
    }
}
