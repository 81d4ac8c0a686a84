using Footbridge.Contracts.Privacy;
using Footbridge.Intake.Received;
using Footbridge.Kernel;
using Footbridge.Kernel.Access;
using Footbridge.Storage;
using Footbridge.Storage.Protection;
using Footbridge.Ui;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Intake.Attachments;

/// <summary>Papers, for the copy of a record. Those that were taken out belong to the record too, with the reason.</summary>
internal sealed class AttachmentsRecordPart(FootbridgeDb db, IText text, ProgramCalendar calendar) : IRecordPart, IRecordFiles
{
    public async Task<IReadOnlyList<RecordEntry>> OfAsync(ClientId client, CancellationToken ct)
    {
        var papers = await db.Set<Attachment>()
            .AsNoTracking()
            .Where(a => a.Client == client)
            .OrderBy(a => a.AddedAt)
            .Select(a => new
            {
                a.Id,
                a.Kind,
                a.Title,
                a.DatedOn,
                a.AddedAt,
                a.Label,
                a.WithdrawnAt,
                a.WithdrawnReason,
            })
            .ToListAsync(ct);
        return
        [
            .. papers.Select(p => new RecordEntry
            {
                Kind = RecordKind.Other,
                Id = p.Id,
                On = p.DatedOn ?? calendar.DayOf(p.AddedAt),
                At = p.AddedAt,
                Title = p.Title,
                State = p.WithdrawnAt is null ? null : "withdrawn",
                Label = p.Label,
                Lines =
                [
                    .. RecordLine.Filled(
                        (text["intake.attachment.kind"], text[$"intake.attachment.kind.{p.Kind}"]),
                        (text["intake.attachment.withdrawn"], p.WithdrawnReason)
                    ),
                ],
            }),
        ];
    }

    async Task<IReadOnlyList<RecordFile>> IRecordFiles.OfAsync(ClientId client, DataKinds withheld, CancellationToken ct)
    {
        var papers = await db.Set<Attachment>()
            .AsNoTracking()
            .Where(a => a.Client == client && (a.Label & withheld) == DataKinds.None)
            .Join(db.Set<DocumentKey>(), a => a.Id, k => k.Document, (a, k) => new { Paper = a, Key = k })
            .ToListAsync(ct);
        return
        [
            .. papers.Select(p => new RecordFile(
                $"document-{p.Paper.Id:N}.{FileKinds.ExtensionOf(p.Paper.MediaType)}",
                p.Paper.Open(p.Key)
            )),
        ];
    }
}
