using Footbridge.Contracts.People;
using Footbridge.Contracts.Sessions;
using Footbridge.Kernel;
using Footbridge.Sessions.Meetings;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Sessions.Signing.Steps;

/// <summary>Who led a session together with the signer says of all its notes: "I was present".</summary>
[Requires(SessionPermissions.Sign)]
internal sealed class SignPresence(FootbridgeDb db, IStaff staff, CallContext call, ProgramCalendar calendar, TimeProvider clock)
    : ICommand<SignPresence.Input, SignPresence.Attested>
{
    public sealed record Input(SessionId Session);

    /// <summary>Whose notes bear the signature now.</summary>
    public sealed record Attested(IReadOnlyCollection<ClientId> Clients) : IAboutClients;

    public async Task<Outcome<Attested>> HandleAsync(Input input, CancellationToken ct)
    {
        var found = await SessionRows.AllAsync(db, input.Session, ct);
        if (found.Failed(out var problem, out var rows))
        {
            return problem;
        }

        var signedBy = await Signer.OfAsync(call, staff, db, calendar, ct);
        if (signedBy.Failed(out var stranger, out var signer))
        {
            return stranger;
        }

        if (signer.User != rows.Session.Facilitator && !rows.Session.CoLeaders.Contains(signer.User))
        {
            return Problem.Rule("sessions.sign.not-the-facilitator");
        }

        var ids = rows.Notes.Values.Select(n => n.Id).ToList();
        var there = (
            await db.Set<SigningStep>()
                .Where(s => ids.Contains(s.Note) && s.Kind == StepKind.Present && s.By == signer.User)
                .Select(s => new { s.Note, s.Round })
                .ToListAsync(ct)
        ).ToHashSet();
        var open = rows
            .Notes.Values.Where(n => n.SignedAt is not null && n.SignedBy != signer.User)
            .Where(n => !there.Contains(new { Note = n.Id, n.Round }))
            .ToList();
        if (open.Count == 0)
        {
            return Problem.Conflict("sessions.present.nothing-open");
        }

        var at = Signer.Moment(clock);
        open.ForEach(n => n.Attend(signer, at));
        return new Attested([.. open.Select(n => n.Client)]);
    }
}
