using Footbridge.Contracts.Privacy;
using Footbridge.Kernel;
using Footbridge.Storage;
using Footbridge.Ui;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Recovery.Milestones;

/// <summary>What a client let the team say of milestones, for the copy of a record. The milestones themselves are counted from what lies
/// in the copy elsewhere.</summary>
internal sealed class MilestoneRecordPart(FootbridgeDb db, IText text, ProgramCalendar calendar) : IRecordPart
{
    public async Task<IReadOnlyList<RecordEntry>> OfAsync(ClientId client, CancellationToken ct)
    {
        var wishes = await db.Set<MilestoneWish>().AsNoTracking().Where(w => w.Client == client).ToListAsync(ct);
        return [.. wishes.Select(Entry)];
    }

    private RecordEntry Entry(MilestoneWish wish) =>
        new()
        {
            Kind = RecordKind.OwnWords,
            Id = wish.Id.Value,
            On = calendar.DayOf(wish.ChangedAt),
            At = wish.ChangedAt,
            Title = text["recovery.milestone.title"],
            Lines =
            [
                .. RecordLine.Filled(
                    (text["recovery.milestone.wish"], text[wish.MaySay ? "recovery.milestone.may" : "recovery.milestone.may-not"])
                ),
            ],
        };
}
