using Footbridge.Contracts.People;
using Footbridge.Kernel;
using Footbridge.Privacy.Reach;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Privacy.Looks.Unusual;

/// <summary>Unusual looks: those that wait for a review, and those that had one. What a member of staff did is seen by all
/// who watch; at whose record, not where it is sealed to them.</summary>
[Requires(PrivacyPermissions.ReadUnusual)]
internal sealed class UnusualQueue(FootbridgeDb db, WatchedPeople watched, IStaffTies staff, CallContext call)
    : IQuery<UnusualQueue.Input, UnusualQueue.Output>
{
    /// <summary>Findings on a page.</summary>
    public const int PageSize = 50;

    /// <summary>Which.</summary>
    /// <param name="Closed">Those that were reviewed.</param>
    /// <param name="Page">Which page, counted from 1.</param>
    public sealed record Input(bool Closed, int Page = 1);

    /// <summary>The queue, latest first.</summary>
    /// <param name="Open">How many wait.</param>
    /// <param name="Closed">How many were reviewed.</param>
    /// <param name="SearchedAt">When the looks were last searched.</param>
    public sealed record Output(IReadOnlyList<Row> Rows, int Open, int Closed, DateTimeOffset? SearchedAt, bool MayReview)
        : IAboutClients
    {
        IReadOnlyCollection<ClientId> IAboutClients.Clients => [.. Rows.Select(r => r.Client).OfType<ClientId>().Distinct()];
    }

    /// <summary>A finding.</summary>
    /// <param name="Client">Whose record, if it is about one that is not sealed to the reader.</param>
    /// <param name="IsSealed">Whether it is about a record sealed to the reader.</param>
    public sealed record Row(
        Guid Id,
        UnusualRule Rule,
        string Actor,
        string Role,
        ClientId? Client,
        string ClientName,
        bool IsSealed,
        DateOnly Day,
        int Count,
        int Usual,
        ReviewOutcome? Outcome
    );

    public async Task<Outcome<Output>> HandleAsync(Input input, CancellationToken ct)
    {
        var open = await db.Set<UnusualFinding>().CountAsync(f => f.ReviewedAt == null, ct);
        var all = await db.Set<UnusualFinding>().CountAsync(ct);
        var rows = await db.Set<UnusualFinding>()
            .Where(f => f.ReviewedAt != null == input.Closed)
            .OrderByDescending(f => f.Day)
            .ThenByDescending(f => f.LastLine)
            .ThenBy(f => f.Id)
            .Skip((Math.Max(1, input.Page) - 1) * PageSize)
            .Take(PageSize)
            .ToListAsync(ct);
        var team = await staff.AllAsync(ct);
        var names = await watched.NamesAsync(rows.Select(r => r.Client).OfType<ClientId>(), ct);
        return new Output(
            [
                .. rows.Select(f => new Row(
                    f.Id,
                    f.Rule,
                    team.GetValueOrDefault(f.Actor)?.DisplayName ?? "",
                    team.GetValueOrDefault(f.Actor)?.Role ?? "",
                    names.IsSealed(f.Client) ? null : f.Client,
                    f.Client is { } client ? names.Of(client) : "",
                    names.IsSealed(f.Client),
                    f.Day,
                    f.Count,
                    f.Usual,
                    f.Outcome
                )),
            ],
            open,
            all - open,
            (await db.Set<UnusualRun>().SingleOrDefaultAsync(ct))?.LastAt,
            call.Caller.Holds(PrivacyPermissions.ReviewUnusual)
        );
    }
}
