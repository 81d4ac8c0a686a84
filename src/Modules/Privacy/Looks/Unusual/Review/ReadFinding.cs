using Footbridge.Contracts.People;
using Footbridge.Kernel;
using Footbridge.Privacy.Looks.Reports;
using Footbridge.Privacy.Reach;
using Footbridge.Storage;
using Footbridge.Storage.Audit;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Privacy.Looks.Unusual;

/// <summary>One unusual look with its evidence, line by line.</summary>
[Requires(PrivacyPermissions.ReadUnusual)]
internal sealed class ReadFinding(
    FootbridgeDb db,
    WatchedPeople watched,
    IStaffTies staff,
    ProgramCalendar calendar,
    CallContext call
) : IQuery<ReadFinding.Input, ReadFinding.Output>
{
    private const int MostLines = 400;

    public sealed record Input(Guid Finding);

    /// <summary>The finding.</summary>
    /// <param name="Evidence">The looks it rests on.</param>
    /// <param name="Names">Names of the clients in the evidence.</param>
    /// <param name="Earlier">Reviewed findings about the same member of staff.</param>
    public sealed record Output(
        Guid Id,
        int Version,
        UnusualRule Rule,
        UserId Actor,
        string ActorName,
        string ActorRole,
        ClientId? About,
        DateOnly Day,
        DateTimeOffset FirstAt,
        DateTimeOffset LastAt,
        long FirstLine,
        long LastLine,
        int Count,
        int Usual,
        DateTimeOffset FoundAt,
        ReviewOutcome? Outcome,
        string Words,
        string ReviewedBy,
        DateTimeOffset? ReviewedAt,
        IReadOnlyList<LookGroup> Evidence,
        IReadOnlyDictionary<Guid, string> Names,
        IReadOnlyDictionary<ReviewOutcome, int> Earlier,
        bool MayReview
    ) : IAboutClients
    {
        IReadOnlyCollection<ClientId> IAboutClients.Clients => [.. Names.Keys.Select(ClientId.From)];
    }

    public async Task<Outcome<Output>> HandleAsync(Input input, CancellationToken ct)
    {
        if (await db.Set<UnusualFinding>().SingleOrDefaultAsync(f => f.Id == input.Finding, ct) is not { } finding)
        {
            return Problem.NotFound("privacy.unusual.not-found");
        }

        var team = await staff.AllAsync(ct);
        var evidence = await EvidenceAsync(finding, ct);
        var seen = evidence.Select(g => g.Client).Append(finding.Client).OfType<ClientId>().Distinct().ToList();
        var names = await watched.NamesAsync(seen, ct);
        var earlier = await db.Set<UnusualFinding>()
            .Where(f => f.Actor == finding.Actor && f.Id != finding.Id && f.Outcome != null)
            .GroupBy(f => f.Outcome!.Value)
            .Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, ct);
        var who = team.GetValueOrDefault(finding.Actor);
        return new Output(
            finding.Id,
            finding.Version,
            finding.Rule,
            finding.Actor,
            who?.DisplayName ?? "",
            who?.Role ?? "",
            names.IsSealed(finding.Client) ? null : finding.Client,
            finding.Day,
            finding.FirstAt,
            finding.LastAt,
            finding.FirstLine,
            finding.LastLine,
            finding.Count,
            finding.Usual,
            finding.FoundAt,
            finding.Outcome,
            names.IsSealed(finding.Client) ? "" : finding.Words,
            finding.ReviewedBy is { } by ? team.GetValueOrDefault(by)?.DisplayName ?? "" : "",
            finding.ReviewedAt,
            [.. evidence.Select(g => names.IsSealed(g.Client) ? g.WithoutName() : g)],
            names.Known.Values.ToDictionary(p => p.Id.Value, p => p.DisplayName),
            earlier,
            call.Caller.Holds(PrivacyPermissions.ReviewUnusual) && call.Caller.User != finding.Actor
        );
    }

    private async Task<IReadOnlyList<LookGroup>> EvidenceAsync(UnusualFinding finding, CancellationToken ct)
    {
        var lines = await db.Set<AuditLine>()
            .Where(l => l.Actor == finding.Actor && l.Sequence >= finding.FirstLine && l.Sequence <= finding.LastLine)
            .Where(l => finding.Client == null || l.Client == finding.Client)
            .OrderByDescending(l => l.Sequence)
            .Take(MostLines)
            .ToListAsync(ct);
        var rows = lines.Select(LookReader.RowOf).ToList();
        var people = await new LookReader(db, calendar).ListedAsync(rows, ct);
        return LookGrouping.Page(rows, MostLines, calendar, people).Groups;
    }
}
