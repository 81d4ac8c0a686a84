using Footbridge.Care.Plans;
using Footbridge.Care.Reviews.Settings;
using Footbridge.Contracts.Intake;
using Footbridge.Contracts.People;
using Footbridge.Contracts.Privacy;
using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Care.Episodes.Readmissions;

/// <summary>What a former client brings along, and what is open before they come back.</summary>
[Requires(CarePermissions.Admit)]
internal sealed class ReadmissionDesk(
    FootbridgeDb db,
    ProgramCalendar calendar,
    IClients clients,
    IConsents consents,
    IPlacements placements,
    IStaff staff
) : IQuery<ReadmissionDesk.Input, ReadmissionDesk.View>
{
    public sealed record Input(ClientId Client) : IAboutClient;

    /// <summary>What the page shows.</summary>
    /// <param name="Client">Who they are, as the record has it.</param>
    /// <param name="IsOpen">Whether there is an open stay.</param>
    /// <param name="Before">The stay before; null when there was none.</param>
    /// <param name="Consent">How the consent stands.</param>
    /// <param name="Placement">The decision about the level of care.</param>
    /// <param name="IsFresh">Whether it is new enough.</param>
    /// <param name="PlacementDays">For how many days a decision is good enough.</param>
    /// <param name="Goals">Goals that were not reached.</param>
    /// <param name="Counselors">Who may be the primary counselor.</param>
    public sealed record View(
        ClientIdentity Client,
        bool IsOpen,
        Former? Before,
        ConsentStanding Consent,
        PlacementDecision? Placement,
        bool IsFresh,
        int PlacementDays,
        IReadOnlyList<string> Goals,
        IReadOnlyList<Candidate> Counselors
    )
    {
        public bool IsReady => IsFresh && Consent is ConsentStanding.Signed or ConsentStanding.Declined;
    }

    /// <summary>The stay before.</summary>
    public sealed record Former(
        DateOnly AdmittedOn,
        DateOnly DischargedOn,
        string Level,
        string Reason,
        UserId Counselor,
        int HoursPerWeek,
        int DaysPerWeek
    );

    public sealed record Candidate(UserId Id, string Name);

    public async Task<Outcome<View>> HandleAsync(Input input, CancellationToken ct)
    {
        if (await clients.FindAsync(input.Client, ct) is not { } client)
        {
            return Problem.NotFound("care.client-not-found");
        }

        var stays = await db.Set<Episode>().AsNoTracking().Where(e => e.Client == input.Client).ToListAsync(ct);
        var last = stays.Where(e => e.DischargedOn is not null).MaxBy(e => e.AdmittedOn);
        var placement = await placements.LatestAsync(input.Client, ct);
        var days = (await db.CareRulesAsync(ct)).Rules.PlacementDays;
        var plan = last is null ? null : await PlanShelf.LatestAsync(db, last.Id, ct);
        return new View(
            client,
            stays.Exists(e => e.DischargedOn is null),
            last is null
                ? null
                : new(
                    last.AdmittedOn,
                    last.DischargedOn!.Value,
                    last.Level,
                    last.DischargeReason,
                    last.Counselor,
                    last.HoursPerWeek,
                    last.DaysPerWeek
                ),
            await consents.TreatmentPaymentOperationsAsync(input.Client, calendar.Today, ct),
            placement,
            placement is not null && Readmission.IsFresh(placement, calendar.Today, days),
            days,
            plan is null ? [] : [.. Readmission.Draft(plan.Content, calendar.Today).Threads.Select(t => t.Goal)],
            [.. (await staff.AllAsync(ct)).Where(Episodes.Counselors.MayLead).Select(s => new Candidate(s.Id, s.Printed))]
        );
    }
}
