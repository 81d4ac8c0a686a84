using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Schedule.Appointments;

/// <summary>Writes down a weekly individual or family session, or changes one from a day on.</summary>
[Requires(SchedulePermissions.Assign)]
internal sealed class SaveAppointment(FootbridgeDb db, AppointmentChecks checks, ProgramCalendar calendar, TimeProvider clock)
    : ICommand<SaveAppointment.Input, AppointmentId>
{
    /// <summary>What is to be.</summary>
    /// <param name="Client">Whose it is.</param>
    /// <param name="Appointment">The session that is changed, or null for a new one.</param>
    /// <param name="Version">The version the change was made from.</param>
    /// <param name="Plan">What it is to be.</param>
    public sealed record Input(ClientId Client, AppointmentId? Appointment, int Version, AppointmentPlan Plan) : IAboutClient;

    public async Task<Outcome<AppointmentId>> HandleAsync(Input input, CancellationToken ct)
    {
        var plan = input.Plan;
        if (await checks.RefusalAsync(plan, calendar.Today, ct) is { } refusal)
        {
            return refusal;
        }

        if (await checks.ClashAsync(input.Appointment, input.Client, plan, ct) is { } clash)
        {
            return clash;
        }

        var (id, now) = (Ids.New<AppointmentId>(clock), clock.GetUtcNow());
        if (input.Appointment is not { } known)
        {
            db.Add(Appointment.Of(id, input.Client, plan, now));
            return id;
        }

        if (
            await db.Set<Appointment>().SingleOrDefaultAsync(a => a.Id == known && a.Client == input.Client, ct)
            is not { } appointment
        )
        {
            return Problem.NotFound("core.not-found");
        }

        if (appointment.ChangeFrom(plan, calendar.Today, id, now).Failed(out var problem, out var next))
        {
            return problem;
        }

        db.Expect(appointment, input.Version);
        if (next is null)
        {
            return known;
        }

        db.Add(next);
        return next.Id;
    }
}
