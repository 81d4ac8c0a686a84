using Footbridge.Contracts.Messages;
using Footbridge.Kernel;
using Footbridge.Storage.Protection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Footbridge.Storage.Outbox;

/// <summary>A message that leaves after the transaction that wrote it.</summary>
public sealed class OutboxMessage : IProgramOwned
{
    /// <summary>Its id; sorts by the time it was written.</summary>
    public required Guid Id { get; init; }

    /// <inheritdoc/>
    public ProgramId ProgramId { get; init; }

    /// <summary>How it travels.</summary>
    public required MessageChannel Channel { get; set; }

    /// <summary>Where to.</summary>
    public required string To { get; set; }

    /// <summary>Subject of a mail.</summary>
    public required string Subject { get; init; }

    /// <summary>The words.</summary>
    public required string Body { get; init; }

    /// <summary>The client it is for, if any.</summary>
    public ClientId? About { get; init; }

    /// <summary>Whether the person asked for it in this minute: it waits for no hour and goes where they said.</summary>
    public bool IsAwaited { get; init; }

    /// <summary>When it was written.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it left; null while it waits, or where no carrier is set up.</summary>
    public DateTimeOffset? SentAt { get; set; }

    /// <summary>How often it was tried.</summary>
    public int Attempts { get; set; }

    /// <summary>When it was held back for good; it is not sent.</summary>
    public DateTimeOffset? HeldAt { get; set; }

    /// <summary>Why it was held back: a resource key.</summary>
    public string? HeldFor { get; set; }

    /// <summary>When somebody answered for a message that was held back; from then on it waits for nobody.</summary>
    public DateTimeOffset? AnsweredAt { get; set; }

    /// <summary>Who answered for it.</summary>
    public UserId? AnsweredBy { get; set; }

    /// <summary>What they did: a resource key.</summary>
    public string? AnsweredWith { get; set; }

    /// <summary>Not before this is it tried again.</summary>
    public DateTimeOffset NextTryAt { get; set; }
}

internal sealed class OutboxMessageMap : IEntityTypeConfiguration<OutboxMessage>
{
    public void Configure(EntityTypeBuilder<OutboxMessage> builder)
    {
        builder.ToTable("core_outbox");
        builder.HasKey(m => m.Id);
        builder.Property(m => m.Id).ValueGeneratedNever();
        builder.Property(m => m.To).HasMaxLength(320);
        builder.Property(m => m.Subject).HasMaxLength(200);
        builder.Property(m => m.HeldFor).HasMaxLength(80);
        builder.Property(m => m.AnsweredWith).HasMaxLength(80);
        // One-time links stand in it.
        builder.Property(m => m.Body).IsEncrypted();
        builder.HasIndex(m => new
        {
            m.ProgramId,
            m.SentAt,
            m.NextTryAt,
        });
    }
}

internal sealed class Messages(FootbridgeDb db, TimeProvider clock) : IMessages
{
    public void Send(OutgoingMessage message)
    {
        var now = clock.GetUtcNow();
        db.Add(
            new OutboxMessage
            {
                Id = Ids.NewGuid(clock),
                Channel = message.Channel,
                To = message.To,
                Subject = message.Subject,
                Body = message.Body,
                About = message.About,
                IsAwaited = message.IsAwaited,
                CreatedAt = now,
                NextTryAt = now,
            }
        );
    }
}
