using System.Text.Json;
using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Footbridge.Care.Plans.Rules;

/// <summary>Rules that a program has set for its plans. Each change is a row of its own; the newest counts.</summary>
internal sealed class PlanRuleSet : IProgramOwned
{
    public required Guid Id { get; init; }

    public ProgramId ProgramId { get; private set; }

    /// <summary>First, second, third setting of the program.</summary>
    public required int Number { get; init; }

    public required string Json { get; init; }

    public required DateTimeOffset ChangedAt { get; init; }

    public required UserId ChangedBy { get; init; }

    public static string Write(PlanRules rules) => JsonSerializer.Serialize(rules);

    public static PlanRules Read(string json) => JsonSerializer.Deserialize<PlanRules>(json)!;
}

internal sealed class PlanRuleSetMap : IEntityTypeConfiguration<PlanRuleSet>
{
    public void Configure(EntityTypeBuilder<PlanRuleSet> builder)
    {
        builder.ToTable("care_plan_rules");
        builder.HasKey(s => s.Id);
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.HasIndex(s => new { s.ProgramId, s.Number }).IsUnique();
    }
}

/// <summary>Rules in force; number 0 are the defaults.</summary>
internal sealed record RulesInForce(int Number, PlanRules Rules);

internal static class PlanRuleQueries
{
    public static async Task<RulesInForce> PlanRulesAsync(this FootbridgeDb db, CancellationToken ct)
    {
        var newest = await db.Set<PlanRuleSet>()
            .AsNoTracking()
            .OrderByDescending(s => s.Number)
            .Select(s => new { s.Number, s.Json })
            .FirstOrDefaultAsync(ct);
        return newest is null ? new(0, PlanRules.Default) : new(newest.Number, PlanRuleSet.Read(newest.Json));
    }
}
