using Footbridge.Contracts.Care;
using Footbridge.Contracts.People;
using Footbridge.Contracts.Privacy;
using Footbridge.Kernel;
using Footbridge.Sessions.Notes.Content;
using Footbridge.Sessions.Notes.Formatting;
using Footbridge.Sessions.Notes.Phrases;
using Footbridge.Sessions.Notes.Voiding;
using Footbridge.Sessions.Signing.Returned;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Sessions.Notes.Individual;

/// <summary>What the form of a note outside a group needs: the person, the open plan items, the formats, who may be there, and the draft to
/// go on with.</summary>
[Requires(SessionPermissions.Sign)]
internal sealed class NoteForm(
    FootbridgeDb db,
    IClients clients,
    IPlans plans,
    IConsents consents,
    CallContext call,
    ProgramCalendar calendar
) : IQuery<NoteForm.Input, NoteForm.Page>
{
    private const int MissedShown = 12;

    public sealed record Input(ClientId Client, NoteId? Draft) : IAboutClient;

    /// <summary>What the form shows.</summary>
    public sealed record Page
    {
        public required string Name { get; init; }
        public required DateOnly Today { get; init; }

        /// <summary>The program's time now, to five minutes.</summary>
        public required TimeOnly Now { get; init; }

        /// <summary>Open plan items.</summary>
        public required IReadOnlyList<PlanItem> Items { get; init; }
        public required FormatBook Book { get; init; }

        /// <summary>People whom a consent in force names.</summary>
        public required IReadOnlyList<NamedPerson> Named { get; init; }

        /// <summary>Sessions that an outreach can be about.</summary>
        public required IReadOnlyList<MissedSession> Missed { get; init; }
        public required IReadOnlyList<Phrase> Phrases { get; init; }

        /// <summary>Whether the caller writes notes of medical visits.</summary>
        public required bool Medical { get; init; }

        /// <summary>The newest signed note, where its words may be taken over.</summary>
        public Earlier? Last { get; init; }

        /// <summary>The draft, if there is one.</summary>
        public Begun? Draft { get; init; }
    }

    /// <summary>A draft.</summary>
    public sealed record Begun(
        NoteId Note,
        int Version,
        NoteKind Kind,
        DateOnly On,
        TimeOnly? Start,
        int Minutes,
        NoteWords Words,
        SendBackWords? Reason
    );

    /// <summary>A signed note whose words may be taken over.</summary>
    public sealed record Earlier(NoteId Note, DateOnly On, string Data, string Response, string NextStep, NoteDetails Details);

    public async Task<Outcome<Page>> HandleAsync(Input input, CancellationToken ct)
    {
        if (await clients.FindAsync(input.Client, ct) is not { } person)
        {
            return Problem.NotFound("sessions.client.not-found");
        }

        var begun = await DraftAsync(input, ct);
        if (begun.Failed(out var problem, out var draft))
        {
            return problem;
        }

        var now = calendar.TimeOf(calendar.Now);
        var book = await FormatBook.ReadAsync(db, ct);
        return new Page
        {
            Name = person.DisplayName,
            Today = calendar.Today,
            Now = new TimeOnly(now.Hour, now.Minute / 5 * 5),
            Items = await plans.ItemsAsync(input.Client, ct),
            Book = book,
            Named = await consents.PeopleNamedAsync(input.Client, calendar.Today, ct),
            Missed = await MissedSessions.Of(db, input.Client).Take(MissedShown).ToListAsync(ct),
            Phrases = await PhraseList.OfAsync(db, call.Caller.User, ct),
            Medical = call.Caller.Holds(SessionPermissions.Medical),
            Last = book.CopyForward ? await LastAsync(input.Client, ct) : null,
            Draft = draft.Draft,
        };
    }

    private async Task<Outcome<Continued>> DraftAsync(Input input, CancellationToken ct)
    {
        if (input.Draft is not { } id)
        {
            return new Continued(null);
        }

        var note = await db.Set<ClientNote>()
            .AsNoTracking()
            .SingleOrDefaultAsync(n => n.Id == id && n.Client == input.Client && n.Session == null, ct);
        if (note is null)
        {
            return Problem.NotFound("sessions.note.not-found");
        }

        if (note.Author != call.Caller.User)
        {
            return Problem.Rule("sessions.note.not-yours");
        }

        if (note.IfClosed() is { } closed)
        {
            return closed;
        }

        var reason = note.SentBackAt is null ? null : (await SendBackWords.LastAsync(db, [note.Id], ct))[note.Id];
        return new Continued(new(note.Id, note.Version, note.Kind, note.On, note.Start, note.Minutes, note.Words, reason));
    }

    private async Task<Earlier?> LastAsync(ClientId client, CancellationToken ct)
    {
        var last = await db.Set<ClientNote>()
            .AsNoTracking()
            .ThatCount()
            .Where(n => n.Client == client && n.Session == null)
            .OrderByDescending(n => n.On)
            .ThenByDescending(n => n.Id)
            .FirstOrDefaultAsync(ct);
        return last is null ? null : new(last.Id, last.On, last.Data, last.Response, last.NextStep, last.Details);
    }

    private sealed record Continued(Begun? Draft);
}
