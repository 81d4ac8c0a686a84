using Footbridge.Contracts.Intake;
using Footbridge.Kernel;
using Footbridge.Kernel.Access;
using Footbridge.Storage;

namespace Footbridge.Care.Assessment.Medications;

/// <summary>Puts a medication on the list, or changes one that is taken.</summary>
[Requires(CarePermissions.WriteMedications)]
internal sealed class SaveMedication(
    FootbridgeDb db,
    CallContext call,
    ISensitiveWords sensitive,
    IVisibleClients visible,
    ProgramCalendar calendar,
    TimeProvider clock
) : ICommand<SaveMedication.Input, Done>
{
    /// <summary>The medication.</summary>
    /// <param name="Client">The client.</param>
    /// <param name="Medication">Which one to change; null adds one.</param>
    /// <param name="Version">Its counter.</param>
    /// <param name="Facts">What to write down.</param>
    public sealed record Input(ClientId Client, Guid? Medication, int Version, MedicationFacts Facts) : IAboutClient;

    public async Task<Outcome<Done>> HandleAsync(Input input, CancellationToken ct)
    {
        if (input.Facts.Check(calendar.Today).Failed(out var wrong, out var facts))
        {
            return wrong;
        }

        var (by, at) = (call.Caller.User ?? default, clock.GetUtcNow());
        var label = sensitive.KindsOf("", "", facts.Name);
        if (input.Medication is not { } id)
        {
            db.Add(ClientMedication.Of(Ids.New<MedicationId>(clock), input.Client, facts, label, by, at));
            return Done.Value;
        }

        if (await MedicationShelf.OneAsync(db, visible, input.Client, id, ct) is not { } medication)
        {
            return Problem.NotFound("care.medications.not-found");
        }

        db.Expect(medication, input.Version);
        return medication.Change(facts, label, by, at);
    }
}
