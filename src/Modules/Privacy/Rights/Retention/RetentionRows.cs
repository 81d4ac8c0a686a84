using Footbridge.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Footbridge.Privacy.Rights.Retention;

/// <summary>A term that the program lengthened.</summary>
internal sealed class RetentionRule : IProgramOwned
{
    public ProgramId ProgramId { get; init; }

    public required string Kind { get; init; }

    public required int Years { get; set; }

    public required string Reason { get; set; }

    public required UserId ChangedBy { get; set; }

    public required DateTimeOffset ChangedAt { get; set; }
}

/// <summary>One person's proposal to delete a record. It goes with the record; what it says stays in the certificate.</summary>
internal sealed class Deletion : IProgramOwned
{
    public required Guid Id { get; init; }

    public ProgramId ProgramId { get; private set; }

    public required ClientId Client { get; init; }

    public required DateOnly KeptUntil { get; init; }

    public required UserId ProposedBy { get; init; }

    public required DateTimeOffset ProposedAt { get; init; }
}

/// <summary>The proof of a deletion: how many rows of which table went, a digest over their keys, who proposed and who confirmed. It is
/// never changed or taken away.</summary>
internal sealed class DeletionCertificate : IProgramOwned
{
    public required Guid Id { get; init; }

    public ProgramId ProgramId { get; private set; }

    public required ClientId Client { get; init; }

    public required DateOnly KeptUntil { get; init; }

    /// <summary>Rows by table, as JSON.</summary>
    public required string RowsJson { get; init; }

    public required int Rows { get; init; }

    public required int KeysDestroyed { get; init; }

    public required string Digest { get; init; }

    public required UserId ProposedBy { get; init; }

    public required DateTimeOffset ProposedAt { get; init; }

    public required UserId ConfirmedBy { get; init; }

    public required DateTimeOffset At { get; init; }
}

internal sealed class RetentionRuleMap : IEntityTypeConfiguration<RetentionRule>
{
    public void Configure(EntityTypeBuilder<RetentionRule> builder)
    {
        builder.ToTable("privacy_retention_rule");
        builder.HasKey(r => new { r.ProgramId, r.Kind });
        builder.Property(r => r.Kind).HasMaxLength(40);
        builder.Property(r => r.Reason).HasMaxLength(500);
    }
}

internal sealed class DeletionMap : IEntityTypeConfiguration<Deletion>
{
    public void Configure(EntityTypeBuilder<Deletion> builder)
    {
        builder.ToTable("privacy_deletion");
        builder.HasKey(d => d.Id);
        builder.Property(d => d.Id).ValueGeneratedNever();
        builder.HasIndex(d => new { d.ProgramId, d.Client }).IsUnique();
    }
}

internal sealed class DeletionCertificateMap : IEntityTypeConfiguration<DeletionCertificate>
{
    public void Configure(EntityTypeBuilder<DeletionCertificate> builder)
    {
        builder.ToTable("privacy_certificate");
        builder.HasKey(c => c.Id);
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.Digest).HasMaxLength(64);
        builder.HasIndex(c => new { c.ProgramId, c.At });
    }
}
