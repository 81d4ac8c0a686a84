using Footbridge.Kernel;
using Footbridge.Kernel.Access;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Care.Assessment.Allergies;

/// <summary>States that somebody asked and that no allergy is known.</summary>
[Requires(CarePermissions.WriteAllergies)]
internal sealed class DeclareNoAllergies(FootbridgeDb db, CallContext call, TimeProvider clock)
    : ICommand<DeclareNoAllergies.Input, Done>
{
    public sealed record Input(ClientId Client) : IAboutClient;

    public async Task<Outcome<Done>> HandleAsync(Input input, CancellationToken ct)
    {
        var standing = await db.Set<Allergy>().Where(a => a.Client == input.Client && a.EndedAt == null).ToListAsync(ct);
        if (standing.Count > 0)
        {
            return Problem.Conflict(
                standing.Exists(a => a.NoneKnown) ? "care.allergies.none-already" : "care.allergies.there-are"
            );
        }

        db.Add(
            new Allergy
            {
                Id = Ids.New<AllergyId>(clock),
                Client = input.Client,
                NoneKnown = true,
                Substance = "",
                Reaction = "",
                Severity = "",
                RecordedAt = clock.GetUtcNow(),
                RecordedBy = call.Caller.User ?? default,
                Label = DataKinds.None,
            }
        );
        return Done.Value;
    }
}
