using Footbridge.Contracts.Care;
using Footbridge.Contracts.People;
using Footbridge.Contracts.Sessions;
using Footbridge.Kernel;
using Footbridge.Sessions.Pass;
using Footbridge.Sessions.Signing;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Sessions.Notes.Individual;

/// <summary>Writes a note of an individual, family, case-management or crisis contact; as a draft, or signed at once.</summary>
[Requires(SessionPermissions.Sign)]
internal sealed class WriteNote(
    FootbridgeDb db,
    IPlans plans,
    IStaff staff,
    IEvents events,
    CallContext call,
    ProgramCalendar calendar,
    TimeProvider clock
) : ICommand<WriteNote.Input, WriteNote.Written>
{
    public sealed record Input : IAboutClient
    {
        public required ClientId Client { get; init; }

        /// <summary>The draft to go on with, or null for a new note.</summary>
        public NoteId? Draft { get; init; }

        /// <summary>Version of the draft the form was made from.</summary>
        public int Version { get; init; }
        public required NoteKind Kind { get; init; }
        public required DateOnly On { get; init; }
        public required TimeOnly Start { get; init; }
        public required int Minutes { get; init; }
        public ObjectiveId? Objective { get; init; }
        public string Data { get; init; } = "";
        public string Response { get; init; } = "";
        public string NextStep { get; init; } = "";
        public NoteRisk Risk { get; init; }

        /// <summary>Whether it is to be signed; else it stays a draft.</summary>
        public bool Sign { get; init; }

        /// <summary>Whether the signer says that the note is true.</summary>
        public bool Statement { get; init; }
    }

    public sealed record Written(NoteId Note, bool Signed);

    public async Task<Outcome<Written>> HandleAsync(Input input, CancellationToken ct)
    {
        if (IndividualNote.Fault(input, calendar.Today) is { } fault)
        {
            return fault;
        }

        var signedBy = await Signer.OfAsync(call, staff, ct);
        if (signedBy.Failed(out var stranger, out var signer))
        {
            return stranger;
        }

        var known = input.Draft is { } id
            ? await db.Set<ClientNote>()
                .SingleOrDefaultAsync(n => n.Id == id && n.Client == input.Client && n.Session == null, ct)
            : null;
        if (input.Draft is not null && known is null)
        {
            return Problem.NotFound("sessions.note.not-found");
        }

        if (known is not null && known.Author != signer.User)
        {
            return Problem.Rule("sessions.note.not-yours");
        }

        var items = new PlanItems([input.Client]);
        var linked = await items.LinkAsync(plans, input.Client, input.Objective, known?.Words.Plan, ct);
        if (linked.Failed(out var unknown, out var plan))
        {
            return unknown;
        }

        var note = known ?? IndividualNote.Begin(Ids.New<NoteId>(clock), input, signer.User);
        var written = IndividualNote.Write(note, input, plan.Link);
        if (written.Problem is { } problem)
        {
            return problem;
        }

        if (known is null)
        {
            db.Add(note);
        }
        else
        {
            db.Expect(known, input.Version);
        }

        return input.Sign ? await SignAsync(note, signer, ct) : new Written(note.Id, Signed: false);
    }

    private async Task<Outcome<Written>> SignAsync(ClientNote note, Signer signer, CancellationToken ct)
    {
        if (
            PlanStandingCheck.IsService(note.Kind)
            && await PlanStandingCheck.RefusalAsync(plans, [note.Client], note.On, ct) is { } planFirst
        )
        {
            return planFirst;
        }

        if (note.Sign(SignedContent.Of(note, signer, Signer.Moment(clock))).Problem is { } problem)
        {
            return problem;
        }

        if (note.Risk != NoteRisk.None)
        {
            var told = await events.RaiseAsync(new RiskNoted(null, note.Client, note.On, NoteCodes.Code(note.Risk)), ct);
            if (told.Problem is { } unheard)
            {
                return unheard;
            }
        }

        return new Written(note.Id, Signed: true);
    }
}
