using Footbridge.Kernel;
using Footbridge.Kernel.Access;
using Footbridge.Storage;

namespace Footbridge.Care.Assessment.Medications;

/// <summary>Ends a medication, or marks it as entered in error. Either way it stays on the list of earlier ones.</summary>
[Requires(CarePermissions.WriteMedications)]
internal sealed class StopMedication(
    FootbridgeDb db,
    CallContext call,
    IVisibleClients visible,
    ProgramCalendar calendar,
    TimeProvider clock
) : ICommand<StopMedication.Input, Done>
{
    public sealed record Input(ClientId Client, Guid Medication, int Version, DateOnly On, string Reason, bool InError)
        : IAboutClient;

    public async Task<Outcome<Done>> HandleAsync(Input input, CancellationToken ct)
    {
        if (await MedicationShelf.OneAsync(db, visible, input.Client, input.Medication, ct) is not { } medication)
        {
            return Problem.NotFound("care.medications.not-found");
        }

        db.Expect(medication, input.Version);
        var (by, at) = (call.Caller.User ?? default, clock.GetUtcNow());
        return input.InError
            ? medication.Strike(input.Reason, by, at)
            : medication.Stop(input.On, input.Reason, calendar.Today, by, at);
    }
}
