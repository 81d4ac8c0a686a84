using Footbridge.Care.Planning;
using Footbridge.Clinical.Reviews;
using Footbridge.Contracts.People;
using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Care.Reviews;

/// <summary>A review as it was held.</summary>
[Requires(CarePermissions.ReadPlan)]
internal sealed class ReadReview(FootbridgeDb db, IClients clients, IStaff staff) : IQuery<ReadReview.Input, ReadReview.View>
{
    public sealed record Input(ClientId Client, Guid Review) : IAboutClient;

    /// <summary>What the page shows.</summary>
    public sealed record View(
        string Name,
        DateOnly On,
        string By,
        string Finding,
        string Words,
        DateOnly NextDueOn,
        ReviewCourse? Decision,
        ReviewCourse? Proposed,
        string Reason,
        IReadOnlyList<DimensionFinding> Findings,
        ReviewResult? Result
    );

    public async Task<Outcome<View>> HandleAsync(Input input, CancellationToken ct)
    {
        var id = PlanReviewId.From(input.Review);
        var review = await db.Set<PlanReview>()
            .AsNoTracking()
            .SingleOrDefaultAsync(r => r.Id == id && r.Client == input.Client, ct);
        if (review is null || await clients.FindAsync(input.Client, ct) is not { } client)
        {
            return Problem.NotFound("core.not-found");
        }

        var names = await StaffNames.AllAsync(staff, ct);
        return new View(
            client.PreferredName,
            review.On,
            await names.OfAsync(review.By.Value, ct),
            review.Finding,
            review.Words,
            review.NextDueOn,
            review.Decision,
            review.Proposed,
            review.Reason,
            review.Findings,
            // The rules of today on the evidence and thresholds of that day.
            review.Ground
                is { } ground
                ? ReviewAid.Assess(ground.Evidence, ground.Settings)
                : null
        );
    }
}
