using Footbridge.Contracts.Privacy;
using Footbridge.Kernel;
using Footbridge.Recovery.Lapses;
using Footbridge.Storage;
using Footbridge.Ui;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Recovery.Plans;

/// <summary>The client's own plan and reports, for the copy of a record.</summary>
internal sealed class RecoveryRecordPart(FootbridgeDb db, IText text, ProgramCalendar calendar) : IRecordPart
{
    public async Task<IReadOnlyList<RecordEntry>> OfAsync(ClientId client, CancellationToken ct)
    {
        var plans = await db.Set<RelapsePlan>().AsNoTracking().Where(p => p.Client == client).ToListAsync(ct);
        var lapses = await db.Set<LapseReport>().AsNoTracking().Where(l => l.Client == client).OrderBy(l => l.At).ToListAsync(ct);
        return [.. plans.Where(p => !p.Words.IsEmpty).Select(Plan), .. lapses.Select(Lapse)];
    }

    private RecordEntry Plan(RelapsePlan plan) =>
        new()
        {
            Kind = RecordKind.OwnWords,
            Id = plan.Id.Value,
            On = calendar.DayOf(plan.ChangedAt),
            At = plan.ChangedAt,
            Title = text["recovery.plan.title"],
            Lines =
            [
                .. RecordLine.Filled(
                    (text["recovery.plan.reasons"], string.Join("\n", plan.Reasons)),
                    (text["recovery.plan.triggers"], string.Join("\n", plan.Triggers)),
                    (text["recovery.plan.signs"], string.Join("\n", plan.WarningSigns)),
                    (text["recovery.plan.steps"], string.Join("\n", plan.CopingSteps)),
                    (text["recovery.plan.places"], string.Join("\n", plan.Places)),
                    (text["recovery.plan.people"], string.Join("\n", plan.People.Select(p => $"{p.Name} {p.Phone}")))
                ),
            ],
        };

    private RecordEntry Lapse(LapseReport report) =>
        new()
        {
            Kind = RecordKind.OwnWords,
            Id = report.Id.Value,
            On = calendar.DayOf(report.At),
            At = report.At,
            Title = text["recovery.lapse.title"],
            Lines =
            [
                .. RecordLine.Filled(
                    (text["recovery.lapse.what"], report.Substances),
                    (text["recovery.lapse.note"], report.Note)
                ),
            ],
        };
}
