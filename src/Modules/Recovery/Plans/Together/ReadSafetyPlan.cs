using Footbridge.Contracts.People;
using Footbridge.Kernel;
using Footbridge.Recovery.Plans.Versions;
using Footbridge.Storage;

namespace Footbridge.Recovery.Plans.Together;

/// <summary>A client's plan for hard moments on its page in the chart, as it stands or as an earlier version.</summary>
[Requires(RecoveryPermissions.Read)]
internal sealed class ReadSafetyPlan(FootbridgeDb db, IClients clients, IStaff staff, CallContext call)
    : IQuery<ReadSafetyPlan.Input, ReadSafetyPlan.View>
{
    /// <summary>Which.</summary>
    /// <param name="Client">The client.</param>
    /// <param name="Number">The version; without it, the newest.</param>
    public sealed record Input(ClientId Client, int? Number = null) : IAboutClient;

    /// <summary>The page.</summary>
    /// <param name="ClientName">What the client is called.</param>
    /// <param name="Me">Name of who reads, for the signature.</param>
    /// <param name="Shown">The version shown; null before the first.</param>
    /// <param name="Versions">All versions, newest first.</param>
    public sealed record View(string ClientName, string Me, SignedVersion? Shown, IReadOnlyList<VersionFact> Versions)
    {
        public PlanState State => PlanState.Of(Versions);

        public bool ShowsNewest => Shown?.Number == State.Current?.Number;
    }

    public async Task<Outcome<View>> HandleAsync(Input input, CancellationToken ct)
    {
        if (await clients.FindAsync(input.Client, ct) is not { } client)
        {
            return Problem.NotFound("core.not-found");
        }

        var version = input.Number is { } number
            ? await PlanShelf.FindAsync(db, input.Client, number, ct)
            : await PlanShelf.NewestAsync(db, input.Client, ct);
        if (version is null && input.Number is not null)
        {
            return Problem.NotFound("core.not-found");
        }

        var me = call.Caller.User is { } user ? await staff.FindAsync(user, ct) : null;
        return new View(
            client.PreferredName,
            me?.DisplayName ?? "",
            version is null ? null : await PlanShelf.ReadAsync(db, staff, version, ct),
            await PlanShelf.FactsAsync(db, input.Client, ct)
        );
    }
}
