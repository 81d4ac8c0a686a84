using Footbridge.Clinical.Cost;
using Footbridge.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Footbridge.Billing.Coverages;

/// <summary>Who pays beside the person.</summary>
public enum CoverageKind
{
    /// <summary>Nobody.</summary>
    None,

    /// <summary>Medicaid.</summary>
    Medicaid,

    /// <summary>Medicare.</summary>
    Medicare,

    /// <summary>A commercial plan.</summary>
    Commercial,

    /// <summary>Another payer: a county, an employer, a court.</summary>
    Other,
}

/// <summary>A client's coverage.</summary>
internal readonly record struct CoverageId(Guid Value) : IEntityId<CoverageId>
{
    public static CoverageId From(Guid value) => new(value);
}

/// <summary>What is known of a client's coverage, as read from the card or heard on the phone.</summary>
internal sealed class Coverage : IProgramOwned, IVersioned
{
    public required CoverageId Id { get; init; }

    public ProgramId ProgramId { get; private set; }

    public int Version { get; private set; }

    public required ClientId Client { get; init; }

    public CoverageFacts Facts { get; private set; } = CoverageFacts.Unknown;

    public static Coverage Of(CoverageId id, ClientId client, CoverageFacts facts) =>
        new()
        {
            Id = id,
            Client = client,
            Facts = facts,
        };

    public void Take(CoverageFacts facts) => Facts = facts;
}

/// <summary>A client's coverage in plain values.</summary>
public sealed record CoverageFacts
{
    /// <summary>Nothing entered.</summary>
    public static CoverageFacts Unknown => new() { Kind = CoverageKind.None };

    /// <summary>Most characters of a payer's name.</summary>
    public const int NameLength = 80;

    /// <summary>Most characters of a member id.</summary>
    public const int MemberLength = 40;

    /// <summary>Who pays.</summary>
    public required CoverageKind Kind { get; init; }

    /// <summary>Name of the payer.</summary>
    public string Payer { get; init; } = "";

    /// <summary>The client's number with the payer.</summary>
    public string Member { get; init; } = "";

    /// <summary>Whether the plan pays for these services.</summary>
    public bool Covered { get; init; }

    /// <summary>Copay for each day of treatment.</summary>
    public long CopayCentsPerDay { get; init; }

    /// <summary>Percent the person pays after the deductible.</summary>
    public int CoinsurancePercent { get; init; }

    /// <summary>What is left of the deductible.</summary>
    public long DeductibleLeftCents { get; init; }

    /// <summary>What is left to the out-of-pocket maximum; null when there is none or it is unknown.</summary>
    public long? OutOfPocketLeftCents { get; init; }

    /// <summary>Authorized days that are left; null for no limit.</summary>
    public int? DaysAllowed { get; init; }

    /// <summary>Whether the payer's contract allows the sliding fee on the person's share.</summary>
    public bool SlidingFeeAllowed { get; init; }

    /// <summary>As the reckoning takes it; null when nobody pays beside the person.</summary>
    public CoverageTerms? Terms() =>
        Kind == CoverageKind.None
            ? null
            : new()
            {
                Covered = Covered,
                CopayCentsPerDay = CopayCentsPerDay,
                CoinsurancePercent = CoinsurancePercent,
                DeductibleRemainingCents = DeductibleLeftCents,
                OutOfPocketRemainingCents = OutOfPocketLeftCents,
                DaysAllowed = DaysAllowed,
                SlidingFeeAllowed = SlidingFeeAllowed,
            };

    /// <summary>Why it cannot be as it is; null when it can. The amounts are checked with the reckoning.</summary>
    public Problem? Refusal()
    {
        if (Kind != CoverageKind.None && Payer.Length == 0)
        {
            return Problem.Invalid("billing.coverage.payer-missing", nameof(Payer));
        }

        if (Payer.Length > NameLength)
        {
            return Problem.Invalid("core.too-long", nameof(Payer), $"{NameLength}");
        }

        return Member.Length > MemberLength ? Problem.Invalid("core.too-long", nameof(Member), $"{MemberLength}") : null;
    }
}

internal sealed class CoverageMap : IEntityTypeConfiguration<Coverage>
{
    public void Configure(EntityTypeBuilder<Coverage> builder)
    {
        builder.ToTable("billing_coverage");
        builder.HasKey(c => c.Id);
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.ComplexProperty(
            c => c.Facts,
            facts =>
            {
                facts.Property(f => f.Payer).HasMaxLength(CoverageFacts.NameLength);
                facts.Property(f => f.Member).HasMaxLength(CoverageFacts.MemberLength);
            }
        );
        builder.HasIndex(c => new { c.ProgramId, c.Client }).IsUnique();
    }
}
