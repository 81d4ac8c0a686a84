using Footbridge.Kernel;
using Footbridge.Kernel.Access;
using Footbridge.Storage.Protection;

namespace Footbridge.Privacy.Rights.Copies;

internal readonly record struct CopyId(Guid Value) : IEntityId<CopyId>
{
    public static CopyId From(Guid value) => new(value);
}

internal enum CopyState
{
    Waiting,
    Working,
    Ready,

    /// <summary>It could not be made; the reason is a fault of the program and is in its log.</summary>
    Failed,

    /// <summary>Its time is over and its bytes are deleted.</summary>
    Gone,
}

/// <summary>A copy of a client's whole record: asked for, made in the background, fetched, and after a week deleted.</summary>
internal sealed class RecordCopy : IProgramOwned
{
    /// <summary>How long a finished copy can be fetched: the program's own rule, so that no copy lies about.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(7);

    /// <summary>A copy that has been in the making for longer is begun again: the process that made it has ended.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    public required CopyId Id { get; init; }

    public ProgramId ProgramId { get; private set; }

    public required ClientId Client { get; init; }

    public required DateTimeOffset AskedAt { get; init; }

    public required UserId AskedBy { get; init; }

    /// <summary>Whether the client asked; then nobody else fetches it.</summary>
    public required bool ByClient { get; init; }

    /// <summary><c>en</c> or <c>es</c>.</summary>
    public required string Language { get; init; }

    /// <summary>Kinds of data that whoever asked, or whoever gets it, may not have; they are left out.</summary>
    public DataKinds Withheld { get; init; }

    /// <summary>The disclosure it was made for, when somebody whom the client named gets it; null for the client's own.</summary>
    public Guid? Disclosure { get; init; }

    /// <summary>Name of who gets it; empty for the client.</summary>
    public string ForName { get; init; } = "";

    public CopyState State { get; set; }

    public DateTimeOffset? StartedAt { get; set; }

    public int StepsDone { get; set; }

    public int StepsInAll { get; set; }

    public DateTimeOffset? ReadyAt { get; set; }

    public DateTimeOffset? ExpiresAt { get; set; }

    public int Size { get; set; }

    /// <summary>SHA-256 of the file, hexadecimal.</summary>
    public string Digest { get; set; } = "";

    public int Milliseconds { get; set; }

    public DateTimeOffset? FetchedAt { get; set; }

    public int Fetched { get; set; }
}

/// <summary>The key of one copy, itself sealed with the key ring. Without this row nobody opens the copy.</summary>
internal sealed class RecordCopyKey : IProgramOwned
{
    public CopyId Copy { get; private set; }

    public ProgramId ProgramId { get; private set; }

    public ClientId Client { get; private set; }

    public byte[] Key { get; private set; } = [];

    public static RecordCopyKey For(RecordCopy copy) =>
        new()
        {
            Copy = copy.Id,
            Client = copy.Client,
            Key = DataKey.New(),
        };
}

/// <summary>The bytes of a copy, sealed with its key, apart from what lists read.</summary>
internal sealed class RecordCopyContent : IProgramOwned
{
    public required CopyId Copy { get; init; }

    public ProgramId ProgramId { get; private set; }

    public required byte[] Bytes { get; init; }
}
