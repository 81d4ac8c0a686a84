using System.Text.Json;
using Footbridge.Clinical.Reviews;
using Footbridge.Contracts.Care;
using Footbridge.Kernel;
using Footbridge.Storage.Protection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Footbridge.Care.Reviews;

internal readonly record struct PlanReviewId(Guid Value) : IEntityId<PlanReviewId>
{
    public static PlanReviewId From(Guid value) => new(value);
}

/// <summary>A review of a plan: how it goes, what was proposed and by what, what the clinician decided, and when to look again.</summary>
internal sealed class PlanReview : IProgramOwned
{
    public required PlanReviewId Id { get; init; }

    public ProgramId ProgramId { get; private set; }

    public required ClientId Client { get; init; }

    public required EpisodeId Episode { get; init; }

    /// <summary>Version of the plan that was looked at.</summary>
    public required int PlanNumber { get; init; }

    public required DateOnly On { get; init; }

    public required UserId By { get; init; }

    /// <summary>In a word: <c>progress</c>, <c>working-on-it</c>, <c>new-problem</c>, <c>revise-plan</c>, <c>ready-to-step-down</c>,
    /// <c>needs-more-care</c> or <c>ending</c>.</summary>
    public required string Finding { get; init; }

    public required string Words { get; init; }

    public required DateOnly NextDueOn { get; init; }

    /// <summary>What the clinician decided; null for reviews that were held before there were proposals.</summary>
    public ReviewCourse? Decision { get; init; }

    /// <summary>What was proposed; null when nothing was.</summary>
    public ReviewCourse? Proposed { get; init; }

    /// <summary>Why the decision differs from the proposal.</summary>
    public string Reason { get; init; } = "";

    public string FindingsJson { get; init; } = "";

    public string GroundJson { get; init; } = "";

    public IReadOnlyList<DimensionFinding> Findings =>
        FindingsJson.Length == 0 ? [] : JsonSerializer.Deserialize<List<DimensionFinding>>(FindingsJson)!;

    public ReviewGround? Ground => GroundJson.Length == 0 ? null : JsonSerializer.Deserialize<ReviewGround>(GroundJson);

    /// <summary>The decision in a word.</summary>
    public static string InAWord(ReviewCourse decision, IEnumerable<DimensionFinding> findings) =>
        decision switch
        {
            ReviewCourse.StepDown => "ready-to-step-down",
            ReviewCourse.StepUp => "needs-more-care",
            ReviewCourse.RevisePlan => "revise-plan",
            ReviewCourse.Discharge => "ending",
            _ => findings.Select(f => f.Reason).Where(r => r != "none").Order(StringComparer.Ordinal).FirstOrDefault() switch
            {
                "b" => "working-on-it",
                "c" => "new-problem",
                _ => "progress",
            },
        };
}

internal sealed class PlanReviewMap : IEntityTypeConfiguration<PlanReview>
{
    public void Configure(EntityTypeBuilder<PlanReview> builder)
    {
        builder.ToTable("care_plan_review");
        builder.HasKey(r => r.Id);
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.Finding).HasMaxLength(40);
        builder.Property(r => r.Decision).HasConversion<string>().HasMaxLength(20);
        builder.Property(r => r.Proposed).HasConversion<string>().HasMaxLength(20);
        builder.Property(r => r.Words).IsEncrypted();
        builder.Property(r => r.Reason).IsEncrypted();
        builder.Property(r => r.FindingsJson).IsEncrypted();
        builder.Property(r => r.GroundJson).IsEncrypted();
        builder.Ignore(r => r.Findings);
        builder.Ignore(r => r.Ground);
        builder.HasIndex(r => new { r.ProgramId, r.Episode });
    }
}
