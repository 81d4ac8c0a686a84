using Footbridge.Contracts.Care;
using Footbridge.Contracts.Messages;
using Footbridge.Contracts.People;
using Footbridge.Contracts.Privacy;
using Footbridge.Kernel;
using Footbridge.Kernel.Access;
using Footbridge.Storage;
using Footbridge.Storage.Outbox;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Privacy.Rights.Contact.Held;

/// <summary>Messages that did not leave because of a client's wish, each with who answers for it: the primary counselor, and intake while
/// there is none (45 CFR 164.522(b)). Their words are not shown: sign-in links stand in some.</summary>
[Requires(PrivacyPermissions.AnswerHeld)]
internal sealed class HeldMessages(
    FootbridgeDb db,
    IVisibleClients visible,
    IClients clients,
    IStaff staff,
    IEpisodes episodes,
    IContactWishes wishes,
    CallContext call
) : IQuery<HeldMessages.Input, HeldMessages.View>
{
    public sealed record Input;

    /// <summary>Those that wait, the caller's own first and then the oldest first.</summary>
    public sealed record View(IReadOnlyList<Row> Rows) : IAboutClients
    {
        /// <summary>How many wait for the caller.</summary>
        public int Mine => Rows.Count(r => r.IsMine);

        IReadOnlyCollection<ClientId> IAboutClients.Clients => [.. Rows.Select(r => r.Client).Distinct()];
    }

    /// <summary>A message that was held back.</summary>
    /// <param name="Id">Its id.</param>
    /// <param name="Client">Whom it is for.</param>
    /// <param name="Name">Their name.</param>
    /// <param name="Subject">Its subject.</param>
    /// <param name="Reason">Resource key of why it was held back.</param>
    /// <param name="At">When.</param>
    /// <param name="Owner">Who answers for it; intake when empty.</param>
    /// <param name="IsMine">Whether that is the caller.</param>
    /// <param name="Ways">Ways it may go by now.</param>
    public sealed record Row(
        Guid Id,
        ClientId Client,
        string Name,
        string Subject,
        string Reason,
        DateTimeOffset At,
        string Owner,
        bool IsMine,
        IReadOnlyList<MessageChannel> Ways
    );

    public async Task<Outcome<View>> HandleAsync(Input input, CancellationToken ct)
    {
        var hidden = await visible.HiddenAsync(ct);
        var held = await db.Set<OutboxMessage>()
            .Where(m => m.HeldAt != null && m.AnsweredAt == null && m.About != null && !hidden.Contains(m.About.Value))
            .OrderBy(m => m.CreatedAt)
            .ToListAsync(ct);
        if (held.Count == 0)
        {
            return new View([]);
        }

        List<ClientId> people = [.. held.Select(m => m.About!.Value).Distinct()];
        var known = await clients.FindAsync(people, ct);
        var asked = await wishes.OfAsync(people, ct);
        var team = (await staff.AllAsync(ct)).ToDictionary(s => s.Id, s => s.DisplayName);
        var counselors = (await episodes.OpenAsync(ct)).ToLookup(e => e.Client, e => e.Counselor);
        return new View([
            .. held.Where(m => known.ContainsKey(m.About!.Value))
                .Select(RowOf)
                .OrderByDescending(r => r.IsMine)
                .ThenBy(r => r.At),
        ]);

        Row RowOf(OutboxMessage message)
        {
            var client = message.About!.Value;
            UserId? owner = counselors[client].Select(c => (UserId?)c).FirstOrDefault();
            return new(
                message.Id,
                client,
                known[client].DisplayName,
                message.Subject,
                message.HeldFor ?? "",
                message.HeldAt!.Value,
                owner is { } counselor ? team.GetValueOrDefault(counselor, "") : "",
                owner is null ? call.Caller.Holds(PrivacyPermissions.AnswerHeldUnowned) : owner == call.Caller.User,
                ContactWays.Of(known[client], asked.GetValueOrDefault(client))
            );
        }
    }
}
