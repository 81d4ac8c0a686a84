using Footbridge.Contracts.People;
using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Privacy.Reach.Openings;

/// <summary>An opening, to read.</summary>
public sealed record OpeningView(
    Guid Id,
    int Version,
    ClientId Client,
    string ClientName,
    string By,
    bool IsEmergency,
    string Reason,
    DateTimeOffset From,
    DateTimeOffset Until,
    bool IsOwn,
    DateTimeOffset? ReviewedAt,
    string? ReviewedBy,
    string? Verdict,
    string ReviewWords,
    DateTimeOffset? ToldAt
) : IAboutClient
{
    internal static OpeningView Of(
        OpenedRecord o,
        IReadOnlyDictionary<ClientId, ClientIdentity> clients,
        IReadOnlyDictionary<UserId, string> staff,
        UserId? caller
    ) =>
        new(
            o.Id,
            o.Version,
            o.Client,
            clients.GetValueOrDefault(o.Client)?.DisplayName ?? "",
            staff.GetValueOrDefault(o.By, ""),
            o.Kind == OpeningKind.Emergency,
            o.Reason,
            o.From,
            o.Until,
            o.By == caller,
            o.ReviewedAt,
            o.ReviewedBy is { } by ? staff.GetValueOrDefault(by, "") : null,
            o.Verdict?.ToString(),
            o.ReviewWords,
            o.ToldAt
        );
}

/// <summary>Records that were opened with a reason: those that wait for a look back, oldest first, and the last ones that had one. That a
/// record was opened, by whom and when, is seen by all who watch; whose it is, and the words about it, not where it is sealed to them.</summary>
[Requires(PrivacyPermissions.ReviewOpenings)]
internal sealed class ListOpenings(FootbridgeDb db, WatchedPeople watched, IStaff staff)
    : IQuery<ListOpenings.Input, ListOpenings.Output>
{
    private const int Most = 100;

    public sealed record Input;

    public sealed record Output(IReadOnlyList<Row> Waiting, IReadOnlyList<Row> Reviewed) : IAboutClients
    {
        IReadOnlyCollection<ClientId> IAboutClients.Clients =>
            [.. Waiting.Concat(Reviewed).Select(o => o.Client).OfType<ClientId>().Distinct()];
    }

    /// <summary>An opening in the list.</summary>
    /// <param name="Id">Its id.</param>
    /// <param name="Client">Whose record; nobody's when it is sealed to the reader.</param>
    /// <param name="Name">Whose record, in words.</param>
    /// <param name="By">Who opened it.</param>
    /// <param name="IsEmergency">Whether for an emergency.</param>
    /// <param name="Reason">Why; empty when the record is sealed to the reader.</param>
    /// <param name="From">When.</param>
    /// <param name="Verdict">What came of looking back.</param>
    public sealed record Row(
        Guid Id,
        ClientId? Client,
        string Name,
        string By,
        bool IsEmergency,
        string Reason,
        DateTimeOffset From,
        string? Verdict
    )
    {
        /// <summary>Whether the record is sealed to the reader.</summary>
        public bool IsSealed => Client is null;
    }

    public async Task<Outcome<Output>> HandleAsync(Input input, CancellationToken ct)
    {
        var waiting = await db.Set<OpenedRecord>().Where(o => o.ReviewedAt == null).OrderBy(o => o.From).ToListAsync(ct);
        var reviewed = await db.Set<OpenedRecord>()
            .Where(o => o.ReviewedAt != null)
            .OrderByDescending(o => o.ReviewedAt)
            .Take(Most)
            .ToListAsync(ct);
        var names = await watched.NamesAsync(waiting.Concat(reviewed).Select(o => o.Client), ct);
        var people = (await staff.AllAsync(ct)).ToDictionary(s => s.Id, s => s.DisplayName);
        return new Output([.. waiting.Select(Of)], [.. reviewed.Select(Of)]);

        Row Of(OpenedRecord o)
        {
            var isSealed = names.IsSealed(o.Client);
            return new(
                o.Id,
                isSealed ? null : o.Client,
                names.Of(o.Client),
                people.GetValueOrDefault(o.By, ""),
                o.Kind == OpeningKind.Emergency,
                isSealed ? "" : o.Reason,
                o.From,
                o.Verdict?.ToString()
            );
        }
    }
}

