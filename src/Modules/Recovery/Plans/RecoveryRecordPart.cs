using Footbridge.Contracts.Privacy;
using Footbridge.Kernel;
using Footbridge.Recovery.Lapses;
using Footbridge.Recovery.Plans.Versions;
using Footbridge.Storage;
using Footbridge.Ui;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Recovery.Plans;

/// <summary>The client's own plan and reports, for the copy of a record.</summary>
internal sealed class RecoveryRecordPart(FootbridgeDb db, IText text, Formats formats, ProgramCalendar calendar) : IRecordPart
{
    public async Task<IReadOnlyList<RecordEntry>> OfAsync(ClientId client, CancellationToken ct)
    {
        var plans = await db.Set<RelapsePlan>().AsNoTracking().Where(p => p.Client == client).ToListAsync(ct);
        var versions = await db.Set<PlanVersion>()
            .AsNoTracking()
            .Where(v => v.Client == client)
            .OrderBy(v => v.Number)
            .ToListAsync(ct);
        var hands = await db.Set<VersionSignature>()
            .AsNoTracking()
            .Where(s => s.Client == client)
            .OrderBy(s => s.At)
            .ToListAsync(ct);
        var lapses = await db.Set<LapseReport>().AsNoTracking().Where(l => l.Client == client).OrderBy(l => l.At).ToListAsync(ct);
        return [.. plans.Where(p => !p.Words.IsEmpty).Select(p => Plan(p, versions, hands)), .. lapses.Select(Lapse)];
    }

    private string VersionLine(PlanVersion version) =>
        $"{text["recovery.version.line", version.Number, formats.Moment(version.SavedAt)]}, {text[version.Together ? "recovery.version.by-both" : "recovery.version.by-client"]}";

    private string HandLine(VersionSignature hand) =>
        $"{hand.Name}, {formats.Moment(hand.At)}: {text[$"recovery.sign.means.{hand.Meaning}"]}";

    private RecordEntry Plan(RelapsePlan plan, IReadOnlyList<PlanVersion> versions, IReadOnlyList<VersionSignature> hands) =>
        new()
        {
            Kind = RecordKind.OwnWords,
            Id = plan.Id.Value,
            On = calendar.DayOf(plan.ChangedAt),
            At = plan.ChangedAt,
            Title = text["recovery.plan.title"],
            Lines =
            [
                .. RecordLine.Filled([
                    .. PlanParts.Of(plan.Words, text, formats).Select(part => (part.Title, string.Join("\n", part.Lines))),
                    (text["recovery.version.title"], string.Join("\n", versions.Select(VersionLine))),
                    (text["recovery.sign.title"], string.Join("\n", hands.Select(HandLine))),
                ]),
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
