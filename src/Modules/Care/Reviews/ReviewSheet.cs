using Footbridge.Care.Episodes;
using Footbridge.Care.Plans;
using Footbridge.Care.Reviews.Settings;
using Footbridge.Clinical.Reviews;
using Footbridge.Contracts.People;
using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Care.Reviews;

/// <summary>What a review looks at today: what the record knows, what was measured, and what follows as proposals.</summary>
[Requires(CarePermissions.ReviewPlan)]
internal sealed class ReviewSheet(FootbridgeDb db, IClients clients, ReviewBook book, ProgramCalendar calendar)
    : IQuery<ReviewSheet.Input, ReviewSheet.View>
{
    /// <summary>Whose, and what was measured; null to begin with what is known of before.</summary>
    public sealed record Input(ClientId Client, ReviewMeasures? Measures) : IAboutClient;

    /// <summary>What the page shows.</summary>
    /// <param name="Name">What the client is called.</param>
    /// <param name="IsOpen">Whether there is an open stay with a plan.</param>
    /// <param name="Level">Level of care.</param>
    /// <param name="DayNumber">Day of the stay.</param>
    /// <param name="DueOn">When the review is due.</param>
    /// <param name="NextDueOn">When the one after it would be, if it were held today.</param>
    /// <param name="PayerEvery">Days between reviews that the payer asks for.</param>
    /// <param name="ReviewedToday">Whether one was held today.</param>
    /// <param name="Measures">What was measured.</param>
    /// <param name="Result">What follows.</param>
    public sealed record View(
        string Name,
        bool IsOpen,
        string Level,
        int DayNumber,
        DateOnly? DueOn,
        DateOnly? NextDueOn,
        int? PayerEvery,
        bool ReviewedToday,
        ReviewMeasures Measures,
        ReviewResult? Result
    );

    public async Task<Outcome<View>> HandleAsync(Input input, CancellationToken ct)
    {
        if (await clients.FindAsync(input.Client, ct) is not { } client)
        {
            return Problem.NotFound("care.client-not-found");
        }

        var today = calendar.Today;
        var stay = await db.Set<Episode>()
            .AsNoTracking()
            .FirstOrDefaultAsync(e => e.Client == input.Client && e.DischargedOn == null, ct);
        if (stay is null || await PlanShelf.LatestAsync(db, stay.Id, ct) is not { Content.Threads.Count: > 0 })
        {
            return new View(client.PreferredName, false, "", 0, null, null, null, false, new(), null);
        }

        var rules = (await db.CareRulesAsync(ct)).Rules;
        var last = await db.Set<PlanReview>()
            .AsNoTracking()
            .Where(r => r.Episode == stay.Id)
            .OrderByDescending(r => r.On)
            .FirstOrDefaultAsync(ct);
        var measures = input.Measures ?? await book.KnownBeforeAsync(stay, last, rules.Criteria, ct);
        var evidence = measures.Into(await book.GatherAsync(stay, last, rules.Criteria, ct));
        return new View(
            client.PreferredName,
            true,
            stay.DoseOn(today).Level,
            stay.DayNumber(today),
            stay.ReviewDueOn,
            rules.Rhythm.NextDue(stay.AdmittedOn, today, stay.PayerReviewDays),
            stay.PayerReviewDays,
            last?.On == today,
            measures,
            ReviewAid.Assess(evidence, rules.Criteria)
        );
    }
}
