using Footbridge.Contracts.People;
using Footbridge.Kernel;
using Footbridge.Sessions.Meetings;
using Footbridge.Sessions.Notes;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Sessions.Signing.Cosign;

/// <summary>Sends a note back to its writer with the reason; of a group, this note alone or the whole session.</summary>
[Requires(SessionPermissions.Cosign)]
internal sealed class SendBackNote(FootbridgeDb db, IStaff staff, CallContext call, ProgramCalendar calendar, TimeProvider clock)
    : ICommand<SendBackNote.Input, SendBackNote.Returned>
{
    /// <summary>What goes back.</summary>
    /// <param name="Client">The client.</param>
    /// <param name="Note">The note.</param>
    /// <param name="Hash">Hash of the text that was read.</param>
    /// <param name="Reason">What is to be corrected.</param>
    /// <param name="WholeSession">Whether all notes of the session go back, because what they share is to be corrected.</param>
    public sealed record Input(ClientId Client, NoteId Note, string Hash, string Reason, bool WholeSession = false)
        : IAboutClient;

    /// <summary>Whose notes went back.</summary>
    public sealed record Returned(IReadOnlyCollection<ClientId> Clients) : IAboutClients;

    public async Task<Outcome<Returned>> HandleAsync(Input input, CancellationToken ct)
    {
        var note = await db.Set<ClientNote>().SingleOrDefaultAsync(n => n.Id == input.Note && n.Client == input.Client, ct);
        if (note is null)
        {
            return Problem.NotFound("sessions.note.not-found");
        }

        var signedBy = await Signer.OfAsync(call, staff, db, calendar, ct);
        if (signedBy.Failed(out var stranger, out var signer))
        {
            return stranger;
        }

        if (note.Standing == NoteStanding.WaitsForCosign && note.Hash != input.Hash)
        {
            return Problem.Conflict("sessions.cosign.changed");
        }

        var at = Signer.Moment(clock);
        return note.Session is not null && input.WholeSession ? await WholeAsync(note, signer, input.Reason, at, ct)
            : note.SendBack(signer, input.Reason, at).Problem is { } refused ? refused
            : new Returned([note.Client]);
    }

    private async Task<Outcome<Returned>> WholeAsync(
        ClientNote first,
        Signer signer,
        string reason,
        DateTimeOffset at,
        CancellationToken ct
    )
    {
        var found = await SessionRows.AllAsync(db, first.Session!.Value, ct);
        if (found.Failed(out var problem, out var rows))
        {
            return problem;
        }

        if (first.Standing == NoteStanding.WaitsForCosign && rows.Notes.Values.Any(n => n.Standing == NoteStanding.Signed))
        {
            return Problem.Rule("sessions.cosign.some-closed");
        }

        var waiting = rows.Notes.Values.Where(n => n == first || n.Standing == NoteStanding.WaitsForCosign).ToList();
        foreach (var note in waiting)
        {
            if (note.SendBack(signer, reason, at).Problem is { } refused)
            {
                return refused;
            }
        }

        rows.Session.Reopen();
        return new Returned([.. waiting.Select(n => n.Client)]);
    }
}
