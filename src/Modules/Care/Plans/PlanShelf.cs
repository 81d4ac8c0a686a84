using Footbridge.Care.Episodes;
using Footbridge.Contracts.Care;
using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Care.Plans;

/// <summary>Finds the version of a plan that is worked on, ready to be changed.</summary>
internal static class PlanShelf
{
    /// <summary>The version worked on of a client's open stay; null when none was begun.</summary>
    public static Task<Plan?> LatestAsync(FootbridgeDb db, EpisodeId episode, CancellationToken ct) =>
        db.Set<Plan>().Where(p => p.Episode == episode && p.ReplacedBy == null).SingleOrDefaultAsync(ct);

    /// <summary>The open stay; null when the client is not admitted.</summary>
    public static async Task<EpisodeId?> OpenStayAsync(FootbridgeDb db, ClientId client, CancellationToken ct)
    {
        var open = await db.Set<Episode>()
            .Where(e => e.Client == client && e.DischargedOn == null)
            .Select(e => e.Id)
            .ToListAsync(ct);
        return open.Count == 0 ? null : open[0];
    }

    /// <summary>The version that a form was made from, if it is still the one worked on; the save then fails when somebody saved
    /// meanwhile. Without a plan yet, a new one.</summary>
    /// <param name="db">The context.</param>
    /// <param name="client">The client.</param>
    /// <param name="from">The version's id, or null when there was none.</param>
    /// <param name="version">Its counter.</param>
    /// <param name="start">Makes the first version.</param>
    /// <param name="ct">Stops the look-up.</param>
    public static async Task<Outcome<Plan>> TakeAsync(
        FootbridgeDb db,
        ClientId client,
        Guid? from,
        int version,
        Func<EpisodeId, Plan>? start,
        CancellationToken ct
    )
    {
        if (await OpenStayAsync(db, client, ct) is not { } stay)
        {
            return Problem.Rule("care.plan.no-stay");
        }

        var plan = await LatestAsync(db, stay, ct);
        if (plan is null && from is null && start is not null)
        {
            var first = start(stay);
            db.Add(first);
            return first;
        }

        if (plan is null)
        {
            return Problem.NotFound("care.plan.none");
        }

        if (plan.Id.Value != from)
        {
            return Problem.Conflict("core.changed-meanwhile");
        }

        db.Expect(plan, version);
        return plan;
    }
}
