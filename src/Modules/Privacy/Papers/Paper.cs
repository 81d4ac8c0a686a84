using System.Security.Cryptography;
using Footbridge.Kernel;
using Footbridge.Storage.Protection;

namespace Footbridge.Privacy.Papers;

/// <summary>A paper that was scanned or photographed: bytes that are kept and handed out again, never opened here.</summary>
internal sealed class Paper : IProgramOwned
{
    /// <summary>The largest file that is taken: ten million bytes.</summary>
    public const int MaxBytes = 10_000_000;

    public required Guid Id { get; init; }

    public ProgramId ProgramId { get; private set; }

    /// <summary>The client it is about, if it is about one.</summary>
    public ClientId? Client { get; init; }

    /// <summary>What the bytes are, as found in them: the name and type that a browser claims are not believed.</summary>
    public required string ContentType { get; init; }

    public required byte[] Bytes { get; init; }

    public required string Digest { get; init; }

    public required DateTimeOffset AddedAt { get; init; }

    public required UserId AddedBy { get; init; }

    /// <summary>Takes a file in, or says why not.</summary>
    public static Outcome<Paper> Take(ReadOnlyMemory<byte> file, ClientId? client, UserId by, TimeProvider clock, string field)
    {
        if (file.Length > MaxBytes)
        {
            return Problem.Invalid("privacy.file.too-large", field);
        }

        var kind = FileKinds.Of(file.Span);
        if (!kind.IsPaper())
        {
            return Problem.Invalid("privacy.file.wrong-type", field);
        }

        return new Paper
        {
            Id = Ids.NewGuid(clock),
            Client = client,
            ContentType = kind.MediaType(),
            Bytes = file.ToArray(),
            Digest = Convert.ToHexStringLower(SHA256.HashData(file.Span)),
            AddedAt = clock.GetUtcNow(),
            AddedBy = by,
        };
    }
}
