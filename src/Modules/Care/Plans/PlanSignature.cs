using Footbridge.Kernel;
using Footbridge.Storage.Protection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Footbridge.Care.Plans;

internal enum PlanSigner
{
    Counselor,
    Client,
}

/// <summary>A signature under one version of a plan.</summary>
internal sealed class PlanSignature : IProgramOwned
{
    /// <summary>The signer wrote the plan.</summary>
    public const string Wrote = "wrote";

    /// <summary>The signer read it and agrees.</summary>
    public const string Agree = "agree";

    public required PlanId Plan { get; init; }

    public required PlanSigner Signer { get; init; }

    public ProgramId ProgramId { get; private set; }

    public required ClientId Client { get; init; }

    public required string Name { get; init; }

    /// <summary>Drawn signature as an SVG path, if one was drawn.</summary>
    public string? Drawn { get; init; }

    /// <summary><see cref="Wrote"/> or <see cref="Agree"/>.</summary>
    public required string Statement { get; init; }

    /// <summary>Who was signed in: the signer, or the member of staff who sat beside the client.</summary>
    public required UserId By { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>SHA-256 of what was signed.</summary>
    public required string Digest { get; init; }
}

internal sealed class PlanSignatureMap : IEntityTypeConfiguration<PlanSignature>
{
    public void Configure(EntityTypeBuilder<PlanSignature> builder)
    {
        builder.ToTable("care_plan_signature");
        builder.HasKey(s => new { s.Plan, s.Signer });
        builder.Property(s => s.Name).HasMaxLength(200);
        builder.Property(s => s.Statement).HasMaxLength(20);
        builder.Property(s => s.Digest).HasMaxLength(64);
        builder.Property(s => s.Drawn).IsEncrypted();
        builder.HasIndex(s => new { s.ProgramId, s.Client });
    }
}

internal sealed class PlanMap : IEntityTypeConfiguration<Plan>
{
    public void Configure(EntityTypeBuilder<Plan> builder)
    {
        builder.ToTable("care_plan");
        builder.HasKey(p => p.Id);
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.Ignore(p => p.Content);
        builder.Ignore(p => p.IsFrozen);
        builder.HasIndex(p => new { p.ProgramId, p.Client });
        // Two people starting the same version at once must not both succeed.
        builder
            .HasIndex(p => new
            {
                p.ProgramId,
                p.Episode,
                p.Number,
            })
            .IsUnique();
    }
}
