using Footbridge.Contracts.Messages;
using Footbridge.Contracts.People;
using Footbridge.Contracts.Privacy;
using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Recovery.Reminders;

/// <summary>What the client wants to be reminded of, and how it reaches them.</summary>
[Requires(RecoveryPermissions.ReadOwn)]
internal sealed class MyReminders(FootbridgeDb db, IClients clients, IContactWishes contacts)
    : IQuery<MyReminders.Input, MyReminders.View>
{
    public sealed record Input(ClientId Client) : IAboutClient;

    /// <param name="Meetings">Whether to be reminded of meetings, the evening before.</param>
    /// <param name="CheckInAt">When to be reminded of the check-in; null for never.</param>
    /// <param name="Channel">How reminders come; null when no way is open.</param>
    public sealed record View(bool Meetings, TimeOnly? CheckInAt, MessageChannel? Channel);

    public async Task<Outcome<View>> HandleAsync(Input input, CancellationToken ct)
    {
        if (await clients.FindAsync(input.Client, ct) is not { } person)
        {
            return Problem.NotFound("core.not-found");
        }

        var wish = await db.Set<ReminderWish>().SingleOrDefaultAsync(w => w.Client == input.Client, ct);
        var (channel, _) = ContactWays.To(person, await contacts.OfAsync(input.Client, ct));
        return new View(wish?.Meetings ?? true, wish?.CheckInAt, channel);
    }
}
