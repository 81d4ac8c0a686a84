using Footbridge.Contracts.Care;
using Footbridge.Contracts.People;
using Footbridge.Kernel;
using Footbridge.Sessions.Signing.Returned;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Sessions.Notes.Individual;

/// <summary>What the form of an individual note needs: the person, the open plan items and the draft to go on with.</summary>
[Requires(SessionPermissions.Sign)]
internal sealed class NoteForm(FootbridgeDb db, IClients clients, IPlans plans, CallContext call, ProgramCalendar calendar)
    : IQuery<NoteForm.Input, NoteForm.Page>
{
    public sealed record Input(ClientId Client, NoteId? Draft) : IAboutClient;

    /// <summary>What the form shows.</summary>
    /// <param name="Name">The client's name.</param>
    /// <param name="Today">Today.</param>
    /// <param name="Now">The program's time now, to five minutes.</param>
    /// <param name="Items">Open plan items.</param>
    /// <param name="Draft">The draft, if there is one.</param>
    public sealed record Page(string Name, DateOnly Today, TimeOnly Now, IReadOnlyList<PlanItem> Items, Begun? Draft);

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

    public async Task<Outcome<Page>> HandleAsync(Input input, CancellationToken ct)
    {
        if (await clients.FindAsync(input.Client, ct) is not { } person)
        {
            return Problem.NotFound("sessions.client.not-found");
        }

        Begun? draft = null;
        if (input.Draft is { } id)
        {
            var note = await db.Set<ClientNote>()
                .SingleOrDefaultAsync(n => n.Id == id && n.Client == input.Client && n.Session == null, ct);
            if (note is null)
            {
                return Problem.NotFound("sessions.note.not-found");
            }

            if (note.SignedAt is not null)
            {
                return Problem.Conflict("sessions.note.signed-already");
            }

            if (note.Author != call.Caller.User)
            {
                return Problem.Rule("sessions.note.not-yours");
            }

            var reason = note.SentBackAt is null ? null : (await SendBackWords.LastAsync(db, [note.Id], ct))[note.Id];
            draft = new(note.Id, note.Version, note.Kind, note.On, note.Start, note.Minutes, note.Words, reason);
        }

        var now = calendar.TimeOf(calendar.Now);
        return new Page(
            person.DisplayName,
            calendar.Today,
            new TimeOnly(now.Hour, now.Minute / 5 * 5),
            await plans.ItemsAsync(input.Client, ct),
            draft
        );
    }
}
