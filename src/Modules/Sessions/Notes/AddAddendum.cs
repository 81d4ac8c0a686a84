using Footbridge.Contracts.People;
using Footbridge.Kernel;
using Footbridge.Sessions.Signing;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Sessions.Notes;

/// <summary>Adds words to a signed note.</summary>
[Requires(SessionPermissions.Sign)]
internal sealed class AddAddendum(FootbridgeDb db, IStaff staff, CallContext call, ProgramCalendar calendar, TimeProvider clock)
    : ICommand<AddAddendum.Input, Done>
{
    public sealed record Input(ClientId Client, NoteId Note, string Text) : IAboutClient;

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

        var added = Addendum.To(note, Ids.NewGuid(clock), input.Text, signer, Signer.Moment(clock));
        if (added.Failed(out var problem, out var addendum))
        {
            return problem;
        }

        db.Add(addendum);
        return Done.Value;
    }
}
