using Footbridge.Contracts.Care;
using Footbridge.Contracts.People;
using Footbridge.Contracts.Sessions;
using Footbridge.Kernel;
using Footbridge.Sessions.Meetings;
using Footbridge.Sessions.Notes.Reading;
using Footbridge.Sessions.Signing.Returned;
using Footbridge.Storage;

namespace Footbridge.Sessions.Signing;

/// <summary>One signature of the one who led a session signs the note of everybody who was there.</summary>
[Requires(SessionPermissions.Sign)]
internal sealed class SignSession(
    FootbridgeDb db,
    IClients clients,
    IStaff staff,
    IPlans plans,
    IEvents events,
    CallContext call,
    ProgramCalendar calendar,
    TimeProvider clock
) : ICommand<SignSession.Input, SignSession.Signed>
{
    /// <summary>What the signer says.</summary>
    /// <param name="Session">The session.</param>
    /// <param name="Statement">Whether the signer says "I led this group and these notes are true".</param>
    /// <param name="NotNames">Whether the signer confirms that the marked words that may be names are not.</param>
    /// <param name="RepeatedOk">Whether the signer confirms that the same words are true of both clients.</param>
    public sealed record Input(SessionId Session, bool Statement, bool NotNames = false, bool RepeatedOk = false);

    /// <summary>What was signed.</summary>
    /// <param name="Clients">Whose notes.</param>
    public sealed record Signed(IReadOnlyCollection<ClientId> Clients) : IAboutClients;

    /// <summary>Signs, or says what stands in the way.</summary>
    public async Task<Outcome<Signed>> HandleAsync(Input input, CancellationToken ct)
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

        var at = Signer.Moment(clock);
        if (rows.Session.Sign(signer.User, at).Problem is { } tooSoon)
        {
            return tooSoon;
        }

        var people = await clients.FindAsync(rows.Seats.Keys, ct);
        var earlier = await EarlierNotes.OfAsync(db, rows.Seats.Keys, rows.Session.On, ct);
        var open = rows.ToSign;
        if (SigningChecks.Of(open, [.. people.Values], earlier).Refusal(input.NotNames, input.RepeatedOk) is { } refusal)
        {
            return refusal;
        }

        var there = open.Seats.Values.Where(s => s.WasThere).Select(s => s.Client).ToList();
        if (await PlanStandingCheck.RefusalAsync(plans, there, rows.Session.On, ct) is { } planFirst)
        {
            return planFirst;
        }

        if (!input.Statement)
        {
            return Problem.Invalid("sessions.sign.statement-missing", nameof(input.Statement));
        }

        // A note that was signed once is part of the record: it does not vanish because the attendance was corrected.
        if (open.Notes.Values.Count(n => n.Round > 0 && !open.Seats[n.Client].WasThere) is > 0 and var gone)
        {
            return Problem.Rule("sessions.sign.signed-before-absent", "Response", $"{gone}");
        }

        return await SignNotesAsync(open, rows.GroupSize, signer, at, ct);
    }

    private async Task<Outcome<Signed>> SignNotesAsync(
        SessionRows rows,
        int size,
        Signer signer,
        DateTimeOffset at,
        CancellationToken ct
    )
    {
        var there = rows.Seats.Values.Where(s => s.WasThere).ToList();
        var frame = await GroupFrame.OfAsync(rows.Session, size, staff, ct);
        foreach (var note in rows.Notes.Values.Where(n => !rows.Seats[n.Client].WasThere))
        {
            // Nothing was said about them; a mark alone is no note.
            db.Remove(note);
        }

        var before = await Risks.BeforeAsync(db, rows.Notes.Values, ct);
        foreach (var seat in there)
        {
            var note = rows.Notes[seat.Client];
            var signed = note.Sign(SignedContent.OfGroup(note, rows.Session, seat, frame, signer, at));
            if (signed.Problem is { } refused)
            {
                return refused;
            }

            if ((await Risks.TellAsync(events, note, before, ct)).Problem is { } unheard)
            {
                return unheard;
            }
        }

        return new Signed([.. there.Select(s => s.Client)]);
    }
}
