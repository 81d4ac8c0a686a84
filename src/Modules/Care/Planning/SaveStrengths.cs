using Footbridge.Care.Plans;
using Footbridge.Kernel;
using Footbridge.Storage;

namespace Footbridge.Care.Planning;

/// <summary>Writes down what the client brings along.</summary>
[Requires(CarePermissions.WritePlan)]
internal sealed class SaveStrengths(FootbridgeDb db, CallContext call, TimeProvider clock) : ICommand<SaveStrengths.Input, Done>
{
    public sealed record Input(ClientId Client, Guid? Plan, int Version, string Strengths, string Reason = "") : IAboutClient;

    public async Task<Outcome<Done>> HandleAsync(Input input, CancellationToken ct)
    {
        if (input.Strengths.Length > 2000)
        {
            return Problem.Invalid("core.too-long", nameof(Input.Strengths), "2000");
        }

        var by = call.Caller.User ?? default;
        var taken = await PlanShelf.TakeAsync(
            db,
            input.Client,
            input.Plan,
            input.Version,
            stay => Plan.Start(Ids.New<PlanId>(clock), input.Client, stay, by, clock.GetUtcNow()),
            ct
        );
        if (taken.Failed(out var missing, out var plan))
        {
            return missing;
        }

        var content = plan.Content with { Strengths = input.Strengths.Trim() };
        var edited = plan.Edit(content, Ids.New<PlanId>(clock), by, clock.GetUtcNow(), input.Reason);
        if (edited.Failed(out var refused, out var next))
        {
            return refused;
        }

        if (next.Id != plan.Id)
        {
            db.Add(next);
        }

        return Done.Value;
    }
}
