using Footbridge.Care.Episodes;
using Footbridge.Care.MyPlan;
using Footbridge.Care.Planning.Library;
using Footbridge.Care.Plans;
using Footbridge.Care.Plans.Rules;
using Footbridge.Care.Plans.Standing;
using Footbridge.Care.Reviews;
using Footbridge.Contracts.Care;
using Footbridge.Contracts.People;
using Footbridge.Contracts.Privacy;
using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Care.Planning;

/// <summary>A client's plan: the version worked on, or an older one.</summary>
[Requires(CarePermissions.ReadPlan)]
internal sealed class ReadPlan(
    FootbridgeDb db,
    CallContext call,
    IClients clients,
    IStaff staff,
    IConsents consents,
    ProgramCalendar calendar
) : IQuery<ReadPlan.Input, PlanReading>
{
    public sealed record Input(ClientId Client, int? Number = null) : IAboutClient;

    public async Task<Outcome<PlanReading>> HandleAsync(Input input, CancellationToken ct)
    {
        if (await clients.FindAsync(input.Client, ct) is not { } client)
        {
            return Problem.NotFound("care.client-not-found");
        }

        var episode = await db.Set<Episode>()
            .Where(e => e.Client == input.Client)
            .OrderByDescending(e => e.AdmittedOn)
            .FirstOrDefaultAsync(ct);
        var people = (await staff.AllAsync(ct)).ToDictionary(s => s.Id);
        var plans = episode is null
            ? []
            : await db.Set<Plan>().Where(p => p.Episode == episode.Id).OrderByDescending(p => p.Number).ToListAsync(ct);
        var plan = input.Number is { } number ? plans.Find(p => p.Number == number) : plans.FirstOrDefault();
        if (input.Number is not null && plan is null)
        {
            return Problem.NotFound("care.plan.no-such-version");
        }

        var names = new StaffNames(staff, people);
        var rules = (await db.PlanRulesAsync(ct)).Rules;
        var facts = episode is null
            ? []
            : (await db.VersionFactsAsync([episode.Id], calendar, ct)).GetValueOrDefault(episode.Id, []);
        var attempts = episode is null ? [] : await AttemptsAsync(episode.Id, names, ct);
        return new PlanReading
        {
            ClientName = client.PreferredName,
            FullName = $"{client.GivenName} {client.FamilyName}".Trim(),
            Language = client.Language,
            Episode = episode?.ToSummary(),
            ReviewDueOn = episode?.ReviewDueOn,
            Me = call.Caller.User is { } me && people.TryGetValue(me, out var mine) ? mine.DisplayName : "",
            Plan = plan is null ? null : await PlanOfAsync(plan, names, ct),
            Versions =
            [
                .. plans.Select(p => new PlanReading.VersionLine(
                    p.Number,
                    p.StartedAt,
                    p.Reason,
                    [.. PlanSigners.All.Where(s => p.SignedAt(s) is not null)]
                )),
            ],
            Proposals = plan is null ? [] : await ProposalsAsync(input.Client, plan, ct),
            Reviews = episode is null ? [] : await ReviewsAsync(episode.Id, names, ct),
            Staff = [.. people.Values.Select(s => new PlanReading.Person(s.Id.Value, s.Printed))],
            Starters = await db.OfferedAsync(ct),
            Rules = rules,
            Standing = PlanStandingRule.Of(facts, rules, calendar.Today),
            Attempts = attempts,
            MaySignInstead = rules.MaySignInstead([.. attempts.Select(a => a.At)], calendar.Now),
            Relatives = await consents.RelativesWithPlanAsync(input.Client, calendar.Today, ct),
        };
    }

    private async Task<PlanReading.PlanText> PlanOfAsync(Plan plan, StaffNames names, CancellationToken ct)
    {
        var digest = plan.Digest();
        var signatures = plan.IsFrozen
            ? await db.Set<PlanSignature>().Where(s => s.Plan == plan.Id).OrderBy(s => s.At).ToListAsync(ct)
            : [];
        var shown = new List<PlanReading.SignatureLine>();
        foreach (var s in signatures)
        {
            var beside =
                s.Signer is PlanSigner.Client or PlanSigner.Family && s.By.Value != plan.Client.Value
                    ? await names.OfAsync(s.By.Value, ct)
                    : "";
            shown.Add(new(s.Signer, s.Name, s.Credential, s.Drawn, s.Statement, s.Words, s.At, beside, s.IsIntact(digest)));
        }

        foreach (var help in plan.Content.Threads.SelectMany(t => t.Interventions))
        {
            await names.OfAsync(help.Responsible, ct);
        }

        return new(
            plan.Id.Value,
            plan.Version,
            plan.Number,
            plan.Reason,
            plan.Content,
            plan.ReplacedBy is not null,
            shown,
            names.Known
        );
    }

    private async Task<List<PlanReading.AttemptLine>> AttemptsAsync(EpisodeId stay, StaffNames names, CancellationToken ct)
    {
        var rows = await db.Set<SignatureAttempt>().Where(a => a.Episode == stay).OrderByDescending(a => a.At).ToListAsync(ct);
        var lines = new List<PlanReading.AttemptLine>(rows.Count);
        foreach (var row in rows)
        {
            lines.Add(new(row.At, await names.OfAsync(row.By.Value, ct), row.Reason, row.Words));
        }

        return lines;
    }

    private Task<List<PlanReading.Proposal>> ProposalsAsync(ClientId client, Plan plan, CancellationToken ct) =>
        plan.ReplacedBy is not null
            ? Task.FromResult(new List<PlanReading.Proposal>())
            : db.Set<GoalProposal>()
                .Where(p => p.Client == client && p.AnsweredAt == null)
                .OrderBy(p => p.At)
                .Select(p => new PlanReading.Proposal(p.Id.Value, p.Thread, p.Words, p.At))
                .ToListAsync(ct);

    private async Task<List<PlanReading.ReviewLine>> ReviewsAsync(EpisodeId episode, StaffNames names, CancellationToken ct)
    {
        var rows = await db.Set<PlanReview>()
            .Where(r => r.Episode == episode)
            .OrderByDescending(r => r.On)
            .Take(12)
            .ToListAsync(ct);
        var lines = new List<PlanReading.ReviewLine>(rows.Count);
        foreach (var row in rows)
        {
            lines.Add(new(row.Id.Value, row.On, await names.OfAsync(row.By.Value, ct), row.Finding, row.Words));
        }

        return lines;
    }
}
