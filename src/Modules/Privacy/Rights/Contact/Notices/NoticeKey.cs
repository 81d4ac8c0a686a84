using System.Buffers.Text;
using System.Security.Cryptography;
using Footbridge.Contracts.Messages;
using Footbridge.Kernel;
using Footbridge.Storage.Protection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Footbridge.Privacy.Rights.Contact.Notices;

internal readonly record struct NoticeKeyId(Guid Value) : IEntityId<NoticeKeyId>
{
    public static NoticeKeyId From(Guid value) => new(value);
}

/// <summary>The keys by which push services know a program (RFC 8292). There is one pair per program, and it stays: a phone takes notices from
/// the pair only that it was turned on with.</summary>
internal sealed class NoticeKey : IProgramOwned
{
    public required NoticeKeyId Id { get; init; }

    public ProgramId ProgramId { get; private set; }

    /// <summary>Uncompressed point on P-256, base64url.</summary>
    public required string Public { get; init; }

    /// <summary>Base64url.</summary>
    public required string Private { get; init; }

    public required DateTimeOffset Since { get; init; }

    public PushSender Sender => new(Public, Private);

    public static NoticeKey Make(TimeProvider clock)
    {
        using var pair = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var parts = pair.ExportParameters(includePrivateParameters: true);
        return new()
        {
            Id = Ids.New<NoticeKeyId>(clock),
            // 4 says that both coordinates follow (SEC 1, 2.3.3).
            Public = Base64Url.EncodeToString([4, .. parts.Q.X!, .. parts.Q.Y!]),
            Private = Base64Url.EncodeToString(parts.D!),
            Since = clock.GetUtcNow(),
        };
    }
}

internal sealed class NoticeKeyMap : IEntityTypeConfiguration<NoticeKey>
{
    public void Configure(EntityTypeBuilder<NoticeKey> builder)
    {
        builder.ToTable("privacy_notice_key");
        builder.HasKey(k => k.Id);
        builder.Property(k => k.Id).ValueGeneratedNever();
        builder.Property(k => k.Public).HasMaxLength(100);
        builder.Property(k => k.Private).IsEncrypted();
        builder.Ignore(k => k.Sender);
        builder.HasIndex(k => k.ProgramId).IsUnique();
    }
}
