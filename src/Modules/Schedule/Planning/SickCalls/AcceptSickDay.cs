using Footbridge.Kernel;
using Footbridge.Schedule.Appointments;
using Footbridge.Schedule.Meetings;
using Footbridge.Schedule.Staffing;
using Footbridge.Storage;

namespace Footbridge.Schedule.Planning;

/// <summary>Carries out one way through a sick day: whoever steps in leads, what is cancelled is cancelled and its clients are told, and
/// those who have a seat elsewhere get it. Individual and family sessions are cancelled too, or left to be decided about. The leave is
/// written down. It is refused when the way is no longer what was shown.</summary>
[Requires(SchedulePermissions.PlanSeason)]
internal sealed class AcceptSickDay(
    FootbridgeDb db,
    FactsReader facts,
    StepInDesk stepIns,
    CancelDesk cancels,
    VisitDesk visits,
    AppointmentBook appointments,
    AppointmentDesk desk,
    StaffWeeks leaves,
    TimeProvider clock
) : ICommand<AcceptSickDay.Input, WeekChanged>
{
    /// <summary>What is accepted.</summary>
    /// <param name="User">Who is sick.</param>
    /// <param name="On">The day.</param>
    /// <param name="Mark">The way.</param>
    /// <param name="Reason">Why, as the clients of a cancelled meeting see it when they are signed in.</param>
    /// <param name="Sessions">Whether individual and family sessions are cancelled; else they are left as they are.</param>
    public sealed record Input(UserId User, DateOnly On, string Mark, string Reason, bool Sessions = false);

    public async Task<Outcome<WeekChanged>> HandleAsync(Input input, CancellationToken ct)
    {
        var model = WeekModel.Of(await facts.ReadAsync(input.On, ct));
        var away = await leaves.AwayOnAsync(input.On, ct);
        var sessions = (await appointments.AllAsync(new(input.On, input.On), ct)).Where(s => s.CancelledBecause is null).ToList();
        if (
            SickCalls.For(model, input.User, input.On, away, sessions, ct).FirstOrDefault(w => w.Mark == input.Mark)
            is not { } way
        )
        {
            return Problem.Conflict("schedule.mend.outdated");
        }

        foreach (var step in way.Steps)
        {
            if ((await CarryAsync(step, input, ct)).Problem is { } problem)
            {
                return problem;
            }
        }

        var own = sessions.Where(s => input.Sessions && s.Staff == input.User).ToList();
        foreach (var session in own)
        {
            var cancelled = await desk.CancelAsync(session.Appointment, session.UsualOn, input.Reason, quiet: false, ct);
            if (cancelled.Problem is { } problem)
            {
                return problem;
            }
        }

        if (!away.Contains(input.User))
        {
            db.Add(
                new StaffLeave
                {
                    Id = Ids.New<StaffLeaveId>(clock),
                    User = input.User,
                    From = input.On,
                    To = input.On,
                    Reason = input.Reason.Trim(),
                }
            );
        }

        return new WeekChanged([
            .. way
                .Steps.SelectMany(s => s.Without.Concat(s.Elsewhere.Select(e => e.Client)))
                .Concat(own.Select(s => s.Client))
                .Distinct(),
        ]);
    }

    private async Task<Outcome<Done>> CarryAsync(SickStep step, Input input, CancellationToken ct)
    {
        if (step.StepsIn is { } face)
        {
            return await stepIns.AddAsync(step.Group.Group, new(input.On, input.On), face, input.Reason, ct);
        }

        if ((await cancels.CancelAsync(step.Group.Group, input.On, input.Reason, quiet: false, ct)).Problem is { } problem)
        {
            return problem;
        }

        foreach (var (client, group, on) in step.Elsewhere)
        {
            var missed = new VisitDesk.Missed(step.Group.Group, input.On);
            if ((await visits.SeatAsync(client, group, on, missed, "", null, ct)).Problem is { } refused)
            {
                return refused;
            }
        }

        return Done.Value;
    }
}
