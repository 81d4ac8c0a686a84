using Footbridge.Care.Plans;
using Footbridge.Kernel;
using Footbridge.Storage;

namespace Footbridge.Care.Signing;

/// <summary>Writes down that the client was asked to sign and did not, and why.</summary>
[Requires(CarePermissions.SignPlan)]
internal sealed class LogSignatureAttempt(FootbridgeDb db, CallContext call, TimeProvider clock)
    : ICommand<LogSignatureAttempt.Input, Done>
{
    public sealed record Input(ClientId Client, Guid Plan, string Reason, string Words) : IAboutClient;

    public async Task<Outcome<Done>> HandleAsync(Input input, CancellationToken ct)
    {
        if (!SignatureAttempt.Reasons.Contains(input.Reason))
        {
            return Problem.Invalid("core.choose-one", nameof(Input.Reason));
        }

        if (input.Words.Length > 500)
        {
            return Problem.Invalid("core.too-long", nameof(Input.Words), "500");
        }

        var stay = await PlanShelf.OpenStayAsync(db, input.Client, ct);
        var plan = stay is { } open ? await PlanShelf.LatestAsync(db, open, ct) : null;
        if (plan is null || plan.Id.Value != input.Plan)
        {
            return Problem.Conflict("core.changed-meanwhile");
        }

        if (plan.ClientSignedAt is not null)
        {
            return Problem.Conflict("care.plan.client-signed-already");
        }

        db.Add(
            new SignatureAttempt
            {
                Id = Ids.NewGuid(clock),
                Client = input.Client,
                Plan = plan.Id,
                Episode = plan.Episode,
                At = clock.GetUtcNow(),
                By = call.Caller.User ?? default,
                Reason = input.Reason,
                Words = input.Words.Trim(),
            }
        );
        return Done.Value;
    }
}
