using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Care.Episodes.Aftercare;

/// <summary>Takes an appointment back. It stays in the record as cancelled.</summary>
[Requires(CarePermissions.WriteAftercare)]
internal sealed class CancelAppointment(FootbridgeDb db, TimeProvider clock) : ICommand<CancelAppointment.Input, Done>
{
    public sealed record Input(ClientId Client, Guid Appointment) : IAboutClient;

    public async Task<Outcome<Done>> HandleAsync(Input input, CancellationToken ct)
    {
        var id = AppointmentId.From(input.Appointment);
        var found = await db.Set<AftercareAppointment>().SingleOrDefaultAsync(a => a.Id == id && a.Client == input.Client, ct);
        if (found is null)
        {
            return Problem.NotFound("core.not-found");
        }

        found.CancelledAt ??= clock.GetUtcNow();
        return Done.Value;
    }
}
