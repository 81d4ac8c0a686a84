using System.Security.Cryptography;
using System.Text;
using Footbridge.Contracts.Messages;
using Footbridge.Kernel;
using Footbridge.Storage.Protection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Footbridge.Privacy.Rights.Contact.Notices;

internal readonly record struct NoticePhoneId(Guid Value) : IEntityId<NoticePhoneId>
{
    public static NoticePhoneId From(Guid value) => new(value);
}

/// <summary>A phone or computer on which a client turned notices on (a push subscription, W3C Push API).</summary>
internal sealed class NoticePhone : IProgramOwned
{
    public const int LongestEndpoint = 1000;

    /// <summary>More phones than this are nobody's: the oldest makes room.</summary>
    public const int Most = 5;

    public required NoticePhoneId Id { get; init; }

    public ProgramId ProgramId { get; private set; }

    public required ClientId Client { get; init; }

    /// <summary>Where its push service takes messages.</summary>
    public required string Endpoint { get; init; }

    /// <summary>SHA-256 of the endpoint: a phone is one person's at a time.</summary>
    public required string EndpointHash { get; init; }

    /// <summary>Public key of the browser.</summary>
    public required string Key { get; init; }

    /// <summary>Secret shared with the browser.</summary>
    public required string Secret { get; init; }

    public required DateTimeOffset Since { get; init; }

    public PushPhone Address => new(Id.Value, Endpoint, Key, Secret);

    public static string HashOf(string endpoint) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(endpoint)));
}

internal sealed class NoticePhoneMap : IEntityTypeConfiguration<NoticePhone>
{
    public void Configure(EntityTypeBuilder<NoticePhone> builder)
    {
        builder.ToTable("privacy_notice_phone");
        builder.HasKey(p => p.Id);
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.Property(p => p.Endpoint).IsEncrypted();
        builder.Property(p => p.Key).IsEncrypted();
        builder.Property(p => p.Secret).IsEncrypted();
        builder.Property(p => p.EndpointHash).HasMaxLength(64);
        builder.Ignore(p => p.Address);
        builder.HasIndex(p => new { p.ProgramId, p.EndpointHash }).IsUnique();
        builder.HasIndex(p => new { p.ProgramId, p.Client });
    }
}
