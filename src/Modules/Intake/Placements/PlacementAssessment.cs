using System.Text.Json;
using Footbridge.Clinical.Placement;
using Footbridge.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Footbridge.Intake.Placements;

/// <summary>What was known about a person, what the placement aid made of it, and what the clinician decided. Once decided it is never
/// changed: what is learned later is a new assessment.</summary>
internal sealed class PlacementAssessment : IProgramOwned, IVersioned
{
    public Guid Id { get; private set; }

    public ProgramId ProgramId { get; private set; }

    public int Version { get; private set; }

    public ClientId Client { get; private set; }

    /// <summary>First, second, third assessment of the client.</summary>
    public int Number { get; private set; }

    public string FactsJson { get; private set; } = "";

    public string ResultJson { get; private set; } = "";

    public string SettingsJson { get; private set; } = "";

    /// <summary>Which settings of the program were in force; 0 are the published defaults.</summary>
    public int SettingsVersion { get; private set; }

    public string? Recommended { get; private set; }

    public bool Blocked { get; private set; }

    public DateTimeOffset WorkedOutAt { get; private set; }

    public UserId? WorkedOutBy { get; private set; }

    public string? Level { get; private set; }

    public string Reason { get; private set; } = "";

    public DateTimeOffset? DecidedAt { get; private set; }

    public UserId? DecidedBy { get; private set; }

    public PlacementFacts Facts => JsonSerializer.Deserialize<PlacementFacts>(FactsJson)!;

    public PlacementResult Result => JsonSerializer.Deserialize<PlacementResult>(ResultJson)!;

    public static PlacementAssessment Begin(Guid id, ClientId client, int number) =>
        new()
        {
            Id = id,
            Client = client,
            Number = number,
        };

    /// <summary>Applies the rules to what is known.</summary>
    public void WorkOut(PlacementFacts facts, PlacementSettings settings, int settingsVersion, UserId? by, DateTimeOffset at)
    {
        var result = PlacementAid.Assess(facts, settings);
        FactsJson = JsonSerializer.Serialize(facts);
        ResultJson = JsonSerializer.Serialize(result);
        SettingsJson = JsonSerializer.Serialize(settings);
        SettingsVersion = settingsVersion;
        Recommended = result.Recommended?.Code;
        Blocked = result.BlocksAdmission;
        WorkedOutBy = by;
        WorkedOutAt = at;
    }

    /// <summary>Takes the clinician's decision, which is theirs: a different one, or one against a reason to wait, needs its own reason.</summary>
    public Outcome<Done> Decide(string? level, string? reason, UserId? by, DateTimeOffset at)
    {
        if (DecidedAt is not null)
        {
            return Problem.Conflict("intake.placement.decided-already");
        }

        if (CareLevel.Find(level) is not { } chosen)
        {
            return Problem.Invalid("intake.placement.level-needed", "Level");
        }

        if (string.IsNullOrWhiteSpace(reason))
        {
            if (Blocked)
            {
                return Problem.Invalid("intake.placement.reason-against-hold", "Reason");
            }

            if (chosen.Code != Recommended)
            {
                return Problem.Invalid("intake.placement.reason-needed", "Reason");
            }
        }

        Level = chosen.Code;
        Reason = reason?.Trim() ?? "";
        DecidedBy = by;
        DecidedAt = at;
        return Done.Value;
    }
}

internal sealed class PlacementAssessmentMap : IEntityTypeConfiguration<PlacementAssessment>
{
    public void Configure(EntityTypeBuilder<PlacementAssessment> builder)
    {
        builder.ToTable("intake_placement");
        builder.HasKey(p => p.Id);
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.Property(p => p.Recommended).HasMaxLength(10);
        builder.Property(p => p.Level).HasMaxLength(10);
        builder.Property(p => p.Reason).HasMaxLength(2000);
        builder.Ignore(p => p.Facts);
        builder.Ignore(p => p.Result);
        // One assessment of a number: two people who begin at once do not both get it.
        builder
            .HasIndex(p => new
            {
                p.ProgramId,
                p.Client,
                p.Number,
            })
            .IsUnique();
    }
}
