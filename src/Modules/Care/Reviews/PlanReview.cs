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

/// <summary>A review of a plan: how it goes and when to look again.</summary>
internal sealed class PlanReview : IProgramOwned
{
    /// <summary>Continue: progress, goals not met yet; no progress yet but able and working; something new that can be treated here.
    /// Or the signs that another level fits better.</summary>
    public static IReadOnlyList<string> Findings { get; } =
    ["progress", "working-on-it", "new-problem", "ready-to-step-down", "needs-more-care"];

    public required PlanReviewId Id { get; init; }

    public ProgramId ProgramId { get; private set; }

    public required ClientId Client { get; init; }

    public required EpisodeId Episode { get; init; }

    /// <summary>Version of the plan that was looked at.</summary>
    public required int PlanNumber { get; init; }

    public required DateOnly On { get; init; }

    public required UserId By { get; init; }

    /// <summary>A code of <see cref="Findings"/>.</summary>
    public required string Finding { get; init; }

    public required string Words { get; init; }

    public required DateOnly NextDueOn { get; init; }
}

internal sealed class PlanReviewMap : IEntityTypeConfiguration<PlanReview>
{
    public void Configure(EntityTypeBuilder<PlanReview> builder)
    {
        builder.ToTable("care_plan_review");
        builder.HasKey(r => r.Id);
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.Finding).HasMaxLength(40);
        builder.Property(r => r.Words).IsEncrypted();
        builder.HasIndex(r => new { r.ProgramId, r.Episode });
    }
}
