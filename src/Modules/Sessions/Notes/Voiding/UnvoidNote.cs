using Footbridge.Contracts.People;
using Footbridge.Kernel;
using Footbridge.Sessions.Meetings;
using Footbridge.Sessions.Meetings.Overlaps;
using Footbridge.Sessions.Signing;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Sessions.Notes.Voiding;

/// <summary>Lets a void note count again.</summary>
[Requires(SessionPermissions.Sign)]
internal sealed class UnvoidNote(
    FootbridgeDb db,
    IClients clients,
    IStaff staff,
    CallContext call,
    ProgramCalendar calendar,
    TimeProvider clock
) : ICommand<UnvoidNote.Input, Done>
{
    public sealed record Input(ClientId Client, NoteId Note) : IAboutClient;

    public async Task<Outcome<Done>> HandleAsync(Input input, CancellationToken ct)
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

        if ((VoidRules.Refusal(note, call.Caller) ?? note.Unvoid().Problem) is { } problem)
        {
            return problem;
        }

        // Its minutes count again: others may have been written down for the same time since.
        if (await ClashAsync(note, ct) is { } clash)
        {
            return clash;
        }

        var last = await db.Set<NoteVoid>()
            .Where(v => v.Note == note.Id && v.LiftedAt == null)
            .OrderByDescending(v => v.At)
            .FirstAsync(ct);
        last.Lift(signer.User, signer.Name, Signer.Moment(clock));
        return Done.Value;
    }

    private async Task<Problem?> ClashAsync(ClientNote note, CancellationToken ct)
    {
        if (note.Session is not { } session)
        {
            return note.SignedAt is null ? null : await TimeSheets.ClashAsync(db, note, ct);
        }

        var seat = await SessionRows.SeatAsync(db, session, note.Client, ct);
        return seat.Failed(out var missing, out var found)
            ? missing
            : await TimeSheets.ClashAsync(db, clients, found.Session, [found.Row], ct);
    }
}
