using Footbridge.Kernel;

namespace Footbridge.Schedule.Appointments;

/// <summary>Says that a session does not take place in one week, and why, and tells the client.</summary>
[Requires(SchedulePermissions.Assign)]
internal sealed class CancelAppointmentDay(AppointmentDesk desk) : ICommand<CancelAppointmentDay.Input, AppointmentTurned>
{
    /// <summary>Which session.</summary>
    /// <param name="Appointment">The appointment.</param>
    /// <param name="On">The day on which it would be.</param>
    /// <param name="Reason">Why; shown to the client when they are signed in, never written in a message.</param>
    /// <param name="Quiet">Not to write to the client.</param>
    public sealed record Input(AppointmentId Appointment, DateOnly On, string Reason, bool Quiet = false);

    public async Task<Outcome<AppointmentTurned>> HandleAsync(Input input, CancellationToken ct) =>
        (await desk.CancelAsync(input.Appointment, input.On, input.Reason, input.Quiet, ct)).Failed(
            out var problem,
            out var client
        )
            ? problem
            : new AppointmentTurned(client);
}

/// <summary>Whose session is different now.</summary>
public sealed record AppointmentTurned(ClientId Client) : IAboutClient;
