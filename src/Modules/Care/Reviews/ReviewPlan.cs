using Footbridge.Care.Episodes;
using Footbridge.Care.Plans;
using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Care.Reviews;

/// <summary>Records a review of the plan and sets the day of the next one.</summary>
[Requires(CarePermissions.ReviewPlan)]
internal sealed class ReviewPlan(FootbridgeDb db, CallContext call, TimeProvider clock, ProgramCalendar calendar)
    : ICommand<ReviewPlan.Input, DateOnly>
{
    public sealed record Input(ClientId Client, string Finding, string Words) : IAboutClient;

    public async Task<Outcome<DateOnly>> HandleAsync(Input input, CancellationToken ct)
    {
        var episode = await db.Set<Episode>().SingleOrDefaultAsync(e => e.Client == input.Client && e.DischargedOn == null, ct);
        if (episode is null)
        {
            return Problem.Rule("care.plan.no-stay");
        }

        if (await PlanShelf.LatestAsync(db, episode.Id, ct) is not { } plan || plan.Content.Threads.Count == 0)
        {
            return Problem.Rule("care.review.nothing-to-review");
        }

        if (!PlanReview.Findings.Contains(input.Finding))
        {
            return Problem.Invalid("core.choose-one", nameof(Input.Finding));
        }

        if (string.IsNullOrWhiteSpace(input.Words))
        {
            return Problem.Invalid("care.review.words-needed", nameof(Input.Words));
        }

        if (input.Words.Length > 2000)
        {
            return Problem.Invalid("core.too-long", nameof(Input.Words), "2000");
        }

        var today = calendar.Today;
        if (await db.Set<PlanReview>().AnyAsync(r => r.Episode == episode.Id && r.On == today, ct))
        {
            return Problem.Conflict("care.review.already-today");
        }

        var review = new PlanReview
        {
            Id = Ids.New<PlanReviewId>(clock),
            Client = input.Client,
            Episode = episode.Id,
            PlanNumber = plan.Number,
            On = today,
            By = call.Caller.User ?? default,
            Finding = input.Finding,
            Words = input.Words.Trim(),
            NextDueOn = ReviewRule.Default.NextDue(episode.AdmittedOn, today),
        };
        episode.ReviewDueOn = review.NextDueOn;
        db.Add(review);
        return review.NextDueOn;
    }
}
