using Footbridge.Contracts.People;
using Footbridge.Kernel;
using Footbridge.Kernel.Access;

namespace Footbridge.Privacy.Reach;

/// <summary>Names the people in lists that watch over records, as the gate decides: whose record is sealed to the reader is not named and
/// not led to. A line stays where watching needs it, without a name, and is left out elsewhere.</summary>
internal sealed class WatchedPeople(IClients clients, IVisibleClients visible)
{
    /// <summary>Names some people.</summary>
    public async Task<WatchedNames> NamesAsync(IEnumerable<ClientId> people, CancellationToken ct)
    {
        var hidden = await SealedAsync(ct);
        return new(await clients.FindAsync([.. people.Where(p => !hidden.Contains(p)).Distinct()], ct), hidden);
    }

    /// <summary>Whose record is sealed to the reader: lists and counts leave them out.</summary>
    public Task<IReadOnlySet<ClientId>> SealedAsync(CancellationToken ct) => visible.HiddenAsync(ct);
}

/// <summary>The names of people in a list.</summary>
/// <param name="Known">Those whom the reader may know.</param>
/// <param name="Sealed">Those whose record is sealed to the reader.</param>
internal sealed record WatchedNames(IReadOnlyDictionary<ClientId, ClientIdentity> Known, IReadOnlySet<ClientId> Sealed)
{
    /// <summary>A name; empty when it is not for the reader, or not known any more.</summary>
    public string Of(ClientId client) => Known.GetValueOrDefault(client)?.DisplayName ?? "";

    /// <summary>Whether the record is sealed to the reader.</summary>
    public bool IsSealed(ClientId? client) => client is { } known && Sealed.Contains(known);
}
