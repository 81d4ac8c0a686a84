using Footbridge.Contracts.Care;
using Footbridge.Kernel;
using Footbridge.Sessions.Notes.Voiding;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Sessions.Notes.Records;

/// <summary>Signed notes, as a record's timeline shows them. A counselor's own notes are not among them.</summary>
internal sealed class NoteTimeline(FootbridgeDb db) : ITimelinePart
{
    public IReadOnlyList<TimelineKind> Kinds { get; } = [new("note", "sessions.timeline.notes", "note")];

    public string Permission => SessionPermissions.Read;

    public async Task<IReadOnlyList<TimelineEntry>> OfAsync(ClientId client, TimelineQuestion question, CancellationToken ct)
    {
        var notes = await db.Set<ClientNote>()
            .ThatCount()
            .Where(n => n.Client == client && n.On <= question.Until)
            .OrderByDescending(n => n.On)
            .Take(question.Most)
            .Select(n => new
            {
                n.Id,
                n.On,
                n.Kind,
                n.Title,
            })
            .ToListAsync(ct);
        return
        [
            .. notes.Select(n => new TimelineEntry(
                "note",
                n.On,
                n.Title.Length > 0 ? "sessions.timeline.note-of" : $"sessions.kind.{NoteCodes.Code(n.Kind)}",
                [n.Title],
                $"/notes/{n.Id.Value}"
            )),
        ];
    }
}
