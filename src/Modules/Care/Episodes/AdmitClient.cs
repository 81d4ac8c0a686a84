using Footbridge.Care.Reviews.Settings;
using Footbridge.Contracts.Care;
using Footbridge.Contracts.Intake;
using Footbridge.Contracts.People;
using Footbridge.Contracts.Privacy;
using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Care.Episodes;

/// <summary>Admits a client.</summary>
[Requires(CarePermissions.Admit)]
internal sealed class AdmitClient(
    FootbridgeDb db,
    TimeProvider clock,
    ProgramCalendar calendar,
    IClients clients,
    IConsents consents,
    IPlacements placements,
    IStaff staff,
    IClientAccess access,
    IEvents events
) : ICommand<AdmitClient.Input, EpisodeId>
{
    /// <summary>The admission.</summary>
    /// <param name="Client">The client.</param>
    /// <param name="On">First day.</param>
    /// <param name="Counselor">Primary counselor.</param>
    /// <param name="HoursPerWeek">Prescribed hours a week.</param>
    /// <param name="DaysPerWeek">Prescribed days a week.</param>
    /// <param name="Reason">Why here, when another level was decided.</param>
    /// <param name="Invite">Whether to send the client a link to the phone pages.</param>
    public sealed record Input(
        ClientId Client,
        DateOnly On,
        UserId Counselor,
        int HoursPerWeek,
        int DaysPerWeek,
        string Reason,
        bool Invite
    ) : IAboutClient;

    public async Task<Outcome<EpisodeId>> HandleAsync(Input input, CancellationToken ct)
    {
        if (await clients.FindAsync(input.Client, ct) is null)
        {
            return Problem.NotFound("care.client-not-found");
        }

        var stays = await db.Set<Episode>()
            .AsNoTracking()
            .Where(e => e.Client == input.Client)
            .Select(e => e.DischargedOn)
            .ToListAsync(ct);
        var standing = new AdmissionStanding(
            stays.Contains(null),
            stays.Max(),
            await consents.TreatmentPaymentOperationsAsync(input.Client, calendar.Today, ct),
            await placements.LatestAsync(input.Client, ct),
            (await staff.AllAsync(ct)).Any(s => s.Id == input.Counselor && Counselors.MayLead(s))
        );
        var wish = new AdmissionWish(
            input.Client,
            input.On,
            input.Counselor,
            input.HoursPerWeek,
            input.DaysPerWeek,
            input.Reason
        );
        var decided = Admission.Decide(
            wish,
            standing,
            calendar.Today,
            Ids.New<EpisodeId>(clock),
            (await db.CareRulesAsync(ct)).Rules.Rhythm
        );
        if (decided.Failed(out var problem, out var episode))
        {
            return problem;
        }

        db.Add(episode);
        var heard = await events.RaiseAsync(new EpisodeOpened(episode.Id, episode.Client, episode.AdmittedOn), ct);
        if (heard.Problem is { } refused)
        {
            return refused;
        }

        var invited = input.Invite ? await access.InviteAsync(input.Client, ct) : Done.Value;
        return invited.Problem is { } notInvited ? notInvited : episode.Id;
    }
}
