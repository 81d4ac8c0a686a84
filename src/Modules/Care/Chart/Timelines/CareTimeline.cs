using Footbridge.Care.Episodes;
using Footbridge.Care.Plans;
using Footbridge.Care.Reviews;
using Footbridge.Contracts.Care;
using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Care.Chart;

/// <summary>Stays, as a record's timeline shows them.</summary>
internal sealed class StayTimeline(FootbridgeDb db) : ITimelinePart
{
    public IReadOnlyList<TimelineKind> Kinds { get; } = [new("stay", "care.timeline.stay", "door")];

    public string Permission => CarePermissions.ReadChart;

    public async Task<IReadOnlyList<TimelineEntry>> OfAsync(ClientId client, TimelineQuestion question, CancellationToken ct)
    {
        var stays = await db.Set<Episode>().AsNoTracking().Where(e => e.Client == client).ToListAsync(ct);
        var href = $"/clients/{client.Value}";
        return
        [
            .. stays
                .Select(e => new TimelineEntry(
                    "stay",
                    e.AdmittedOn,
                    "care.timeline.admitted",
                    [e.DoseOn(e.AdmittedOn).Level],
                    href
                )
                {
                    Tone = "good",
                })
                .Concat(
                    stays
                        .Where(e => e.DischargedOn is not null)
                        .Select(e => new TimelineEntry("stay", e.DischargedOn!.Value, "care.timeline.discharged", [], href))
                )
                .Where(e => e.On <= question.Until)
                .OrderByDescending(e => e.On)
                .Take(question.Most),
        ];
    }
}

/// <summary>Versions and reviews of the plan, as a record's timeline shows them.</summary>
internal sealed class PlanTimeline(FootbridgeDb db, ProgramCalendar calendar) : ITimelinePart
{
    public IReadOnlyList<TimelineKind> Kinds { get; } =
    [new("plan", "care.timeline.plan", "flag"), new("review", "care.timeline.review", "clock")];

    public string Permission => CarePermissions.ReadPlan;

    public async Task<IReadOnlyList<TimelineEntry>> OfAsync(ClientId client, TimelineQuestion question, CancellationToken ct)
    {
        var href = $"/clients/{client.Value}/plan";
        var entries = new List<TimelineEntry>();
        if (question.Wants("plan"))
        {
            var end = calendar.StartOf(question.Until.AddDays(1));
            var plans = await db.Set<Plan>()
                .Where(p => p.Client == client && p.StartedAt < end)
                .OrderByDescending(p => p.StartedAt)
                .Take(question.Most)
                .Select(p => new { p.Number, p.StartedAt })
                .ToListAsync(ct);
            entries.AddRange(
                plans.Select(p => new TimelineEntry(
                    "plan",
                    calendar.DayOf(p.StartedAt),
                    "care.timeline.plan-version",
                    [$"{p.Number}"],
                    href
                )
                {
                    At = p.StartedAt,
                })
            );
        }

        if (question.Wants("review"))
        {
            var reviews = await db.Set<PlanReview>()
                .Where(r => r.Client == client && r.On <= question.Until)
                .OrderByDescending(r => r.On)
                .Take(question.Most)
                .Select(r => new { r.On, r.PlanNumber })
                .ToListAsync(ct);
            entries.AddRange(
                reviews.Select(r => new TimelineEntry("review", r.On, "care.timeline.reviewed", [$"{r.PlanNumber}"], href))
            );
        }

        return entries;
    }
}
