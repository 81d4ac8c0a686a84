using Footbridge.Kernel;
using Footbridge.Schedule.Appointments;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Schedule.Planning;

/// <summary>Carries out what becomes of individual and family sessions from a day on, in the caller's transaction.</summary>
internal sealed class SessionPublisher(FootbridgeDb db, ProgramCalendar calendar, TimeProvider clock)
{
    public async Task<Problem?> ApplyAsync(IEnumerable<SessionChange> changes, DateOnly from, CancellationToken ct)
    {
        foreach (var change in changes.Where(c => c.IsChange))
        {
            var plan = PlanOf(change, from);
            var id = Ids.New<AppointmentId>(clock);
            if (change.Now is not { } now)
            {
                db.Add(Appointment.Of(id, change.Client, plan, calendar.Now));
                continue;
            }

            var appointment = await db.Set<Appointment>().SingleAsync(a => a.Id == now.Appointment, ct);
            if (change.Fate == GroupFate.Ends)
            {
                if (appointment.EndFrom(from, calendar.Today, calendar.Now).Problem is { } refused)
                {
                    return refused;
                }
            }
            else if (appointment.ChangeFrom(plan, calendar.Today, id, calendar.Now).Failed(out var problem, out var next))
            {
                return problem;
            }
            else if (next is not null)
            {
                db.Add(next);
            }
        }

        return null;
    }

    private static AppointmentPlan PlanOf(SessionChange change, DateOnly from) =>
        new(change.Kind, change.Day, change.Start, change.Minutes, change.Staff, change.Site, from, null);
}
