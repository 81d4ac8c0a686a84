using System.Text.Json;
using Footbridge.Care.Episodes;
using Footbridge.Care.Plans;
using Footbridge.Care.Reviews.Settings;
using Footbridge.Clinical.Reviews;
using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Care.Reviews;

/// <summary>Records a review with its grounds and the clinician's decision, and sets the day of the next one.</summary>
[Requires(CarePermissions.ReviewPlan)]
internal sealed class ReviewPlan(FootbridgeDb db, CallContext call, TimeProvider clock, ProgramCalendar calendar, ReviewBook book)
    : ICommand<ReviewPlan.Input, DateOnly>
{
    /// <summary>The review.</summary>
    /// <param name="Client">The client.</param>
    /// <param name="Decision">What the clinician decides.</param>
    /// <param name="Reason">Why it differs from what is proposed.</param>
    /// <param name="Words">What they saw together.</param>
    /// <param name="Findings">What was found of each side of life.</param>
    /// <param name="Measures">What was measured and heard.</param>
    public sealed record Input(
        ClientId Client,
        ReviewCourse Decision,
        string Reason,
        string Words,
        IReadOnlyList<DimensionFinding> Findings,
        ReviewMeasures Measures
    ) : IAboutClient;

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

        var today = calendar.Today;
        if (ReviewForm.Fault(input, today) is { } fault)
        {
            return fault;
        }

        var last = await db.Set<PlanReview>()
            .AsNoTracking()
            .Where(r => r.Episode == episode.Id)
            .OrderByDescending(r => r.On)
            .FirstOrDefaultAsync(ct);
        if (last?.On == today)
        {
            return Problem.Conflict("care.review.already-today");
        }

        var rules = (await db.CareRulesAsync(ct)).Rules;
        var evidence = input.Measures.Into(await book.GatherAsync(episode, last, rules.Criteria, ct));
        var proposed = ReviewAid.Assess(evidence, rules.Criteria).Recommended;
        if (ReviewForm.Differs(input, proposed) is { } unexplained)
        {
            return unexplained;
        }

        var review = new PlanReview
        {
            Id = Ids.New<PlanReviewId>(clock),
            Client = input.Client,
            Episode = episode.Id,
            PlanNumber = plan.Number,
            On = today,
            By = call.Caller.User ?? default,
            Finding = PlanReview.InAWord(input.Decision, input.Findings),
            Words = input.Words.Trim(),
            NextDueOn = rules.Rhythm.NextDue(episode.AdmittedOn, today, episode.PayerReviewDays),
            Decision = input.Decision,
            Proposed = proposed,
            Reason = input.Reason.Trim(),
            FindingsJson = JsonSerializer.Serialize(input.Findings),
            GroundJson = JsonSerializer.Serialize(new ReviewGround(evidence, rules.Criteria, input.Measures)),
        };
        episode.ReviewDueOn = review.NextDueOn;
        db.Add(review);
        return review.NextDueOn;
    }
}
