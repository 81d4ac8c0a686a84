using Footbridge.Care.Episodes;
using Footbridge.Care.Plans.Rules;
using Footbridge.Contracts.Care;
using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Care.Plans.Standing;

/// <summary>Tells other modules about plans.</summary>
internal sealed class PlanRegister(FootbridgeDb db, ProgramCalendar calendar) : IPlans
{
    public async Task<IReadOnlyList<PlanItem>> ItemsAsync(ClientId client, CancellationToken ct) =>
        (await ItemsAsync([client], ct)).GetValueOrDefault(client, []);

    public async Task<IReadOnlyDictionary<ClientId, IReadOnlyList<PlanItem>>> ItemsAsync(
        IReadOnlyCollection<ClientId> clients,
        CancellationToken ct
    )
    {
        var plans = await db.Set<Plan>()
            .AsNoTracking()
            .Where(p => clients.Contains(p.Client))
            .Where(p => db.Set<Episode>().Any(e => e.Id == p.Episode && e.DischargedOn == null))
            .Where(p => p.ReplacedBy == null || p.CounselorSignedAt != null)
            .Select(p => new PlanRow(p.Client, p.Number, p.CounselorSignedAt != null, p.ContentJson))
            .ToListAsync(ct);
        return plans.GroupBy(p => p.Client).ToDictionary(g => g.Key, g => OpenItems(InForce(g).ContentJson));
    }

    public async Task<IReadOnlyDictionary<ClientId, PlanStanding>> StandingAsync(
        IReadOnlyCollection<ClientId> clients,
        DateOnly on,
        CancellationToken ct
    )
    {
        var stays = await db.Set<Episode>()
            .AsNoTracking()
            .Where(e => clients.Contains(e.Client) && e.AdmittedOn <= on && (e.DischargedOn == null || e.DischargedOn >= on))
            .Select(e => new { e.Id, e.Client })
            .ToListAsync(ct);
        var versions = await db.VersionFactsAsync([.. stays.Select(s => s.Id)], calendar, ct);
        var rules = (await db.PlanRulesAsync(ct)).Rules;
        return stays
            .GroupBy(s => s.Client)
            .ToDictionary(
                of => of.Key,
                of => PlanStandingRule.Of([.. of.SelectMany(s => versions.GetValueOrDefault(s.Id, []))], rules, on)
            );
    }

    public async Task<PlanGate> GateAsync(CancellationToken ct) =>
        (await db.PlanRulesAsync(ct)).Rules.Gate switch
        {
            PlanRules.GateBlock => PlanGate.Block,
            PlanRules.GateWarn => PlanGate.Warn,
            _ => PlanGate.Off,
        };

    // What the counselor signed last counts; before the first signature, the draft.
    private static PlanRow InForce(IEnumerable<PlanRow> rows) => rows.OrderByDescending(r => (r.Signed, r.Number)).First();

    private static IReadOnlyList<PlanItem> OpenItems(string json) =>
        [
            .. PlanContent
                .FromJson(json)
                .Threads.SelectMany(t =>
                    t.Objectives.Where(o => o.IsOpen)
                        .Select(o => new PlanItem(ObjectiveId.From(o.Id), t.Goal, o.Words, o.TargetOn))
                ),
        ];

    private sealed record PlanRow(ClientId Client, int Number, bool Signed, string ContentJson);
}
