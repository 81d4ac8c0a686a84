using Footbridge.Contracts.People;
using Footbridge.Contracts.Sessions;
using Footbridge.Kernel;
using Footbridge.Sessions.Meetings;
using Footbridge.Storage;

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

        if (!rows.Session.IsLedBy(signer.User))
        {
            return Problem.Rule("sessions.sign.not-the-facilitator");
        }

        var open = await SigningSteps.WithoutPresenceAsync(db, rows.Notes.Values, signer.User, ct);
        if (open.Count == 0)
        {
            return Problem.Conflict("sessions.present.nothing-open");
        }

        var at = Signer.Moment(clock);
        foreach (var note in open)
        {
            note.Attend(signer, at);
        }

        return new Attested([.. open.Select(n => n.Client)]);
    }
}
