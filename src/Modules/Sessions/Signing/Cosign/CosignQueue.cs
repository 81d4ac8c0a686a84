using Footbridge.Contracts.People;
using Footbridge.Kernel;
using Footbridge.Kernel.Access;
using Footbridge.Sessions.Notes;
using Footbridge.Sessions.Notes.Voiding;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Sessions.Signing.Cosign;

/// <summary>Notes that wait for a co-signature, oldest first.</summary>
[Requires(SessionPermissions.Cosign)]
internal sealed class CosignQueue(
    FootbridgeDb db,
    IStaff staff,
    IClients clients,
    IVisibleClients visible,
    CallContext call,
    ProgramCalendar calendar
) : IQuery<CosignQueue.Input, CosignQueue.Page>
{
    /// <summary>Whose notes.</summary>
    /// <param name="Writer">Only of this writer.</param>
    public sealed record Input(UserId? Writer);

    /// <summary>The queue.</summary>
    /// <param name="Rows">Notes, oldest first.</param>
    /// <param name="Writers">Everybody with a note in the queue.</param>
    /// <param name="SentBack">Notes that were sent back and are not signed anew.</param>
    public sealed record Page(IReadOnlyList<Row> Rows, IReadOnlyList<Writer> Writers, int SentBack) : IAboutClients
    {
        IReadOnlyCollection<ClientId> IAboutClients.Clients => [.. Rows.Select(r => r.Client).Distinct()];
    }

    /// <summary>A writer with notes in the queue.</summary>
    public sealed record Writer(UserId User, string Name, int Notes);

    /// <summary>A note that waits.</summary>
    public sealed record Row
    {
        public required NoteId Note { get; init; }
        public required ClientId Client { get; init; }
        public required string ClientName { get; init; }
        public required NoteKind Kind { get; init; }
        public required string Title { get; init; }
        public required DateOnly On { get; init; }
        public required UserId Writer { get; init; }
        public required string WriterName { get; init; }
        public required DateOnly Due { get; init; }

        /// <summary>Days since the writer signed.</summary>
        public required int DaysWaiting { get; init; }

        /// <summary>Days until the due day; below zero when it has passed.</summary>
        public required int DaysLeft { get; init; }

        /// <summary>Version of the text: two and more were sent back before.</summary>
        public required int Round { get; init; }

        /// <summary>Whether the caller may co-sign it.</summary>
        public required bool Mine { get; init; }
    }

    public async Task<Outcome<Page>> HandleAsync(Input input, CancellationToken ct)
    {
        var hidden = await visible.HiddenAsync(ct);
        var all = await staff.AllAsync(ct);
        var names = all.ToDictionary(s => s.Id, s => s.DisplayName);
        var me = call.Caller.User ?? default;
        var credential = all.FirstOrDefault(s => s.Id == me)?.Credential ?? "";
        var notes = await db.Set<ClientNote>()
            .WaitingForCosign()
            .Where(n => !hidden.Contains(n.Client))
            .OrderBy(n => n.SignedAt)
            .ThenBy(n => n.Id)
            .ToListAsync(ct);
        var people = await clients.FindAsync([.. notes.Select(n => n.Client).Distinct()], ct);
        var rows = notes
            .Select(n => new Row
            {
                Note = n.Id,
                Client = n.Client,
                ClientName = people.GetValueOrDefault(n.Client)?.DisplayName ?? "",
                Kind = n.Kind,
                Title = n.Title,
                On = n.On,
                Writer = n.SignedBy!.Value,
                WriterName = names.GetValueOrDefault(n.SignedBy.Value, ""),
                Due = n.CosignDue!.Value,
                DaysWaiting = calendar.Today.DayNumber - calendar.DayOf(n.SignedAt!.Value).DayNumber,
                DaysLeft = n.CosignDue.Value.DayNumber - calendar.Today.DayNumber,
                Round = n.Round,
                Mine = n.WhyNot(me, credential) is null,
            })
            .ToList();
        var sentBack = await db.Set<ClientNote>().SentBack().CountAsync(n => !hidden.Contains(n.Client), ct);
        return new Page(
            [.. rows.Where(r => input.Writer is null || r.Writer == input.Writer)],
            [
                .. rows.GroupBy(r => (r.Writer, r.WriterName))
                    .Select(g => new Writer(g.Key.Writer, g.Key.WriterName, g.Count()))
                    .OrderBy(w => w.Name, StringComparer.Ordinal),
            ],
            sentBack
        );
    }
}
