using Footbridge.Contracts.Care;
using Footbridge.Contracts.People;
using Footbridge.Kernel;
using Footbridge.Kernel.Access;

namespace Footbridge.Care.Plans.Standing;

/// <summary>Whose plan is not signed among those about whom notes are to be signed, when the program wants to know.</summary>
[Requires(CarePermissions.ReadPlan)]
internal sealed class PlanGateOf(IPlans plans, IClients clients, IVisibleClients visible)
    : IQuery<PlanGateOf.Input, PlanGateOf.View>
{
    public sealed record Input(IReadOnlyCollection<ClientId> People, DateOnly On);

    /// <summary>Who is waited for.</summary>
    public sealed record View(PlanGate Gate, IReadOnlyList<Line> Lines) : IAboutClients
    {
        IReadOnlyCollection<ClientId> IAboutClients.Clients => [.. Lines.Select(l => l.Client)];
    }

    /// <summary>One person whose plan is not signed.</summary>
    public sealed record Line(ClientId Client, string Name, IReadOnlyList<string> Missing);

    public async Task<Outcome<View>> HandleAsync(Input input, CancellationToken ct)
    {
        var gate = await plans.GateAsync(ct);
        if (gate == PlanGate.Off || input.People.Count == 0)
        {
            return new View(gate, []);
        }

        var hidden = await visible.HiddenAsync(ct);
        var standing = await plans.StandingAsync([.. input.People.Where(p => !hidden.Contains(p))], input.On, ct);
        var open = standing.Where(s => s.Value.State != PlanState.Signed).ToDictionary(s => s.Key, s => s.Value.Missing);
        var names = await clients.FindAsync([.. open.Keys], ct);
        return new View(
            gate,
            [
                .. open.Select(o => new Line(o.Key, names.GetValueOrDefault(o.Key)?.DisplayName ?? "", o.Value))
                    .OrderBy(l => l.Name, StringComparer.Ordinal),
            ]
        );
    }
}
