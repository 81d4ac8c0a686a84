using Footbridge.Care.Assessment.Reach;
using Footbridge.Kernel;
using Footbridge.Kernel.Access;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Care.Assessment.Allergies;

/// <summary>Marks an allergy, or the statement that there are none, as entered in error.</summary>
[Requires(CarePermissions.WriteAllergies)]
internal sealed class StrikeAllergy(FootbridgeDb db, CallContext call, IVisibleClients visible, TimeProvider clock)
    : ICommand<StrikeAllergy.Input, Done>
{
    public sealed record Input(ClientId Client, Guid Allergy, int Version, string Reason) : IAboutClient;

    public async Task<Outcome<Done>> HandleAsync(Input input, CancellationToken ct)
    {
        var id = AllergyId.From(input.Allergy);
        var allergy = await db.Set<Allergy>().SingleOrDefaultAsync(a => a.Id == id && a.Client == input.Client, ct);
        if (allergy is null || !allergy.IsWithin(await visible.LabelsOfAsync(input.Client, ct)))
        {
            return Problem.NotFound("care.allergies.not-found");
        }

        db.Expect(allergy, input.Version);
        return allergy.End(input.Reason, call.Caller.User ?? default, clock.GetUtcNow());
    }
}
