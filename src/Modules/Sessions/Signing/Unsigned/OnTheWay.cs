using Footbridge.Kernel;
using Footbridge.Sessions.Notes;
using Footbridge.Sessions.Signing.Returned;

namespace Footbridge.Sessions.Signing.Unsigned;

/// <summary>A note between its writer and a co-signer.</summary>
internal sealed record OnTheWay
{
    public required NoteId Note { get; init; }
    public required ClientId Client { get; init; }
    public required string ClientName { get; init; }
    public required NoteKind Kind { get; init; }
    public required string Title { get; init; }
    public required DateOnly On { get; init; }
    public required string Author { get; init; }
    public required int DaysOld { get; init; }

    /// <summary>Last day for the co-signature, while it waits for one.</summary>
    public DateOnly? Due { get; init; }

    /// <summary>Why it was sent back, when it was.</summary>
    public SendBackWords? Reason { get; init; }
}
