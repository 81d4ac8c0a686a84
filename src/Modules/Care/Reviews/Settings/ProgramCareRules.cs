using System.Text.Json;
using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Footbridge.Care.Reviews.Settings;

/// <summary>Rules that a program has set. Each change is a row of its own; the newest counts.</summary>
internal sealed class ProgramCareRules : IProgramOwned
{
    public required Guid Id { get; init; }

    public ProgramId ProgramId { get; private set; }

    public required int Number { get; init; }

    public required string Json { get; init; }

    public required DateTimeOffset ChangedAt { get; init; }

    public UserId? ChangedBy { get; init; }

    public CareRules Rules => JsonSerializer.Deserialize<CareRules>(Json)!;
}

internal sealed class ProgramCareRulesMap : IEntityTypeConfiguration<ProgramCareRules>
{
    public void Configure(EntityTypeBuilder<ProgramCareRules> builder)
    {
        builder.ToTable("care_rules");
        builder.HasKey(r => r.Id);
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Ignore(r => r.Rules);
        builder.HasIndex(r => new { r.ProgramId, r.Number }).IsUnique();
    }
}

/// <summary>Rules in force. Number 0 are the defaults.</summary>
internal sealed record RulesInForce(int Number, CareRules Rules, DateTimeOffset? ChangedAt);

internal static class CareRuleQueries
{
    public static async Task<RulesInForce> CareRulesAsync(this FootbridgeDb db, CancellationToken ct)
    {
        var newest = await db.Set<ProgramCareRules>().AsNoTracking().OrderByDescending(r => r.Number).FirstOrDefaultAsync(ct);
        return newest is null ? new(0, CareRules.Default, null) : new(newest.Number, newest.Rules, newest.ChangedAt);
    }
}
