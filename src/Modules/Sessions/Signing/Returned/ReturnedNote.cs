using Footbridge.Contracts.Care;
using Footbridge.Contracts.People;
using Footbridge.Contracts.Schedule;
using Footbridge.Kernel;
using Footbridge.Sessions.Meetings;
using Footbridge.Sessions.Notes;
using Footbridge.Sessions.Signing.Steps;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Sessions.Signing.Returned;

/// <summary>A note that was sent back, for its writer: the reason, and what can be corrected.</summary>
[Requires(SessionPermissions.Sign)]
internal sealed class ReturnedNote(FootbridgeDb db, IClients clients, IPlans plans)
    : IQuery<ReturnedNote.Input, ReturnedNote.Page>
{
    public sealed record Input(ClientId Client, NoteId Note) : IAboutClient;

    /// <summary>What the page shows.</summary>
    public sealed record Page
    {
        public required string ClientName { get; init; }
        public required int Version { get; init; }
        public required DateOnly On { get; init; }
        public required string Title { get; init; }
        public required GroupId? Group { get; init; }

        /// <summary>Whether the whole session was sent back and is corrected on its own page.</summary>
        public required bool OnItsPage { get; init; }
        public required string Topic { get; init; }
        public required string SharedText { get; init; }
        public required NoteWords Words { get; init; }
        public required IReadOnlyList<PlanItem> Items { get; init; }
        public required SendBackWords Reason { get; init; }
        public required IReadOnlyList<HistoryRow> History { get; init; }
    }

    public async Task<Outcome<Page>> HandleAsync(Input input, CancellationToken ct)
    {
        var note = await db.Set<ClientNote>().SingleOrDefaultAsync(n => n.Id == input.Note && n.Client == input.Client, ct);
        if (note is null || await clients.FindAsync(input.Client, ct) is not { } person)
        {
            return Problem.NotFound("sessions.note.not-found");
        }

        if (note.Standing != NoteStanding.SentBack)
        {
            return Problem.Conflict("sessions.return.not-sent-back");
        }

        var session = note.Session is { } id ? await db.Set<GroupSession>().SingleAsync(s => s.Id == id, ct) : null;
        List<SigningStep> steps = [.. (await SigningSteps.OfAsync(db, [note.Id], ct))[note.Id]];
        return new Page
        {
            ClientName = person.DisplayName,
            Version = note.Version,
            On = note.On,
            Title = note.Title,
            Group = session?.Group,
            OnItsPage = session is not null && session.State != SessionState.Signed,
            Topic = session?.Topic ?? "",
            SharedText = session?.SharedText ?? "",
            Words = note.Words,
            Items = await plans.ItemsAsync(input.Client, ct),
            Reason = SendBackWords.Of(steps[^1]),
            History = HistoryRow.Of(note, steps),
        };
    }
}
