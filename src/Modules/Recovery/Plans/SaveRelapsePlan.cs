using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Recovery.Plans;

/// <summary>Keeps what a client writes into the own plan for hard moments.</summary>
[Requires(RecoveryPermissions.WriteOwn)]
internal sealed class SaveRelapsePlan(FootbridgeDb db, TimeProvider clock) : ICommand<SaveRelapsePlan.Input, Done>
{
    /// <summary>The plan as written.</summary>
    /// <param name="Client">Whose it is.</param>
    /// <param name="Version">The version the form was made from; 0 for a first plan.</param>
    /// <param name="Words">The words.</param>
    public sealed record Input(ClientId Client, int Version, PlanWords Words) : IAboutClient;

    public async Task<Outcome<Done>> HandleAsync(Input input, CancellationToken ct)
    {
        var plan = await db.Set<RelapsePlan>().SingleOrDefaultAsync(p => p.Client == input.Client, ct);
        if (plan is null)
        {
            plan = new RelapsePlan { Id = Ids.New<RelapsePlanId>(clock), Client = input.Client };
            db.Add(plan);
        }
        else
        {
            db.Expect(plan, input.Version);
        }

        return plan.Write(input.Words, clock.GetUtcNow()).Match<Outcome<Done>>(_ => Done.Value, problem => problem);
    }
}
