using Footbridge.Care.Episodes.Aftercare;
using Footbridge.Care.Plans;
using Footbridge.Care.Reviews;
using Footbridge.Contracts.Care;
using Footbridge.Kernel;
using Footbridge.Storage;
using Footbridge.Ui;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Care.Episodes.Discharges;

/// <summary>Composes the summary of a stay from the record: this module's lines and those of the others, each with its source. Parts that
/// the caller may not read are left out.</summary>
internal sealed class SummaryComposer(
    FootbridgeDb db,
    IEnumerable<ISummaryPart> parts,
    CallContext call,
    IText text,
    Formats formats
)
{
    private static readonly string[] Sections = ["stay", "course", "goals", "reviews", "next"];

    public async Task<IReadOnlyList<SummaryLine>> OfAsync(Episode stay, DateOnly today, CancellationToken ct)
    {
        List<SummaryLine> lines =
        [
            .. Stay(stay),
            .. await GoalsAsync(stay, ct),
            .. await ReviewsAsync(stay, ct),
            .. await NextAsync(stay, today, ct),
        ];
        foreach (var part in parts.Where(p => call.Caller.Holds(p.Permission)).OrderBy(p => p.Order))
        {
            var told = await part.OfAsync(stay.Client, new(stay.AdmittedOn, stay.DischargedOn ?? today), ct);
            lines.AddRange(told.Select(l => l with { Permission = part.Permission }));
        }

        return [.. lines.OrderBy(l => Array.IndexOf(Sections, l.Section))];
    }

    private IEnumerable<SummaryLine> Stay(Episode stay)
    {
        var chart = $"/clients/{stay.Client.Value}";
        SummaryLine Line(string words) => new("stay", words, text["care.summary.source.stay"], chart);
        var first = stay.DoseOn(stay.AdmittedOn);
        yield return Line(
            text["care.summary.admitted", formats.Day(stay.AdmittedOn), first.Level, first.HoursPerWeek, first.DaysPerWeek]
        );
        foreach (var change in stay.Changes.OrderBy(c => c.On))
        {
            yield return Line(
                text[
                    "care.summary.changed",
                    formats.Day(change.On),
                    change.FromLevel,
                    change.ToLevel,
                    change.ToHours,
                    change.Reason
                ]
            );
        }

        if (stay.DischargedOn is { } left)
        {
            yield return Line(
                text[
                    "care.summary.left",
                    formats.Day(left),
                    text[$"care.discharge.reason.{stay.DischargeReason}"],
                    stay.DayNumber(left)
                ]
            );
            if (stay.DischargeWords.Length > 0)
            {
                yield return Line(text["care.summary.reason", stay.DischargeWords]);
            }
        }
    }

    private async Task<IEnumerable<SummaryLine>> GoalsAsync(Episode stay, CancellationToken ct)
    {
        var plan = await db.Set<Plan>()
            .AsNoTracking()
            .SingleOrDefaultAsync(p => p.Episode == stay.Id && p.ReplacedBy == null, ct);
        return plan is null
            ? []
            : plan.Content.Threads.Select(t => new SummaryLine(
                "goals",
                Goal(t),
                text["care.summary.source.plan", plan.Number],
                $"/clients/{stay.Client.Value}/plan?v={plan.Number}"
            ));
    }

    // A step that was dropped is neither reached nor open.
    private string Goal(PlanThread thread)
    {
        var steps = thread.Objectives.Where(o => o.Counts).ToList();
        return steps.Count == 0
            ? text["care.summary.goal-dropped", thread.Goal]
            : text[
                "care.summary.goal",
                thread.Goal,
                steps.Count(o => o.ReachedOn is not null),
                steps.Count,
                string.Join("; ", steps.Select(o => o.Words))
            ];
    }

    private async Task<IEnumerable<SummaryLine>> ReviewsAsync(Episode stay, CancellationToken ct)
    {
        var reviews = await db.Set<PlanReview>()
            .AsNoTracking()
            .Where(r => r.Episode == stay.Id)
            .OrderByDescending(r => r.On)
            .Take(6)
            .ToListAsync(ct);
        return reviews
            .AsEnumerable()
            .Reverse()
            .Select(r => new SummaryLine(
                "reviews",
                text["care.summary.review", formats.Day(r.On), text[$"care.finding.{r.Finding}"], r.Words],
                text["care.summary.source.review", formats.Day(r.On)],
                $"/clients/{stay.Client.Value}/review/{r.Id.Value}"
            ));
    }

    private async Task<IEnumerable<SummaryLine>> NextAsync(Episode stay, DateOnly today, CancellationToken ct)
    {
        var page = $"/clients/{stay.Client.Value}/aftercare";
        var appointments = await db.Set<AftercareAppointment>()
            .AsNoTracking()
            .Where(a => a.Episode == stay.Id && a.CancelledAt == null)
            .OrderBy(a => a.On)
            .ToListAsync(ct);
        var supports = await db.Set<AftercareSupport>()
            .AsNoTracking()
            .Where(s => s.Episode == stay.Id && s.RemovedAt == null)
            .OrderBy(s => s.Id)
            .ToListAsync(ct);
        var days = await db.Set<FollowUp>()
            .Where(f => f.Episode == stay.Id && f.Ending == "" && f.ClosesOn >= today)
            .OrderBy(f => f.DueOn)
            .Select(f => f.DueOn)
            .ToListAsync(ct);
        SummaryLine Line(string words) => new("next", words, text["care.summary.source.aftercare"], page);
        return
        [
            .. appointments.Select(a => Line(text["care.summary.appointment", formats.Day(a.On), a.WithWhom, a.Place])),
            .. supports.Select(s => Line(text["care.summary.support", s.Name, s.Purpose, s.Phone])),
            .. stay.Aftercare.Length > 0 ? [Line(stay.Aftercare)] : Array.Empty<SummaryLine>(),
            .. days.Count > 0
                ? [Line(text["care.summary.follow-ups", string.Join(", ", days.Select(formats.Day))])]
                : Array.Empty<SummaryLine>(),
        ];
    }
}
