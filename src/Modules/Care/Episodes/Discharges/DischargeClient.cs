using Footbridge.Care.Episodes.Aftercare;
using Footbridge.Contracts.Care;
using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Care.Episodes.Discharges;

/// <summary>Discharges a client.</summary>
[Requires(CarePermissions.Discharge)]
internal sealed class DischargeClient(FootbridgeDb db, ProgramCalendar calendar, TimeProvider clock, IEvents events)
    : ICommand<DischargeClient.Input, Done>
{
    /// <summary>The discharge.</summary>
    /// <param name="Client">The client.</param>
    /// <param name="Version">Version of the stay the form was made from.</param>
    /// <param name="On">Last day.</param>
    /// <param name="Reason">A code of <see cref="DischargeReasons"/>.</param>
    /// <param name="Words">More about the reason.</param>
    /// <param name="Aftercare">What comes after.</param>
    /// <param name="KeepInTouch">Whether the client agrees that the program gets in touch after the stay.</param>
    public sealed record Input(
        ClientId Client,
        int Version,
        DateOnly On,
        string Reason,
        string Words,
        string Aftercare,
        bool KeepInTouch = true
    ) : IAboutClient;

    public async Task<Outcome<Done>> HandleAsync(Input input, CancellationToken ct)
    {
        var stays = await db.Set<Episode>().Where(e => e.Client == input.Client).ToListAsync(ct);
        if (stays.Count == 0)
        {
            return Problem.Rule("care.discharge.never-admitted");
        }

        var episode = stays.Find(e => e.DischargedOn is null) ?? stays.MaxBy(e => e.AdmittedOn)!;
        var hasAppointment = await db.Set<AftercareAppointment>()
            .AnyAsync(a => a.Episode == episode.Id && a.CancelledAt == null && a.On >= input.On, ct);
        var wish = new Discharge(input.On, input.Reason, input.Words, input.Aftercare, hasAppointment, input.KeepInTouch);
        var discharged = episode.Discharge(wish, calendar.Today);
        if (discharged.Problem is { } problem)
        {
            return problem;
        }

        db.Expect(episode, input.Version);
        if (input.KeepInTouch && DischargeReasons.MayFollowUp(input.Reason))
        {
            db.AddRange(
                FollowUpPlan
                    .After(input.On)
                    .Select(day => FollowUp.Of(Ids.New<FollowUpId>(clock), episode.Client, episode.Id, day))
            );
        }

        return await events.RaiseAsync(new EpisodeClosed(episode.Id, episode.Client, input.On), ct);
    }
}