/// <summary>One record that was opened with a reason.</summary>
[Requires(PrivacyPermissions.ReviewOpenings)]
internal sealed class ReadOpening(FootbridgeDb db, IClients clients, IStaff staff, CallContext call)
    : IQuery<ReadOpening.Input, OpeningView>
{
    public sealed record Input(Guid Opening);

    public async Task<Outcome<OpeningView>> HandleAsync(Input input, CancellationToken ct)
    {
        if (await db.Set<OpenedRecord>().SingleOrDefaultAsync(o => o.Id == input.Opening, ct) is not { } opening)
        {
            return Problem.NotFound("privacy.open.nobody");
        }

        var people = (await staff.AllAsync(ct)).ToDictionary(s => s.Id, s => s.DisplayName);
        return OpeningView.Of(opening, await clients.FindAsync([opening.Client], ct), people, call.Caller.User);
    }
}

/// <summary>How many openings wait for a look back.</summary>
[Requires(PrivacyPermissions.ReviewOpenings)]
[ShowsNothingProtected("A count of openings; nobody can be told from it.")]
internal sealed class CountOpenings(FootbridgeDb db) : IQuery<CountOpenings.Input, CountOpenings.Output>
{
    public sealed record Input;

    public sealed record Output(int Waiting, int Emergencies);

    public async Task<Outcome<Output>> HandleAsync(Input input, CancellationToken ct)
    {
        var kinds = await db.Set<OpenedRecord>().Where(o => o.ReviewedAt == null).Select(o => o.Kind).ToListAsync(ct);
        return new Output(kinds.Count, kinds.Count(k => k == OpeningKind.Emergency));
    }
}

/// <summary>Notes what came of looking back at an opening.</summary>
[Requires(PrivacyPermissions.ReviewOpenings)]
internal sealed class ReviewOpening(FootbridgeDb db, CallContext call, TimeProvider clock)
    : ICommand<ReviewOpening.Input, ClientId>
{
    public const int MaxWords = 1000;

    public sealed record Input(Guid Opening, int Version, OpeningVerdict Verdict, string Words, bool TellClient);

    public async Task<Outcome<ClientId>> HandleAsync(Input input, CancellationToken ct)
    {
        if (await db.Set<OpenedRecord>().SingleOrDefaultAsync(o => o.Id == input.Opening, ct) is not { } opening)
        {
            return Problem.NotFound("privacy.open.nobody");
        }

        if (input.Words.Length > MaxWords)
        {
            return Problem.Invalid("core.too-long", nameof(Input.Words), $"{MaxWords}");
        }

        db.Expect(opening, input.Version);
        var reviewed = opening.Review(
            input.Verdict,
            input.Words,
            input.TellClient,
            call.Caller.User ?? default,
            clock.GetUtcNow()
        );
        return reviewed.Problem is { } refusal ? refusal : opening.Client;
    }
}

/// <summary>What the person is told of openings of their record.</summary>
[Requires(PrivacyPermissions.OwnOpenings)]
internal sealed class MyOpenings(FootbridgeDb db, IStaff staff) : IQuery<MyOpenings.Input, IReadOnlyList<MyOpenings.Line>>
{
    public sealed record Input(ClientId Client) : IAboutClient;

    public sealed record Line(DateTimeOffset From, string By, bool IsEmergency, string Reason);

    public async Task<Outcome<IReadOnlyList<Line>>> HandleAsync(Input input, CancellationToken ct)
    {
        var told = await db.Set<OpenedRecord>()
            .Where(o => o.Client == input.Client && o.ToldAt != null)
            .OrderByDescending(o => o.From)
            .Take(5)
            .ToListAsync(ct);
        if (told.Count == 0)
        {
            return Outcome<IReadOnlyList<Line>>.Of([]);
        }

        var people = (await staff.AllAsync(ct)).ToDictionary(s => s.Id, s => s.DisplayName);
        return Outcome<IReadOnlyList<Line>>.Of([
            .. told.Select(o => new Line(o.From, people.GetValueOrDefault(o.By, ""), o.Kind == OpeningKind.Emergency, o.Reason)),
        ]);
    }
}
