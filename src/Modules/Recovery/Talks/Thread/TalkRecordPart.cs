using Footbridge.Contracts.Privacy;
using Footbridge.Kernel;
using Footbridge.Storage;
using Footbridge.Ui;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Recovery.Talks;

/// <summary>What a client and the team wrote to each other, for the copy of a record.</summary>
internal sealed class TalkRecordPart(FootbridgeDb db, TalkBook book, IText text, ProgramCalendar calendar) : IRecordPart
{
    public async Task<IReadOnlyList<RecordEntry>> OfAsync(ClientId client, CancellationToken ct)
    {
        var lines = await db.Set<TalkLine>().AsNoTracking().Where(l => l.Client == client).OrderBy(l => l.Number).ToListAsync(ct);
        var entries = await book.EntriesAsync(lines, ct);
        return [.. lines.Zip(entries, Entry)];
    }

    private RecordEntry Entry(TalkLine line, TalkEntry entry) =>
        new()
        {
            Kind = line.Kind == TalkLineKind.Client ? RecordKind.OwnWords : RecordKind.Other,
            Id = line.Id.Value,
            On = calendar.DayOf(line.At),
            At = line.At,
            Title = text[
                line.Kind switch
                {
                    TalkLineKind.Client => "recovery.talk.record-client",
                    TalkLineKind.Team => "recovery.talk.record-team",
                    _ => "recovery.talk.no-answer",
                }
            ],
            Lines = [.. RecordLine.Filled((text["recovery.talk.who"], entry.Who), (text["recovery.talk.words"], line.Words))],
        };
}
