using Footbridge.Contracts.People;
using Footbridge.Kernel;
using Footbridge.Privacy.Reach;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Privacy.Rights.Breaches;

/// <summary>All incidents, the newest first, each with its nearest clock.</summary>
[Requires(PrivacyPermissions.HandleIncidents)]
internal sealed class IncidentList(FootbridgeDb db, ProgramCalendar calendar) : IQuery<IncidentList.Input, IncidentList.View>
{
    public sealed record Input;

    public sealed record View(IReadOnlyList<Row> Incidents);

    public sealed record Row(
        Guid Id,
        string What,
        DateOnly DiscoveredOn,
        BreachFinding Finding,
        int People,
        NoticeDue? Next,
        int? DaysLeft
    );

    public async Task<Outcome<View>> HandleAsync(Input input, CancellationToken ct)
    {
        var incidents = await db.Set<Incident>().OrderByDescending(i => i.DiscoveredOn).Take(100).ToListAsync(ct);
        var sent = (await db.Set<IncidentNotice>().ToListAsync(ct)).ToLookup(n => n.Incident);
        return new View([.. incidents.Select(i => RowOf(i, [.. sent[i.Id]]))]);
    }

    private Row RowOf(Incident incident, List<IncidentNotice> sent)
    {
        var next = incident.Due.Where(d => !sent.Exists(n => n.Kind == d.Kind && n.State == d.State)).MinBy(d => d.DueOn);
        return new(
            incident.Id.Value,
            incident.What,
            incident.DiscoveredOn,
            incident.Finding,
            incident.People,
            next,
            next?.DueOn.DayNumber - calendar.Today.DayNumber
        );
    }
}

/// <summary>One incident with its people, clocks and notices. How many people it touches is seen by all who handle it; who they are, not
/// where the record is sealed to them: the privacy officer writes to those.</summary>
[Requires(PrivacyPermissions.HandleIncidents)]
internal sealed class ReadIncident(FootbridgeDb db, WatchedPeople watched, IPrograms programs, ProgramCalendar calendar)
    : IQuery<ReadIncident.Input, ReadIncident.View>
{
    public sealed record Input(IncidentId Incident);

    public sealed record View(
        int Version,
        IncidentFacts Facts,
        BreachFinding Finding,
        BreachAssessment? Assessment,
        string Exception,
        string FindingWords,
        DateOnly? AssessedOn,
        int People,
        IReadOnlyList<StateCount> States,
        NoticeWords Words,
        IReadOnlyList<Person> Named,
        int SealedPeople,
        IReadOnlyList<Clock> Clocks,
        ProgramProfile Program
    );

    public sealed record Person(ClientId Client, string Name, string Language, DateOnly? NoticedOn);

    public sealed record Clock(NoticeDue Due, int DaysLeft, DateOnly? SentOn, string Words);

    public async Task<Outcome<View>> HandleAsync(Input input, CancellationToken ct)
    {
        if (await db.Set<Incident>().SingleOrDefaultAsync(i => i.Id == input.Incident, ct) is not { } incident)
        {
            return Problem.NotFound("privacy.incident.not-found");
        }

        var named = await db.Set<IncidentPerson>()
            .Where(p => p.Incident == input.Incident)
            .OrderBy(p => p.AddedAt)
            .ToListAsync(ct);
        var notices = await db.Set<IncidentNotice>()
            .Where(n => n.Incident == input.Incident)
            .OrderBy(n => n.SentOn)
            .ToListAsync(ct);
        var names = await watched.NamesAsync(named.Select(n => n.Client), ct);
        var known = names.Known;
        return new View(
            incident.Version,
            new(incident.What, incident.Records, incident.HappenedOn, incident.DiscoveredOn),
            incident.Finding,
            incident.Assessment,
            incident.ExceptionCode,
            incident.FindingWords,
            incident.AssessedOn,
            incident.People,
            incident.States,
            new(incident.Steps, incident.Doing),
            [
                .. named
                    .Where(n => known.ContainsKey(n.Client))
                    .Select(n => new Person(n.Client, known[n.Client].DisplayName, known[n.Client].Language, n.NoticedOn)),
            ],
            named.Count(n => names.IsSealed(n.Client)),
            [.. incident.Due.Select(d => ClockOf(d, notices))],
            await programs.CurrentAsync(ct)
        );
    }

    private Clock ClockOf(NoticeDue due, List<IncidentNotice> notices)
    {
        var sent = notices.Find(n => n.Kind == due.Kind && n.State == due.State);
        return new(due, due.DueOn.DayNumber - calendar.Today.DayNumber, sent?.SentOn, sent?.Words ?? "");
    }
}
