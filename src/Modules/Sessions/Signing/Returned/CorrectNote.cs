using Footbridge.Contracts.Care;
using Footbridge.Contracts.People;
using Footbridge.Kernel;
using Footbridge.Sessions.Meetings;
using Footbridge.Sessions.Notes;
using Footbridge.Sessions.Pass;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Sessions.Signing.Returned;

/// <summary>Corrects one note of a group session that was sent back alone, and signs it anew. What the session's notes share stays as it
/// was signed.</summary>
[Requires(SessionPermissions.Sign)]
internal sealed class CorrectNote(
    FootbridgeDb db,
    IClients clients,
    IPlans plans,
    IStaff staff,
    IEvents events,
    CallContext call,
    ProgramCalendar calendar,
    TimeProvider clock
) : ICommand<CorrectNote.Input, CorrectNote.Corrected>
{
    public sealed record Input : IAboutClient
    {
        public required ClientId Client { get; init; }
        public required NoteId Note { get; init; }

        /// <summary>Version of the note the form was made from.</summary>
        public required int Version { get; init; }
        public required NoteDraft Words { get; init; }

        /// <summary>Whether it is to be signed; else the correction is kept for later.</summary>
        public bool Sign { get; init; }
        public bool Statement { get; init; }
        public bool NotNames { get; init; }
        public bool RepeatedOk { get; init; }
    }

    public sealed record Corrected(bool Signed);

    public async Task<Outcome<Corrected>> HandleAsync(Input input, CancellationToken ct)
    {
        var note = await db.Set<ClientNote>().SingleOrDefaultAsync(n => n.Id == input.Note && n.Client == input.Client, ct);
        if (note?.Session is not { } id)
        {
            return Problem.NotFound("sessions.note.not-found");
        }

        if (note.Standing != NoteStanding.SentBack)
        {
            return note.SignedAt is null
                ? Problem.Rule("sessions.return.on-its-page")
                : Problem.Conflict("sessions.note.signed-already");
        }

        var found = await SessionRows.AllAsync(db, id, ct);
        if (found.Failed(out var problem, out var rows))
        {
            return problem;
        }

        var signedBy = await Signer.OfAsync(call, staff, db, calendar, ct);
        if (signedBy.Failed(out var stranger, out var signer))
        {
            return stranger;
        }

        if (rows.Session.State != SessionState.Signed)
        {
            return Problem.Rule("sessions.return.on-its-page");
        }

        if (!rows.Session.IsLedBy(signer.User))
        {
            return Problem.Rule("sessions.sign.not-the-facilitator");
        }

        var linked = await new PlanItems([note.Client]).LinkAsync(plans, note.Client, input.Words.Objective, note.Words.Plan, ct);
        if (linked.Failed(out var unknown, out var plan))
        {
            return unknown;
        }

        if (
            note.Write(
                input.Words.With(
                    plan.Link,
                    note.Details with
                    {
                        // The item that comes first now does not stand among the others, too.
                        Also = [.. note.Details.Also.Where(l => l.Objective != plan.Link?.Objective)],
                        Sections = GroupSections.Fill(note.Details.Sections, input.Words),
                    }
                )
            ).Problem is
            { } refused
        )
        {
            return refused;
        }

        db.Expect(note, input.Version);
        return input.Sign ? await SignAsync(input, note, rows, signer, ct) : new Corrected(Signed: false);
    }

    private async Task<Outcome<Corrected>> SignAsync(
        Input input,
        ClientNote note,
        SessionRows rows,
        Signer signer,
        CancellationToken ct
    )
    {
        var people = await clients.FindAsync(rows.Seats.Keys, ct);
        var checks = SigningChecks.Of(rows, [.. people.Values]).Only(note.Client);
        if (checks.Refusal(input.NotNames, input.RepeatedOk) is { } refusal)
        {
            return refusal;
        }

        if (!input.Statement)
        {
            return Problem.Invalid("sessions.sign.statement-missing", nameof(input.Statement));
        }

        var before = await Risks.BeforeAsync(db, [note], ct);
        var seat = rows.Seats[note.Client];
        var frame = await GroupFrame.OfAsync(rows.Session, rows.GroupSize, staff, ct);
        var content = SignedContent.OfGroup(note, rows.Session, seat, frame, signer, Signer.Moment(clock));
        if (note.Sign(content).Problem is { } refused)
        {
            return refused;
        }

        return (await Risks.TellAsync(events, note, before, ct)).Problem is { } unheard ? unheard : new Corrected(Signed: true);
    }
}
