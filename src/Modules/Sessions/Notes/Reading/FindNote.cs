using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Sessions.Notes.Reading;

/// <summary>Whose chart a note is in, so that the look at the note itself can name the client on the audit trail.</summary>
[Requires(SessionPermissions.Read)]
[ShowsNothingProtected("It answers with an id that the page never shows; the look that follows is audited.")]
internal sealed class FindNote(FootbridgeDb db) : IQuery<FindNote.Input, ClientId>
{
    public sealed record Input(NoteId Note);

    public async Task<Outcome<ClientId>> HandleAsync(Input input, CancellationToken ct)
    {
        var client = await db.Set<ClientNote>()
            .Where(n => n.Id == input.Note)
            .Select(n => (ClientId?)n.Client)
            .SingleOrDefaultAsync(ct);
        return client is { } known ? known : Problem.NotFound("sessions.note.not-found");
    }
}
