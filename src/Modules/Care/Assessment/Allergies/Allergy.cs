using Footbridge.Kernel;
using Footbridge.Kernel.Access;
using Footbridge.Storage.Protection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Footbridge.Care.Assessment.Allergies;

internal readonly record struct AllergyId(Guid Value) : IEntityId<AllergyId>
{
    public static AllergyId From(Guid value) => new(value);
}

/// <summary>An allergy, or the explicit statement that there is none known. It is never deleted.</summary>
internal sealed class Allergy : IProgramOwned, IVersioned, ILabelled
{
    /// <summary>How bad a reaction is.</summary>
    public static IReadOnlyList<string> Severities { get; } = ["mild", "moderate", "severe", "unknown"];

    public required AllergyId Id { get; init; }

    public ProgramId ProgramId { get; private set; }

    public int Version { get; private set; }

    public required ClientId Client { get; init; }

    /// <summary>Somebody asked, and none is known.</summary>
    public required bool NoneKnown { get; init; }

    public required string Substance { get; init; }

    public required string Reaction { get; init; }

    public required string Severity { get; init; }

    public required DateTimeOffset RecordedAt { get; init; }

    public required UserId RecordedBy { get; init; }

    /// <summary>When it stopped counting: entered in error, or an allergy was found after all.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    public UserId? EndedBy { get; private set; }

    public string EndReason { get; private set; } = "";

    public required DataKinds Label { get; init; }

    public Outcome<Done> End(string reason, UserId by, DateTimeOffset at)
    {
        if (EndedAt is not null)
        {
            return Problem.Conflict("care.allergies.ended");
        }

        if (string.IsNullOrWhiteSpace(reason))
        {
            return Problem.Invalid("care.problems.reason-needed", "Reason");
        }

        if (reason.Length > 500)
        {
            return Problem.Invalid("core.too-long", "Reason", "500");
        }

        (EndReason, EndedBy, EndedAt) = (reason.Trim(), by, at);
        return Done.Value;
    }

    /// <summary>An allergy was found after all.</summary>
    public void Overtake(UserId by, DateTimeOffset at) => (EndedBy, EndedAt) = (by, at);
}

internal sealed class AllergyMap : IEntityTypeConfiguration<Allergy>
{
    public void Configure(EntityTypeBuilder<Allergy> builder)
    {
        builder.ToTable("care_allergy");
        builder.HasKey(a => a.Id);
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.Property(a => a.Substance).IsEncrypted();
        builder.Property(a => a.Reaction).IsEncrypted();
        builder.Property(a => a.Severity).HasMaxLength(20);
        builder.Property(a => a.EndReason).IsEncrypted();
        builder.HasIndex(a => new { a.ProgramId, a.Client });
    }
}
