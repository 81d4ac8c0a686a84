using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Schedule.Appointments;

/// <summary>Ends a weekly session from a day on; weeks before that day stay as they were.</summary>
[Requires(SchedulePermissions.Assign)]
internal sealed class EndAppointment(FootbridgeDb db, ProgramCalendar calendar) : ICommand<EndAppointment.Input, Done>
{
    /// <summary>What ends.</summary>
    /// <param name="Client">Whose it is.</param>
    /// <param name="Appointment">The session.</param>
    /// <param name="From">First day without it.</param>
    public sealed record Input(ClientId Client, AppointmentId Appointment, DateOnly From) : IAboutClient;

    public async Task<Outcome<Done>> HandleAsync(Input input, CancellationToken ct) =>
        await db.Set<Appointment>().SingleOrDefaultAsync(a => a.Id == input.Appointment && a.Client == input.Client, ct)
            is { } appointment
            ? appointment.EndFrom(input.From, calendar.Today, calendar.Now)
            : Problem.NotFound("core.not-found");
}
