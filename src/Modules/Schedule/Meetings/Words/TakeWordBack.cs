using Footbridge.Contracts.Schedule;
using Footbridge.Kernel;
using Footbridge.Schedule.Groups;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Schedule.Meetings;

/// <summary>The signed-in client will come as planned after all; a make-up they chose for the meeting is let go.</summary>
[Requires(SchedulePermissions.SayForOneself)]
internal sealed class TakeWordBack(
    FootbridgeDb db,
    OwnWords words,
    Timetable timetable,
    GroupLog log,
    CallContext call,
    ProgramCalendar calendar,
    TimeProvider clock
) : ICommand<TakeWordBack.Input, TakeWordBack.Output>
{
    public sealed record Input(GroupId Group, DateOnly On);

    public sealed record Output(ClientId Client) : IAboutClient;

    public async Task<Outcome<Output>> HandleAsync(Input input, CancellationToken ct)
    {
        if (call.Caller.Client is not { } client)
        {
            return Problem.NotFound("schedule.week.no-record");
        }

        var planned = (await timetable.PlannedAsync(client, new(input.On, input.On), ct)).FirstOrDefault(p =>
            p.Meeting.Group == input.Group
        );
        if (WordRules.Refusal(planned, late: false, calendar) is { } refusal)
        {
            return refusal;
        }

        if ((await words.TakeBackAsync(client, input.Group, input.On, ct)).Failed(out var problem, out var had))
        {
            return problem;
        }

        if (!had)
        {
            return Problem.Conflict("schedule.word.none");
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

/// <summary>What a client said of their own meetings.</summary>
internal sealed class OwnWords(FootbridgeDb db, IEvents events, TimeProvider clock)
{
    /// <summary>What stands; null when nothing does.</summary>
    public Task<MeetingWord?> FindAsync(ClientId client, GroupId group, DateOnly on, CancellationToken ct) =>
        db.Words().SingleOrDefaultAsync(w => w.Client == client && w.Group == group && w.On == on, ct);

    /// <summary>All that stands in a period.</summary>
    public async Task<IReadOnlyDictionary<(GroupId, DateOnly), ToldWord>> OfAsync(
        ClientId client,
        Period period,
        CancellationToken ct
    ) =>
        (
            await db.Words()
                .AsNoTracking()
                .Where(w => w.Client == client && w.On >= period.From && w.On <= period.To)
                .ToListAsync(ct)
        ).ToDictionary(w => (w.Group, w.On), w => w.Told);

    /// <summary>Takes back what stands.</summary>
    /// <returns>Whether anything did.</returns>
    public async Task<Outcome<bool>> TakeBackAsync(ClientId client, GroupId group, DateOnly on, CancellationToken ct)
    {
        if (await FindAsync(client, group, on, ct) is not { } word)
        {
            return false;
        }

        word.TakeBack(clock.GetUtcNow());
        var told = await events.RaiseAsync(new WordTakenBack(group, on, client), ct);
        return told.Failed(out var problem, out _) ? problem : true;
    }
}
