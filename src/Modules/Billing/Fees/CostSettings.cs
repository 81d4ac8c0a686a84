using Footbridge.Clinical.Cost;
using Footbridge.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Footbridge.Billing.Fees;

/// <summary>A program's cost figures, one row a program.</summary>
internal readonly record struct CostSettingsId(Guid Value) : IEntityId<CostSettingsId>
{
    public static CostSettingsId From(Guid value) => new(value);
}

/// <summary>The program's own figures that an estimate needs beside the fee schedule.</summary>
internal sealed class CostSettings : IProgramOwned, IVersioned
{
    public required CostSettingsId Id { get; init; }

    public ProgramId ProgramId { get; private set; }

    public int Version { get; private set; }

    public long? ResidentialPerDiemCents { get; private set; }

    public int ResidentialDays { get; private set; }

    public long NominalCentsPerVisit { get; private set; }

    public PovertyRegion Region { get; private set; }

    public int ExpectedWeeks { get; private set; }

    public CostFigures Figures => new(ResidentialPerDiemCents, ResidentialDays, NominalCentsPerVisit, Region, ExpectedWeeks);

    public static CostSettings Of(CostSettingsId id, CostFigures figures)
    {
        var settings = new CostSettings { Id = id };
        settings.Take(figures);
        return settings;
    }

    public void Take(CostFigures figures) =>
        (ResidentialPerDiemCents, ResidentialDays, NominalCentsPerVisit, Region, ExpectedWeeks) = (
            figures.ResidentialPerDiemCents,
            figures.ResidentialDays,
            figures.NominalCentsPerVisit,
            figures.Region,
            figures.ExpectedWeeks
        );
}

/// <summary>The program's own figures.</summary>
/// <param name="ResidentialPerDiemCents">Cents a day of residential care to compare with; null for no comparison.</param>
/// <param name="ResidentialDays">Usual days of such a stay.</param>
/// <param name="NominalCentsPerVisit">Nominal fee a visit.</param>
/// <param name="Region">Which poverty guideline holds.</param>
/// <param name="ExpectedWeeks">Weeks a stay usually lasts.</param>
public sealed record CostFigures(
    long? ResidentialPerDiemCents,
    int ResidentialDays,
    long NominalCentsPerVisit,
    PovertyRegion Region,
    int ExpectedWeeks
)
{
    /// <summary>Before the program entered its own: twelve weeks (TIP 47), no nominal fee, no comparison.</summary>
    public static CostFigures Default { get; } = new(null, 28, 0, PovertyRegion.Contiguous, 12);

    /// <summary>Why they cannot be as they are; null when they can.</summary>
    public Problem? Refusal()
    {
        if (ResidentialPerDiemCents is < 0 or > Fee.MostCents)
        {
            return Problem.Invalid("clinical.cost.amount", nameof(ResidentialPerDiemCents));
        }

        if (ResidentialDays is < 1 or > 366)
        {
            return Problem.Invalid("clinical.cost.days", nameof(ResidentialDays));
        }

        if (NominalCentsPerVisit is < 0 or > 2000)
        {
            return Problem.Invalid("clinical.cost.nominal", nameof(NominalCentsPerVisit));
        }

        return ExpectedWeeks is < 1 or > 104 ? Problem.Invalid("clinical.cost.weeks", nameof(ExpectedWeeks)) : null;
    }
}

internal sealed class CostSettingsMap : IEntityTypeConfiguration<CostSettings>
{
    public void Configure(EntityTypeBuilder<CostSettings> builder)
    {
        builder.ToTable("billing_cost_settings");
        builder.HasKey(s => s.Id);
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.Ignore(s => s.Figures);
        builder.HasIndex(s => s.ProgramId).IsUnique();
    }
}
