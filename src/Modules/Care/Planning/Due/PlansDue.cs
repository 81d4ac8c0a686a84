using Footbridge.Care.Episodes;
using Footbridge.Care.Plans.Rules;
using Footbridge.Care.Plans.Standing;
using Footbridge.Contracts.Care;
using Footbridge.Contracts.People;
using Footbridge.Kernel;
using Footbridge.Kernel.Access;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Care.Planning.Due;

/// <summary>Plans of all open stays that want something: overdue, due this week, or a signature; by counselor.</summary>
[Requires(CarePermissions.PlansDue)]
internal sealed class PlansDue(FootbridgeDb db, IClients clients, IStaff staff, IVisibleClients visible, ProgramCalendar calendar)
    : IQuery<PlansDue.Input, PlansDue.View>
{
    /// <summary>Whose.</summary>
    /// <param name="Counselor">Only of this counselor; null for all.</param>
    public sealed record Input(UserId? Counselor = null);

    /// <summary>The list.</summary>
    public sealed record View(
        IReadOnlyList<Row> Rows,
        IReadOnlyList<(UserId Id, string Name)> Counselors,
        PlanRules Rules,
        int OpenStays
    ) : IAboutClients
    {
        IReadOnlyCollection<ClientId> IAboutClients.Clients => [.. Rows.Select(r => r.Client).Distinct()];

        public IEnumerable<Row> Of(params PlanTask[] tasks) =>
            Rows.Where(r => tasks.Contains(r.Task))
                .OrderBy(r => r.DueOn ?? DateOnly.MaxValue)
                .ThenBy(r => r.Name, StringComparer.Ordinal);
    }

    /// <summary>One thing to do.</summary>
    /// <param name="Client">The client.</param>
    /// <param name="Name">Their name.</param>
    /// <param name="Counselor">Who sees to it.</param>
    /// <param name="Task">What.</param>
    /// <param name="DueOn">By when; null where only a signature is missing.</param>
    /// <param name="Missing">Whose signature is missing.</param>
    public sealed record Row(
        ClientId Client,
        string Name,
        string Counselor,
        PlanTask Task,
        DateOnly? DueOn,
        IReadOnlyList<string> Missing
    );

    public async Task<Outcome<View>> HandleAsync(Input input, CancellationToken ct)
    {
        var hidden = await visible.HiddenAsync(ct);
        var open = await db.Set<Episode>()
            .AsNoTracking()
            .Where(e => e.DischargedOn == null && !hidden.Contains(e.Client))
            .Select(e => new Stay(e.Id, e.Client, e.AdmittedOn, e.ReviewDueOn, e.Counselor))
            .ToListAsync(ct);
        var names = await StaffNames.AllAsync(staff, ct);
        var counselors = new List<(UserId Id, string Name)>();
        foreach (var counselor in open.Select(s => s.Counselor).Distinct())
        {
            counselors.Add((counselor, await names.OfAsync(counselor.Value, ct)));
        }

        var stays = open.Where(s => input.Counselor is null || s.Counselor == input.Counselor).ToList();
        var rules = (await db.PlanRulesAsync(ct)).Rules;
        var rows = await RowsAsync(stays, rules, names, ct);
        return new View(rows, [.. counselors.OrderBy(c => c.Name, StringComparer.Ordinal)], rules, stays.Count);
    }

    private async Task<IReadOnlyList<Row>> RowsAsync(List<Stay> stays, PlanRules rules, StaffNames names, CancellationToken ct)
    {
        var versions = await db.VersionFactsAsync([.. stays.Select(s => s.Id)], calendar, ct);
        var people = await clients.FindAsync([.. stays.Select(s => s.Client)], ct);
        var rows = new List<Row>();
        foreach (var stay in stays)
        {
            var facts = versions.GetValueOrDefault(stay.Id, []);
            var standing = PlanStandingRule.Of(facts, rules, calendar.Today);
            IReadOnlyList<VersionFacts> latest = facts.Count == 0 ? [] : [facts.MaxBy(f => f.Number)!];
            var latestStands = PlanStandingRule.Of(latest, rules, calendar.Today);
            var signed = latest.Count == 0 || latestStands.State == PlanState.Signed;
            var due = DueRule.Of(stay.AdmittedOn, stay.ReviewDueOn, standing, rules, signed, calendar.Today);
            var name = people.GetValueOrDefault(stay.Client)?.DisplayName ?? "";
            var counselor = await names.OfAsync(stay.Counselor.Value, ct);
            rows.AddRange(due.Select(d => new Row(stay.Client, name, counselor, d.Task, d.DueOn, latestStands.Missing)));
        }

        return rows;
    }

    private sealed record Stay(EpisodeId Id, ClientId Client, DateOnly AdmittedOn, DateOnly ReviewDueOn, UserId Counselor);
}
