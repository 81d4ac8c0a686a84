using System.Security.Cryptography;
using Footbridge.Intake.Received;
using Footbridge.Kernel;
using Footbridge.Kernel.Access;
using Footbridge.Storage.Protection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Footbridge.Intake.Attachments;

/// <summary>A paper that staff added to a client's record: a letter, a result, a court order. The bytes are kept sealed with a key of their
/// own and handed out again; nothing here opens or runs them.</summary>
internal sealed class Attachment : IProgramOwned, IVersioned, ILabelled
{
    public const int TitleLength = 200;
    public const int ReasonLength = 500;

    /// <summary>What a paper is.</summary>
    public static IReadOnlyList<string> Kinds { get; } =
    ["letter", "result", "court", "insurance", "identity", "work-school", "other"];

    public required Guid Id { get; init; }

    public ProgramId ProgramId { get; private set; }

    public int Version { get; private set; } = 1;

    public required ClientId Client { get; init; }

    /// <summary>A code of <see cref="Kinds"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>What it is called in the record. The name of the file is not kept: it may say anything.</summary>
    public required string Title { get; init; }

    /// <summary>Day on the paper.</summary>
    public DateOnly? DatedOn { get; init; }

    /// <summary>Kinds of data in it that are protected more than a chart is.</summary>
    public DataKinds Label { get; init; }

    /// <summary>Media type as found in the bytes.</summary>
    public required string MediaType { get; init; }

    /// <summary>Bytes of the file.</summary>
    public required int Size { get; init; }

    /// <summary>SHA-256 of the file: the same paper a second time is told.</summary>
    public required string Digest { get; init; }

    public required byte[] Sealed { get; init; }

    public required UserId AddedBy { get; init; }

    public required DateTimeOffset AddedAt { get; init; }

    /// <summary>Why it was taken out; empty while it stands.</summary>
    public string WithdrawnReason { get; private set; } = "";

    public DateTimeOffset? WithdrawnAt { get; private set; }

    public UserId? WithdrawnBy { get; private set; }

    /// <summary>The file and the key it is sealed with.</summary>
    public static (Attachment Attachment, DocumentKey Key) Of(Guid id, AddAttachment.Input paper, UserId by, DateTimeOffset at)
    {
        var key = DocumentKey.For(id, paper.Client);
        var kept = new Attachment
        {
            Id = id,
            Client = paper.Client,
            Kind = paper.Kind,
            Title = paper.Title.Trim(),
            DatedOn = paper.DatedOn,
            Label = paper.Hiv ? DataKinds.Hiv : DataKinds.None,
            MediaType = FileKinds.Of(paper.File).MediaType(),
            Size = paper.File.Length,
            Digest = DigestOf(paper.File),
            Sealed = DataKey.Seal(key.Key, paper.File, Place(id)),
            AddedBy = by,
            AddedAt = at,
        };
        return (kept, key);
    }

    public static string DigestOf(byte[] file) => Convert.ToHexStringLower(SHA256.HashData(file));

    /// <summary>The file as it was added.</summary>
    public byte[] Open(DocumentKey key) => DataKey.Open(key.Key, Sealed, Place(Id));

    /// <summary>Takes it out of the list, with a reason. It stays in the record and can be put back.</summary>
    public Outcome<Done> Withdraw(string reason, UserId by, DateTimeOffset at)
    {
        if (WithdrawnAt is not null)
        {
            return Problem.Conflict("core.already-done");
        }

        if (string.IsNullOrWhiteSpace(reason))
        {
            return Problem.Invalid("intake.attachment.reason-missing", "Reason");
        }

        if (reason.Length > ReasonLength)
        {
            return Problem.Invalid("core.too-long", "Reason", $"{ReasonLength}");
        }

        (WithdrawnReason, WithdrawnAt, WithdrawnBy) = (reason.Trim(), at, by);
        return Done.Value;
    }

    /// <summary>Puts it back.</summary>
    public Outcome<Done> Restore()
    {
        if (WithdrawnAt is null)
        {
            return Problem.Conflict("core.already-done");
        }

        (WithdrawnReason, WithdrawnAt, WithdrawnBy) = ("", null, null);
        return Done.Value;
    }

    private static byte[] Place(Guid id) => [.. "intake_attachment"u8, .. id.ToByteArray(bigEndian: true)];
}

internal sealed class AttachmentMap : IEntityTypeConfiguration<Attachment>
{
    public void Configure(EntityTypeBuilder<Attachment> builder)
    {
        builder.ToTable("intake_attachment");
        builder.HasKey(a => a.Id);
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.Property(a => a.Kind).HasMaxLength(20);
        builder.Property(a => a.Title).IsEncrypted();
        builder.Property(a => a.MediaType).HasMaxLength(40);
        builder.Property(a => a.Digest).HasMaxLength(64);
        builder.Property(a => a.WithdrawnReason).IsEncrypted();
        builder.HasIndex(a => new { a.ProgramId, a.Client });
    }
}
