using Footbridge.Contracts.People;
using Footbridge.Kernel;
using Footbridge.Sessions.Signing;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Sessions.Notes.Voiding;

/// <summary>Makes a note void, with a reason: it stays in the chart, marked, and counts no more. Nothing is ever deleted.</summary>
[Requires(SessionPermissions.Sign)]
internal sealed class VoidNote(FootbridgeDb db, IStaff staff, CallContext call, ProgramCalendar calendar, TimeProvider clock)
    : ICommand<VoidNote.Input, Done>
{
    public sealed record Input(ClientId Client, NoteId Note, string Reason) : IAboutClient;

    public async Task<Outcome<Done>> HandleAsync(Input input, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(input.Reason))
        {
            return Problem.Invalid("sessions.void.reason-missing", nameof(input.Reason));
        }

        if (input.Reason.Length > NoteVoid.ReasonLength)
        {
            return Problem.Invalid("core.too-long", nameof(input.Reason), $"{NoteVoid.ReasonLength}");
        }

        var note = await db.Set<ClientNote>().SingleOrDefaultAsync(n => n.Id == input.Note && n.Client == input.Client, ct);
        if (note is null)
        {
            return Problem.NotFound("sessions.note.not-found");
        }

        if (note is { Session: not null, SignedAt: null })
        {
            return Problem.Rule("sessions.void.group-draft");
        }

        var signedBy = await Signer.OfAsync(call, staff, db, calendar, ct);
        if (signedBy.Failed(out var stranger, out var signer))
        {
            return stranger;
        }

        if (VoidRules.Refusal(note, call.Caller) is { } refusal)
        {
            return refusal;
        }

        var at = Signer.Moment(clock);
        if (note.Void(at).Problem is { } problem)
        {
            return problem;
        }

        db.Add(
            new NoteVoid
            {
                Id = Ids.NewGuid(clock),
                Note = note.Id,
                Reason = input.Reason.Trim(),
                By = signer.User,
                ByName = signer.Name,
                At = at,
            }
        );
        return Done.Value;
    }
}
