using Footbridge.Contracts.People;
using Footbridge.Contracts.Schedule;
using Footbridge.Kernel;
using Footbridge.Sessions.Meetings;
using Footbridge.Sessions.Notes.Voiding;
using Footbridge.Sessions.Signing;
using Footbridge.Sessions.Signing.Steps;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Sessions.Notes.Reading;

/// <summary>One note, with the check of its signature and its addenda.</summary>
[Requires(SessionPermissions.Read)]
internal sealed class ReadNote(FootbridgeDb db, IClients clients, IStaff staff, IPrograms programs, CallContext call)
    : IQuery<ReadNote.Input, ReadNote.Page>
{
    public sealed record Input(ClientId Client, NoteId Note) : IAboutClient;

    /// <summary>A note to read.</summary>
    public sealed record Page
    {
        /// <summary>The program that keeps the note.</summary>
        public required string Program { get; init; }
        public required string ClientName { get; init; }
        public DateOnly? BornOn { get; init; }

        /// <summary>What the note says: as signed, or as far as it is written.</summary>
        public required SignedContent Content { get; init; }
        public required bool Signed { get; init; }

        /// <summary>Whether everything is as it was signed.</summary>
        public required bool Holds { get; init; }
        public string? Hash { get; init; }
        public required NoteStanding Standing { get; init; }
        public DateOnly? CosignDue { get; init; }

        /// <summary>Every signature and every sending back, oldest first.</summary>
        public required IReadOnlyList<HistoryRow> History { get; init; }
        public required string Author { get; init; }

        /// <summary>The group, when the note belongs to one of its sessions.</summary>
        public GroupId? Group { get; init; }
        public required IReadOnlyList<Words> Addenda { get; init; }

        /// <summary>Whether it is void: it counts no more.</summary>
        public required bool IsVoid { get; init; }

        /// <summary>What became of it, oldest first.</summary>
        public required IReadOnlyList<NoteVoid> Voids { get; init; }

        /// <summary>Whether the caller may make it void, or let it count again.</summary>
        public required bool MayVoid { get; init; }

        /// <summary>Whether the caller may go on writing it.</summary>
        public required bool MayGoOn { get; init; }
    }

    /// <summary>An addendum to read.</summary>
    public sealed record Words(string Text, string By, DateTimeOffset At, bool Holds);

    public async Task<Outcome<Page>> HandleAsync(Input input, CancellationToken ct)
    {
        var note = await db.Set<ClientNote>().SingleOrDefaultAsync(n => n.Id == input.Note && n.Client == input.Client, ct);
        if (note is null || await clients.FindAsync(input.Client, ct) is not { } person)
        {
            return Problem.NotFound("sessions.note.not-found");
        }

        var addenda = await db.Set<Addendum>().Where(a => a.Note == input.Note).OrderBy(a => a.At).ToListAsync(ct);
        var session = note.Session is { } id ? await db.Set<GroupSession>().SingleAsync(s => s.Id == id, ct) : null;
        List<SigningStep> steps = [.. (await SigningSteps.OfAsync(db, [note.Id], ct))[note.Id]];
        var signed = note.SignedAt is not null;
        var author = (await staff.FindAsync(note.Author, ct))?.Printed ?? "";
        return new Page
        {
            Program = (await programs.CurrentAsync(ct)).Name,
            ClientName = person.DisplayName,
            BornOn = person.BornOn,
            Content = (note.Content is { } text ? Seal.Read(text) : null) ?? SoFar(note, session),
            Signed = signed,
            Holds = SigningChain.Holds(note, steps),
            Hash = note.Hash,
            Standing = note.Standing,
            CosignDue = note.CosignDue,
            History = HistoryRow.Of(note, steps),
            Author = author,
            Group = session?.Group,
            IsVoid = note.VoidedAt is not null,
            Voids = await db.Set<NoteVoid>().AsNoTracking().Where(v => v.Note == note.Id).OrderBy(v => v.At).ToListAsync(ct),
            MayVoid =
                call.Caller.Holds(SessionPermissions.Sign)
                && note is not { Session: not null, SignedAt: null }
                && VoidRules.Refusal(note, call.Caller) is null,
            MayGoOn = session is null && note.IfClosed() is null && note.Author == call.Caller.User,
            Addenda =
            [
                .. addenda.Select(a => new Words(
                    a.Text,
                    PrintedName.Of(a.SignerName, a.Credential),
                    a.At,
                    a.Holds(note.Hash ?? "")
                )),
            ],
        };
    }

    // Unsigned, or no longer readable as signed: what the rows say.
    private static SignedContent SoFar(ClientNote note, GroupSession? session)
    {
        var words = SignedContent.Of(note, new Signer(note.Author, "", ""), note.SignedAt ?? default);
        return session is null
            ? words
            : words with
            {
                Title = session.Title,
                Telehealth = session.Telehealth,
                Place = session.RoomName ?? "",
                Start = session.Start,
                End = session.End,
                Topic = session.Topic,
                SharedText = session.SharedText,
            };
    }
}
