using Footbridge.Care.Episodes;
using Footbridge.Care.Plans;
using Footbridge.Care.Plans.Diff;
using Footbridge.Contracts.People;
using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Care.Planning.Compare;

/// <summary>Two versions of a plan side by side: what differs, who signed which, and why it changed.</summary>
[Requires(CarePermissions.ReadPlan)]
internal sealed class ComparePlans(FootbridgeDb db, IClients clients, IStaff staff)
    : IQuery<ComparePlans.Input, ComparePlans.View>
{
    /// <summary>Which.</summary>
    /// <param name="Client">The client.</param>
    /// <param name="Older">Number of the older version; without it, the one before the newer.</param>
    /// <param name="Newer">Number of the newer version; without it, the latest.</param>
    public sealed record Input(ClientId Client, int? Older = null, int? Newer = null) : IAboutClient;

    /// <summary>The comparison.</summary>
    public sealed record View(
        string ClientName,
        IReadOnlyList<int> Numbers,
        Side Older,
        Side Newer,
        PlanDiff Diff,
        IReadOnlyDictionary<Guid, string> Names
    );

    /// <summary>One version.</summary>
    /// <param name="Number">Which.</param>
    /// <param name="StartedAt">When it was begun.</param>
    /// <param name="By">By whom.</param>
    /// <param name="Reason">Why it followed a signed one.</param>
    /// <param name="Content">What it says.</param>
    /// <param name="Signatures">Who signed it.</param>
    public sealed record Side(
        int Number,
        DateTimeOffset StartedAt,
        string By,
        string Reason,
        PlanContent Content,
        IReadOnlyList<Hand> Signatures
    );

    /// <summary>A signature in a line.</summary>
    public sealed record Hand(PlanSigner Signer, string Statement, string Name, DateTimeOffset At, bool IsIntact);

    public async Task<Outcome<View>> HandleAsync(Input input, CancellationToken ct)
    {
        if (await clients.FindAsync(input.Client, ct) is not { } client)
        {
            return Problem.NotFound("care.client-not-found");
        }

        var stay = await db.Set<Episode>()
            .AsNoTracking()
            .Where(e => e.Client == input.Client)
            .OrderByDescending(e => e.AdmittedOn)
            .FirstOrDefaultAsync(ct);
        var plans = stay is null
            ? []
            : await db.Set<Plan>().Where(p => p.Episode == stay.Id).OrderBy(p => p.Number).ToListAsync(ct);
        var newer = input.Newer is { } b ? plans.Find(p => p.Number == b) : plans.LastOrDefault();
        var older = input.Older is { } a ? plans.Find(p => p.Number == a) : plans.FindLast(p => p.Number < newer?.Number);
        if (newer is null || older is null)
        {
            return Problem.NotFound("care.compare.needs-two");
        }

        if (older.Number > newer.Number)
        {
            (older, newer) = (newer, older);
        }

        var names = await StaffNames.AllAsync(staff, ct);
        foreach (var help in older.Content.Threads.Concat(newer.Content.Threads).SelectMany(t => t.Interventions))
        {
            await names.OfAsync(help.Responsible, ct);
        }

        return new View(
            client.PreferredName,
            [.. plans.Select(p => p.Number)],
            await SideOfAsync(older, names, ct),
            await SideOfAsync(newer, names, ct),
            PlanDiff.Of(older.Content, newer.Content),
            names.Known
        );
    }

    private async Task<Side> SideOfAsync(Plan plan, StaffNames names, CancellationToken ct)
    {
        var digest = plan.Digest();
        var signatures = await db.Set<PlanSignature>().Where(s => s.Plan == plan.Id).OrderBy(s => s.At).ToListAsync(ct);
        return new(
            plan.Number,
            plan.StartedAt,
            await names.OfAsync(plan.StartedBy.Value, ct),
            plan.Reason,
            plan.Content,
            [.. signatures.Select(s => new Hand(s.Signer, s.Statement, s.Name, s.At, s.IsIntact(digest)))]
        );
    }
}
