using Footbridge.Kernel;
using Footbridge.Recovery.Plans.Versions;
using Footbridge.Storage;

namespace Footbridge.Recovery.Plans.Own;

/// <summary>Keeps what a client writes into the own plan for hard moments, signed or not.</summary>
[Requires(RecoveryPermissions.WriteOwn)]
internal sealed class SaveRelapsePlan(FootbridgeDb db, CallContext call, TimeProvider clock)
    : ICommand<SaveRelapsePlan.Input, Done>
{
    /// <summary>The plan as written.</summary>
    /// <param name="Client">Whose it is.</param>
    /// <param name="Version">The version the form was made from; 0 for a first plan.</param>
    /// <param name="Words">The words.</param>
    public sealed record Input(ClientId Client, int Version, PlanWords Words) : IAboutClient;

    public Task<Outcome<Done>> HandleAsync(Input input, CancellationToken ct) =>
        PlanShelf.SaveAsync(
            db,
            clock,
            input.Client,
            input.Version,
            input.Words,
            (call.Caller.User ?? default, Together: false),
            ct
        );
}
