using Footbridge.Contracts.Care;
using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Care.Episodes;

/// <summary>Discharges a client.</summary>
[Requires(CarePermissions.Discharge)]
internal sealed class DischargeClient(FootbridgeDb db, ProgramCalendar calendar, IEvents events)
    : ICommand<DischargeClient.Input, Done>
{
    /// <summary>The discharge.</summary>
    /// <param name="Client">The client.</param>
    /// <param name="Version">Version of the stay the form was made from.</param>
    /// <param name="On">Last day.</param>
    /// <param name="Reason">A code of <see cref="DischargeReasons"/>.</param>
    /// <param name="Words">More about the reason.</param>
    /// <param name="Aftercare">What comes after.</param>
    public sealed record Input(ClientId Client, int Version, DateOnly On, string Reason, string Words, string Aftercare)
        : IAboutClient;

    public async Task<Outcome<Done>> HandleAsync(Input input, CancellationToken ct)
    {
        var stays = await db.Set<Episode>().Where(e => e.Client == input.Client).ToListAsync(ct);
        if (stays.Count == 0)
        {
            return Problem.Rule("care.discharge.never-admitted");
        }

        var episode = stays.Find(e => e.DischargedOn is null) ?? stays.MaxBy(e => e.AdmittedOn)!;
        var wish = new Discharge(input.On, input.Reason, input.Words, input.Aftercare);
        var discharged = episode.Discharge(wish, calendar.Today);
        if (discharged.Problem is { } problem)
        {
            return problem;
        }

        db.Expect(episode, input.Version);
        return await events.RaiseAsync(new EpisodeClosed(episode.Id, episode.Client, input.On), ct);
    }
}
