using Footbridge.Contracts.Care;
using Footbridge.Contracts.People;
using Footbridge.Contracts.Privacy;
using Footbridge.Kernel;
using Footbridge.Sessions.Meetings.Overlaps;
using Footbridge.Sessions.Notes.Reading;
using Footbridge.Sessions.Signing;
using Footbridge.Sessions.Signing.Returned;
using Footbridge.Storage;

namespace Footbridge.Sessions.Notes.Individual;

/// <summary>Writes a note outside a group; as a draft, or signed at once.</summary>
[Requires(SessionPermissions.Sign)]
internal sealed class WriteNote(
    FootbridgeDb db,
    IPlans plans,
    IConsents consents,
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

        /// <summary>The note; a new one gets its id where the form is made.</summary>
        public required NoteId Note { get; init; }

        /// <summary>Version of the note the form was made from; 0 when there was none.</summary>
        public int Version { get; init; }
        public required NoteBody Body { get; init; }

        /// <summary>Whether it is to be signed; else it stays a draft.</summary>
        public bool Sign { get; init; }

        /// <summary>Whether the signer says that the note is true.</summary>
        public bool Statement { get; init; }

        /// <summary>Whether the signer confirms that the same words as in an earlier note are true of this day.</summary>
        public bool RepeatedOk { get; init; }
    }

    public sealed record Written(NoteId Note, bool Signed);

    public async Task<Outcome<Written>> HandleAsync(Input input, CancellationToken ct)
    {
        var signedBy = await Signer.OfAsync(call, staff, db, calendar, ct);
        if (signedBy.Failed(out var stranger, out var signer))
        {
            return stranger;
        }

        var writing = new NoteWriting(db, plans, consents, call);
        var saved = await writing.WriteAsync(input.Client, input.Note, input.Version, input.Body, ct);
        if (saved.Failed(out var refused, out var written))
        {
            return refused;
        }

        if (!input.Sign)
        {
            return new Written(input.Note, Signed: false);
        }

        return await FaultAsync(input, written, ct) is { } fault ? fault : await SignAsync(written.Note, signer, ct);
    }

    private async Task<Problem?> FaultAsync(Input input, NoteWriting.Written written, CancellationToken ct)
    {
        var note = written.Note;
        if (NoteRules.SigningFault(input.Body, written.Format, note.Details, calendar.Today) is { } fault)
        {
            return fault;
        }

        if (await TimeSheets.ClashAsync(db, note, ct) is { } clash)
        {
            return clash;
        }

        if (!input.RepeatedOk && (await EarlierNotes.WithSameWordsAsync(db, note, ct)) is { } earlier)
        {
            return Problem.Rule("sessions.note.same-as-earlier", nameof(input.RepeatedOk), $"{earlier.On:yyyy-MM-dd}");
        }

        return input.Statement ? null : Problem.Invalid("sessions.sign.statement-missing", nameof(input.Statement));
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

        var before = await Risks.BeforeAsync(db, [note], ct);
        if (note.Sign(SignedContent.Of(note, signer, Signer.Moment(clock))).Problem is { } problem)
        {
            return problem;
        }

        if ((await Risks.TellAsync(events, note, before, ct)).Problem is { } unheard)
        {
            return unheard;
        }

        return new Written(note.Id, Signed: true);
    }
}
