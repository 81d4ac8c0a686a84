using Footbridge.Contracts.People;
using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.People.Clients;

/// <summary>The identities of clients, for other modules.</summary>
internal sealed class ClientIdentities(FootbridgeDb db, TimeProvider clock) : IClients
{
    public async Task<ClientIdentity?> FindAsync(ClientId id, CancellationToken ct) =>
        (await db.Set<ClientRow>().AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, ct))?.ToIdentity();

    public async Task<IReadOnlyDictionary<ClientId, ClientIdentity>> FindAsync(
        IReadOnlyCollection<ClientId> ids,
        CancellationToken ct
    )
    {
        var rows = await db.Set<ClientRow>().AsNoTracking().Where(c => ids.Contains(c.Id)).ToListAsync(ct);
        return rows.ToDictionary(c => c.Id, c => c.ToIdentity());
    }

    public Task<ClientInBrief?> BriefAsync(ClientId id, CancellationToken ct) =>
        db.Set<ClientRow>().Where(c => c.Id == id).Select(c => new ClientInBrief(c.Id, c.BornOn)).SingleOrDefaultAsync(ct);

    public async Task<IReadOnlyList<ClientId>> IdsAsync(CancellationToken ct) =>
        await db.Set<ClientRow>().Select(c => c.Id).ToListAsync(ct);

    public async Task<ClientId?> ExactAsync(string givenName, string familyName, DateOnly bornOn, CancellationToken ct)
    {
        var (given, family) = (Folded.Of(givenName.Trim()), Folded.Of(familyName.Trim()));
        var found = await db.Set<ClientRow>()
            .Where(c => c.SearchFamily == family && c.BornOn == bornOn && (c.SearchGiven == given || c.SearchPreferred == given))
            .Select(c => c.Id)
            .Take(2)
            .ToListAsync(ct);
        return found.Count == 1 ? found[0] : null;
    }

    public Task<ClientId> AddAsync(NewClient client, CancellationToken ct)
    {
        var row = ClientRow.Of(Ids.New<ClientId>(clock), client, clock.GetUtcNow());
        db.Add(row);
        return Task.FromResult(row.Id);
    }

    public async Task<IReadOnlyList<ClientIdentity>> SearchAsync(string text, int take, CancellationToken ct)
    {
        var rows = await db.Set<ClientRow>()
            .AsNoTracking()
            .Named(text)
            .OrderBy(c => c.SearchFamily)
            .ThenBy(c => c.SearchGiven)
            .Take(take)
            .ToListAsync(ct);
        return [.. rows.Select(c => c.ToIdentity())];
    }
}
