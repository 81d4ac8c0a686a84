using Footbridge.Contracts.Privacy;
using Footbridge.Contracts.Sessions;
using Footbridge.Kernel;
using Footbridge.Sessions.Meetings;
using Footbridge.Sessions.Notes.Content;
using Footbridge.Sessions.Notes.Reading;
using Footbridge.Sessions.Notes.Voiding;
using Footbridge.Sessions.Signing;
using Footbridge.Sessions.Signing.Steps;
using Footbridge.Storage;
using Footbridge.Ui;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Sessions.Notes.Records;

/// <summary>Sessions and signed notes, for the copy of a record.</summary>
internal sealed class SessionsRecordPart(FootbridgeDb db, IText text, Formats formats) : IRecordPart
{
    public async Task<IReadOnlyList<RecordEntry>> OfAsync(ClientId client, CancellationToken ct)
    {
        var seats = await db.Set<SessionAttendance>()
            .AsNoTracking()
            .Where(a => a.Client == client && a.State != Attendance.Expected)
            .Join(
                db.Set<GroupSession>(),
                a => a.Session,
                s => s.Id,
                (a, s) =>
                    new
                    {
                        Seat = a,
                        s.Title,
                        s.Topic,
                    }
            )
            .OrderBy(r => r.Seat.On)
            .ToListAsync(ct);
        var voids = (
            await db.Set<NoteVoid>()
                .AsNoTracking()
                .Where(v => db.Set<ClientNote>().Any(n => n.Id == v.Note && n.Client == client))
                .OrderBy(v => v.At)
                .ToListAsync(ct)
        ).ToLookup(v => v.Note);
        var notes = await db.Set<ClientNote>()
            .AsNoTracking()
            .Where(n => n.Client == client && n.SignedAt != null)
            .OrderBy(n => n.On)
            .ToListAsync(ct);
        var added = (
            await db.Set<Addendum>()
                .AsNoTracking()
                .Where(a => db.Set<ClientNote>().Any(n => n.Id == a.Note && n.Client == client))
                .OrderBy(a => a.At)
                .ToListAsync(ct)
        ).ToLookup(a => a.Note);
        var signatures = (
            await db.Set<SigningStep>()
                .AsNoTracking()
                .Where(s => s.Kind == StepKind.Present || s.Kind == StepKind.Reviewed)
                .Where(s => db.Set<ClientNote>().Any(n => n.Id == s.Note && n.Client == client && n.Round == s.Round))
                .OrderBy(s => s.Number)
                .ToListAsync(ct)
        ).ToLookup(s => s.Note);
        return
        [
            .. seats.Select(s => Session(s.Seat, s.Title, s.Topic)),
            .. notes.Select(n => Note(n, signatures[n.Id], added[n.Id], voids[n.Id])),
        ];
    }

    private RecordEntry Session(SessionAttendance seat, string title, string topic) =>
        new()
        {
            Kind = RecordKind.Session,
            Id = seat.Session.Value,
            On = seat.On,
            Until = seat.On,
            Title = title,
            State = seat.State.ToString().ToLowerInvariant(),
            Minutes = seat.Minutes,
            Lines =
            [
                new(
                    text[$"sessions.state.{seat.State.ToString().ToLowerInvariant()}"],
                    seat.WasThere ? formats.Minutes(seat.Minutes) : seat.Reason ?? ""
                ),
                .. topic.Length > 0 ? new[] { new RecordLine(text["sessions.note.session"], topic) } : [],
            ],
        };

    private RecordEntry Note(
        ClientNote note,
        IEnumerable<SigningStep> signatures,
        IEnumerable<Addendum> added,
        IEnumerable<NoteVoid> voids
    )
    {
        // A text that cannot be read is shown by what stands beside it; the page of the note says what is wrong.
        var content = Seal.Read(note.Content!);
        var kind = content?.Kind ?? note.Kind;
        var shared = string.Join("\n", new[] { content?.SharedText ?? "", content?.Data ?? note.Data }.Where(t => t.Length > 0));
        var details = content is null ? note.Details : content.Details ?? NoteDetails.None;
        var signer = content is null ? "" : $"{content.Printed}, ";
        return new()
        {
            Kind = RecordKind.Note,
            Id = note.Id.Value,
            On = note.On,
            At = note.SignedAt,
            Title = note.Title.Length > 0 ? note.Title : text[$"sessions.kind.{NoteCodes.Code(kind)}"],
            State = note.VoidedAt is null ? "signed" : "void",
            Minutes = note.VoidedAt is null ? note.Minutes : 0,
            Lines =
            [
                .. voids.Where(v => v.LiftedAt is null).Select(v => new RecordLine(text["sessions.void.badge"], v.Reason)),
                .. RecordLine.Filled([
                    .. NoteParts
                        .Of(kind, details, shared, content?.Response ?? note.Response, content?.NextStep ?? note.NextStep)
                        .Select(p => (p.Heading(text), p.Words)),
                ]),
                .. RecordLine.Filled(
                    (text["sessions.note.with"], string.Join(", ", details.With.Select(w => w.Name))),
                    (text["sessions.remote.location"], details.Location),
                    (text["sessions.note.plan-goal"], content?.PlanGoal ?? note.PlanGoal),
                    (text["sessions.note.signature"], $"{signer}{formats.Moment(note.SignedAt!.Value)}")
                ),
                .. signatures.Select(s => new RecordLine(
                    text[s.Kind == StepKind.Present ? "sessions.meaning.present" : "sessions.record.cosigned"],
                    $"{s.Printed}, {formats.Moment(s.At)}"
                )),
                .. note.Standing == NoteStanding.WaitsForCosign
                    ? new[] { new RecordLine(text["sessions.record.waits"], formats.Day(note.CosignDue!.Value)) }
                    : [],
                .. added.Select(a => new RecordLine($"{a.SignerName}, {formats.Moment(a.At)}", a.Text)),
            ],
        };
    }
}
