using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Billing.Authorizations;

/// <summary>Writes down what a payer said to an authorization that was asked for.</summary>
[Requires(BillingPermissions.Authorizations)]
internal sealed class SettleAuthorization(FootbridgeDb db, CallContext call, TimeProvider clock)
    : ICommand<SettleAuthorization.Input, Done>
{
    public sealed record Input(ClientId Client, Guid Task, int Version, PayersAnswer Answer) : IAboutClient;

    public async Task<Outcome<Done>> HandleAsync(Input input, CancellationToken ct)
    {
        var id = AuthorizationTaskId.From(input.Task);
        if (
            await db.Set<AuthorizationTask>().SingleOrDefaultAsync(t => t.Id == id && t.Client == input.Client, ct)
            is not { } task
        )
        {
            return Problem.NotFound("core.not-found");
        }

        var settled = task.Settle(input.Answer, call.Caller.User, clock.GetUtcNow());
        if (settled.Problem is null)
        {
            db.Expect(task, input.Version);
        }

        return settled;
    }
}
