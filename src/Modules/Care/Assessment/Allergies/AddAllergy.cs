using Footbridge.Contracts.Intake;
using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Care.Assessment.Allergies;

/// <summary>Writes an allergy down. It takes the place of a statement that there are none.</summary>
[Requires(CarePermissions.WriteAllergies)]
internal sealed class AddAllergy(FootbridgeDb db, CallContext call, ISensitiveWords sensitive, TimeProvider clock)
    : ICommand<AddAllergy.Input, Done>
{
    public sealed record Input(ClientId Client, string Substance, string Reaction, string Severity) : IAboutClient;

    public async Task<Outcome<Done>> HandleAsync(Input input, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(input.Substance))
        {
            return Problem.Invalid("core.required", nameof(Input.Substance));
        }

        if (string.IsNullOrWhiteSpace(input.Reaction))
        {
            return Problem.Invalid("care.allergies.reaction-needed", nameof(Input.Reaction));
        }

        if (input.Substance.Length > 200 || input.Reaction.Length > 200)
        {
            return Problem.Invalid(
                "core.too-long",
                input.Substance.Length > 200 ? nameof(Input.Substance) : nameof(Input.Reaction),
                "200"
            );
        }

        if (!Allergy.Severities.Contains(input.Severity))
        {
            return Problem.Invalid("core.choose-one", nameof(Input.Severity));
        }

        var (by, at) = (call.Caller.User ?? default, clock.GetUtcNow());
        var statements = await db.Set<Allergy>()
            .Where(a => a.Client == input.Client && a.NoneKnown && a.EndedAt == null)
            .ToListAsync(ct);
        statements.ForEach(a => a.Overtake(by, at));
        db.Add(
            new Allergy
            {
                Id = Ids.New<AllergyId>(clock),
                Client = input.Client,
                NoneKnown = false,
                Substance = input.Substance.Trim(),
                Reaction = input.Reaction.Trim(),
                Severity = input.Severity,
                RecordedAt = at,
                RecordedBy = by,
                Label = sensitive.KindsOf("", "", input.Substance, input.Reaction),
            }
        );
        return Done.Value;
    }
}
