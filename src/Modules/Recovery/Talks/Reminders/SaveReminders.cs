using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Recovery.Reminders;

/// <summary>Keeps what a client wants to be reminded of.</summary>
[Requires(RecoveryPermissions.WriteOwn)]
internal sealed class SaveReminders(FootbridgeDb db, TimeProvider clock) : ICommand<SaveReminders.Input, Done>
{
    /// <param name="Client">Whose wish.</param>
    /// <param name="Meetings">Whether to be reminded of meetings.</param>
    /// <param name="CheckInAt">When to be reminded of the check-in; null for never.</param>
    public sealed record Input(ClientId Client, bool Meetings, TimeOnly? CheckInAt) : IAboutClient;

    public async Task<Outcome<Done>> HandleAsync(Input input, CancellationToken ct)
    {
        var wish = await db.Set<ReminderWish>().AsTracking().SingleOrDefaultAsync(w => w.Client == input.Client, ct);
        if (wish is null)
        {
            wish = new() { Id = Ids.New<ReminderWishId>(clock), Client = input.Client };
            db.Add(wish);
        }

        wish.Take(input.Meetings, input.CheckInAt);
        return Done.Value;
    }
}
