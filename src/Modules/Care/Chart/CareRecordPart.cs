using Footbridge.Care.Episodes;
using Footbridge.Care.Planning.Threads;
using Footbridge.Care.Plans;
using Footbridge.Contracts.Privacy;
using Footbridge.Kernel;
using Footbridge.Storage;
using Footbridge.Ui;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Care.Chart;

/// <summary>Stays and goals, for the copy of a record.</summary>
internal sealed class CareRecordPart(FootbridgeDb db, AfterRecord after, IText text, Formats formats)
    : IRecordPart,
        IRetentionEvents
{
    public async Task<IReadOnlyList<RecordEntry>> OfAsync(ClientId client, CancellationToken ct)
    {
        var stays = await db.Set<Episode>()
            .AsNoTracking()
            .Where(e => e.Client == client)
            .OrderBy(e => e.AdmittedOn)
            .ToListAsync(ct);
        var plans = await db.Set<Plan>()
            .AsNoTracking()
            .Where(p => p.Client == client && p.ReplacedBy == null)
            .OrderBy(p => p.StartedAt)
            .ToListAsync(ct);
        return
        [
            .. stays.Select(Stay),
            .. plans.SelectMany(p => p.Content.Threads.Select(t => Goal(p, t))),
            .. await after.OfAsync(client, ct),
        ];
    }

    public async Task<IReadOnlyList<RetentionEvent>> LatestAsync(ClientId? client, CancellationToken ct)
    {
        var stays = await db.Set<Episode>()
            .AsNoTracking()
            .Where(e => client == null || e.Client == client)
            .Select(e => new { e.Client, e.DischargedOn })
            .ToListAsync(ct);
        return
        [
            .. stays
                .GroupBy(s => s.Client)
                .Select(of => new RetentionEvent(
                    of.Key,
                    "treatment",
                    of.Any(s => s.DischargedOn is null) ? null : of.Max(s => s.DischargedOn)
                )),
        ];
    }

    private RecordEntry Stay(Episode stay) =>
        new()
        {
            Kind = RecordKind.Stay,
            Id = stay.Id.Value,
            On = stay.AdmittedOn,
            Until = stay.DischargedOn,
            Title = text["care.level", stay.Level],
            Lines =
            [
                .. RecordLine.Filled(
                    (text["care.stay.dose"], text["care.stay.dose-words", stay.HoursPerWeek, stay.DaysPerWeek]),
                    (
                        text["care.stay.ended"],
                        stay.DischargeReason.Length > 0 ? text[$"care.discharge.reason.{stay.DischargeReason}"] : ""
                    ),
                    (
                        text["care.transfer.title"],
                        string.Join(
                            "; ",
                            stay.Changes.OrderBy(c => c.On)
                                .Select(c => text["care.stay.change", formats.Day(c.On), c.FromLevel, c.ToLevel, c.ToHours])
                        )
                    ),
                    (text["care.readmit.changed"], stay.ReturnWords),
                    (text["care.discharge.words"], stay.DischargeWords),
                    (text["care.stay.aftercare"], stay.Aftercare)
                ),
            ],
        };

    private RecordEntry Goal(Plan plan, PlanThread thread) =>
        new()
        {
            Kind = RecordKind.Goal,
            // A goal keeps its id from version to version of the plan.
            Id = thread.Id,
            On = DateOnly.FromDateTime(plan.StartedAt.UtcDateTime),
            Until = thread.Objectives.Count > 0 ? thread.Objectives.Max(o => o.TargetOn) : null,
            Title = thread.Goal,
            State =
                thread.Objectives.Any(o => o.ReachedOn is not null) && thread.Objectives.All(o => !o.IsOpen) ? "reached" : "open",
            Lines =
            [
                new(text[$"care.area.{thread.Area}"], thread.Problem),
                .. thread.Objectives.Select(o => new RecordLine(StandingOf(o), Said(o))),
                .. thread.Interventions.Select(i => new RecordLine(text[$"care.my.kind.{i.Kind}"], text.Said(i))),
            ],
        };

    private string StandingOf(PlanObjective step) =>
        step.Standing switch
        {
            ObjectiveStates.Reached => text["care.my.reached"],
            ObjectiveStates.Dropped => text["care.my.dropped"],
            _ => text["care.my.target", formats.Day(step.TargetOn)],
        };

    private string Said(PlanObjective step) =>
        string.Join(" · ", new[] { step.Words, text.Said(step), step.Why }.Where(t => t.Length > 0));
}
