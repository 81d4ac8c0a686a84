using Footbridge.Contracts.Messages;
using Footbridge.Contracts.People;
using Footbridge.Contracts.Privacy;
using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Monitoring.Orders;

/// <summary>Writes to those who are asked for a screen today and were not told yet, at an hour they named; and counts as missed what the day
/// went by without. Asked again, it tells nobody twice.</summary>
[Requires(MonitoringPermissions.RecordScreens)]
internal sealed class TellOfScreens(
    FootbridgeDb db,
    IClients clients,
    IContactWishes wishes,
    IPrograms programs,
    IMessages messages,
    MissedScreens missed,
    ProgramCalendar calendar
) : ICommand<TellOfScreens.Input, int>
{
    // Nobody is woken for it.
    private static readonly TimeOnly Earliest = new(7, 0);

    public sealed record Input;

    /// <summary>Returns how many were told.</summary>
    public async Task<Outcome<int>> HandleAsync(Input input, CancellationToken ct)
    {
        await missed.CloseAsync(ct);
        var (today, now) = (calendar.Today, calendar.TimeOf(calendar.Now));
        if (now < Earliest)
        {
            return 0;
        }

        var waiting = await db.Set<ScreenOrder>()
            .AsTracking()
            .Where(o => o.On == today && o.State == OrderState.Waiting && o.ToldAt == null && o.Until > now)
            .ToListAsync(ct);
        if (waiting.Count == 0)
        {
            return 0;
        }

        ClientId[] ids = [.. waiting.Select(o => o.Client).Distinct()];
        var (people, asked) = (await clients.FindAsync(ids, ct), await wishes.OfAsync(ids, ct));
        var phone = (await programs.CurrentAsync(ct)).Phone;
        foreach (var order in waiting)
        {
            var wish = asked.GetValueOrDefault(order.Client);
            if (!people.TryGetValue(order.Client, out var person) || wish?.Allows(now) == false)
            {
                continue;
            }

            if (ContactWays.To(person, wish) is ({ } channel, var to))
            {
                var language = wish?.Language ?? person.Language;
                var subject = ContactWays.Subject(channel, OrderWords.Subject(language));
                messages.Send(new(channel, to, subject, OrderWords.Body(language, phone), person.Id));
                order.ToldAt = calendar.Now;
            }
        }

        return waiting.Count(o => o.ToldAt is not null);
    }
}
