using Footbridge.Contracts.Care;
using Footbridge.Kernel;
using Footbridge.Schedule.Appointments;
using Footbridge.Schedule.Meetings;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Schedule.Enrollments;

/// <summary>Frees the seats of a client who is discharged, and the hours of their own sessions.</summary>
internal sealed class EndWithStay(FootbridgeDb db, GroupLog log, TimeProvider clock) : IHear<EpisodeClosed>
{
    public async Task<Outcome<Done>> HearAsync(EpisodeClosed happened, CancellationToken ct)
    {
        var open = await db.Set<Enrollment>()
            .Where(e => e.Client == happened.Client && (e.To == null || e.To > happened.On))
            .ToListAsync(ct);
        foreach (var enrollment in open)
        {
            enrollment.EndWithStay(happened.On);
            log.Add("stay-ended", enrollment.Group, happened.On.AddDays(1), client: enrollment.Client);
        }

        var visits = await db.Visits().Where(v => v.Client == happened.Client && v.On > happened.On).ToListAsync(ct);
        foreach (var visit in visits)
        {
            visit.Withdraw(clock.GetUtcNow());
            log.Add("visit-withdrawn", visit.Group, visit.On, client: visit.Client);
        }

        var appointments = await db.Set<Appointment>()
            .Where(a => a.Client == happened.Client && (a.To == null || a.To > happened.On))
            .ToListAsync(ct);
        foreach (var appointment in appointments)
        {
            appointment.EndWithStay(happened.On, clock.GetUtcNow());
        }

        return Done.Value;
    }
}
