using Footbridge.Kernel;
using Footbridge.Sessions.Notes;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Sessions.Signing.Steps;

/// <summary>Reads the steps in the signing of notes.</summary>
internal static class SigningSteps
{
    /// <summary>All steps of each note, oldest first.</summary>
    public static async Task<ILookup<NoteId, SigningStep>> OfAsync(
        FootbridgeDb db,
        IReadOnlyCollection<NoteId> notes,
        CancellationToken ct
    ) =>
        (
            await db.Set<SigningStep>().AsNoTracking().Where(s => notes.Contains(s.Note)).OrderBy(s => s.Number).ToListAsync(ct)
        ).ToLookup(s => s.Note);

    /// <summary>The signed notes, as they stand now, of which somebody who led too did not yet say that they were present.</summary>
    public static async Task<IReadOnlyList<ClientNote>> WithoutPresenceAsync(
        FootbridgeDb db,
        IEnumerable<ClientNote> notes,
        UserId user,
        CancellationToken ct
    )
    {
        var signed = notes.Where(n => n.SignedAt is not null && n.SignedBy != user).ToList();
        var ids = signed.ConvertAll(n => n.Id);
        var said = (
            await db.Set<SigningStep>()
                .Where(s => ids.Contains(s.Note) && s.Kind == StepKind.Present && s.By == user)
                .Select(s => new { s.Note, s.Round })
                .ToListAsync(ct)
        ).ToHashSet();
        return signed.FindAll(n => !said.Contains(new { Note = n.Id, n.Round }));
    }
}
