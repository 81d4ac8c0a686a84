using Footbridge.Clinical.Cost;
using Footbridge.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Footbridge.Billing.Coverages;

/// <summary>What a household said of its income on a day.</summary>
internal readonly record struct IncomeStatementId(Guid Value) : IEntityId<IncomeStatementId>
{
    public static IncomeStatementId From(Guid value) => new(value);
}

/// <summary>Income and household as stated on a day. A new statement stands beside the old ones; it is asked for again after twelve
/// months.</summary>
internal sealed class IncomeStatement : IProgramOwned
{
    public required IncomeStatementId Id { get; init; }

    public ProgramId ProgramId { get; private set; }

    public required ClientId Client { get; init; }

    public required DateOnly On { get; init; }

    public required IncomeFacts Facts { get; init; }
}

/// <summary>Income and household in plain values.</summary>
public sealed record IncomeFacts
{
    /// <summary>Codes of proofs.</summary>
    public static IReadOnlyList<string> Proofs { get; } = ["pay-stub", "tax-return", "benefit-letter", "self-attested"];

    /// <summary>Most characters of the reason.</summary>
    public const int ReasonLength = 200;

    /// <summary>Persons in the household.</summary>
    public required int Household { get; init; }

    /// <summary>Income of the household a year.</summary>
    public required long AnnualCents { get; init; }

    /// <summary>Which poverty guideline holds.</summary>
    public PovertyRegion Region { get; init; }

    /// <summary>What proves it.</summary>
    public required string Proof { get; init; }

    /// <summary>Why the person's word is taken, when nothing else proves it.</summary>
    public string Reason { get; init; } = "";

    /// <summary>Why it cannot be as it is; null when it can. The amounts are checked with the reckoning.</summary>
    public Problem? Refusal()
    {
        if (!Proofs.Contains(Proof))
        {
            return Problem.Invalid("core.choose-one", nameof(Proof));
        }

        if (Proof == "self-attested" && Reason.Length == 0)
        {
            return Problem.Invalid("billing.income.reason-missing", nameof(Reason));
        }

        return Reason.Length > ReasonLength ? Problem.Invalid("core.too-long", nameof(Reason), $"{ReasonLength}") : null;
    }
}

internal sealed class IncomeStatementMap : IEntityTypeConfiguration<IncomeStatement>
{
    public void Configure(EntityTypeBuilder<IncomeStatement> builder)
    {
        builder.ToTable("billing_income_statement");
        builder.HasKey(s => s.Id);
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.ComplexProperty(
            s => s.Facts,
            facts =>
            {
                facts.Property(f => f.Proof).HasMaxLength(20);
                facts.Property(f => f.Reason).HasMaxLength(IncomeFacts.ReasonLength);
            }
        );
        builder.HasIndex(s => new { s.ProgramId, s.Client });
    }
}
