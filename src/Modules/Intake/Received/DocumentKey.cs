using Footbridge.Contracts.Privacy;
using Footbridge.Kernel;
using Footbridge.Storage;
using Footbridge.Storage.Protection;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Intake.Received;

/// <summary>The key of one kept document, itself sealed with the key ring. Without this row the document is lost for everybody.</summary>
internal sealed class DocumentKey : IProgramOwned
{
    public Guid Document { get; private set; }

    public ProgramId ProgramId { get; private set; }

    public ClientId Client { get; private set; }

    public byte[] Key { get; private set; } = [];

    public static DocumentKey For(Guid document, ClientId client) =>
        new()
        {
            Document = document,
            Client = client,
            Key = DataKey.New(),
        };
}

/// <summary>Destroys the keys of what others sent about a client.</summary>
internal sealed class DocumentShredding(FootbridgeDb db) : IShredding
{
    public async Task<Shredded> ShredAsync(ClientId client, CancellationToken ct)
    {
        var keys = db.Set<DocumentKey>().Where(k => k.Client == client);
        var documents = await keys.Select(k => k.Document).ToListAsync(ct);
        await keys.ExecuteDeleteAsync(ct);
        return new("intake.received.documents", documents);
    }
}
