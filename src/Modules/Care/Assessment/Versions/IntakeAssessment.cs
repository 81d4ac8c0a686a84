using Footbridge.Care.Assessment.Reach;
using Footbridge.Kernel;
using Footbridge.Kernel.Access;
using Footbridge.Storage.Protection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Footbridge.Care.Assessment.Versions;

internal readonly record struct IntakeAssessmentId(Guid Value) : IEntityId<IntakeAssessmentId>
{
    public static IntakeAssessmentId From(Guid value) => new(value);
}

/// <summary>One version of a client's intake assessment. What was signed never changes: who wants to change something begins the next
/// version.</summary>
internal sealed class IntakeAssessment : IProgramOwned, IVersioned, ILabelled
{
    public required IntakeAssessmentId Id { get; init; }

    public ProgramId ProgramId { get; private set; }

    public int Version { get; private set; }

    public required ClientId Client { get; init; }

    public required int Number { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    public required UserId StartedBy { get; init; }

    public DateTimeOffset? SignedAt { get; private set; }

    public UserId? SignedBy { get; private set; }

    public string SignerName { get; private set; } = "";

    /// <summary>Credential at the time of the signature.</summary>
    public string Credential { get; private set; } = "";

    /// <summary>The signed text in its fixed form; null until it is signed.</summary>
    public string? Content { get; private set; }

    /// <summary>SHA-256 of the signed text.</summary>
    public string? Hash { get; private set; }

    /// <summary>Labels of the sections that are in the signed text.</summary>
    public DataKinds Label { get; private set; }

    public bool IsSigned => SignedAt is not null;

    /// <summary>Puts the signature under the text.</summary>
    public Outcome<Done> Sign(SignedAssessment content, SigningPerson signer, DataKinds label)
    {
        if (IsSigned)
        {
            return Problem.Conflict("care.assess.signed-already");
        }

        (Content, Hash) = content.Seal();
        SignedAt = content.SignedAt;
        SignedBy = signer.User;
        SignerName = signer.Name;
        Credential = signer.Credential;
        Label = label;
        return Done.Value;
    }
}

internal sealed class IntakeAssessmentMap : IEntityTypeConfiguration<IntakeAssessment>
{
    public void Configure(EntityTypeBuilder<IntakeAssessment> builder)
    {
        builder.ToTable("care_assessment");
        builder.HasKey(a => a.Id);
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.Property(a => a.SignerName).HasMaxLength(200);
        builder.Property(a => a.Credential).HasMaxLength(60);
        builder.Property(a => a.Content).IsEncrypted();
        builder.Property(a => a.Hash).HasMaxLength(64);
        builder.Ignore(a => a.IsSigned);
        // Two people who begin the same version at once must not both succeed.
        builder
            .HasIndex(a => new
            {
                a.ProgramId,
                a.Client,
                a.Number,
            })
            .IsUnique();
    }
}
