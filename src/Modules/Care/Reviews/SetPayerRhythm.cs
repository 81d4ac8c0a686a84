using Footbridge.Care.Episodes;
using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Care.Reviews;

/// <summary>Says how often a client's payer asks for a review, or that the program's rule holds again.</summary>
[Requires(CarePermissions.ReviewPlan)]
internal sealed class SetPayerRhythm(FootbridgeDb db, ProgramCalendar calendar) : ICommand<SetPayerRhythm.Input, Done>
{
    public const int MostDays = 90;

    public sealed record Input(ClientId Client, int? Days) : IAboutClient;

    public async Task<Outcome<Done>> HandleAsync(Input input, CancellationToken ct)
    {
        if (input.Days is < 1 or > MostDays)
        {
            return Problem.Invalid("core.out-of-range", nameof(Input.Days), "1", $"{MostDays}");
        }

        var stay = await db.Set<Episode>().SingleOrDefaultAsync(e => e.Client == input.Client && e.DischargedOn == null, ct);
        if (stay is null)
        {
            return Problem.Rule("care.plan.no-stay");
        }

        stay.PayerReviewDays = input.Days;
        if (input.Days is { } days)
        {
            var last = await db.Set<PlanReview>().Where(r => r.Episode == stay.Id).MaxAsync(r => (DateOnly?)r.On, ct);
            var due = (last ?? stay.AdmittedOn).AddDays(days);
            // A shorter rhythm brings the next review nearer; a longer one moves nothing that is due.
            stay.ReviewDueOn = due < stay.ReviewDueOn ? (due < calendar.Today ? calendar.Today : due) : stay.ReviewDueOn;
        }

        return Done.Value;
    }
}
