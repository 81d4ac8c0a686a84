using Footbridge.Contracts.Messages;
using Footbridge.Contracts.People;
using Footbridge.Contracts.Privacy;
using Footbridge.Kernel;
using Footbridge.Storage;
using Footbridge.Storage.Gate;
using Footbridge.Storage.Jobs;
using Footbridge.Storage.Outbox;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Host.Outgoing;

/// <summary>Sends what waits in the outbox. A message is tried again later and later, and never sent twice by two machines.</summary>
internal sealed partial class OutboxWorker(
    IServiceScopeFactory scopes,
    IEnumerable<ICarrier> carriers,
    WriteTurn writeTurn,
    TimeProvider clock,
    ILogger<OutboxWorker> log
) : RecurringJob(scopes, clock, log)
{
    private const int AtOnce = 20;
    private const int WaitMinutes = 15;

    private readonly Dictionary<MessageChannel, ICarrier> _carriers = carriers.Where(c => c.IsSet).ToDictionary(c => c.Channel);

    protected override string Name => "job outbox";

    protected override TimeSpan Every => TimeSpan.FromSeconds(5);

    protected override Task ExecuteAsync(CancellationToken stoppingToken)
    {
        foreach (var channel in Enum.GetValues<MessageChannel>().Where(c => !_carriers.ContainsKey(c)))
        {
            LogKept(channel);
        }

        return base.ExecuteAsync(stoppingToken);
    }

    protected override Task RunAsync(IServiceProvider scope, CancellationToken ct) => SendWaitingAsync(scope, ct);

    /// <summary>Sends what may leave now.</summary>
    internal async Task SendWaitingAsync(IServiceProvider scope, CancellationToken ct)
    {
        using var turn = await writeTurn.TakeAsync(ct);
        var db = scope.GetRequiredService<FootbridgeDb>();
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var now = Clock.GetUtcNow();
        var channels = _carriers.Keys.ToList();
        var waiting = await Waiting(db)
            .AsTracking()
            .Where(m => m.SentAt == null && m.HeldAt == null && channels.Contains(m.Channel) && m.NextTryAt <= now)
            .OrderBy(m => m.CreatedAt)
            .Take(AtOnce)
            .ToListAsync(ct);
        if (waiting.Count == 0)
        {
            return;
        }

        List<ClientId> clients = [.. waiting.Select(m => m.About).OfType<ClientId>().Distinct()];
        var people = await scope.GetRequiredService<IClients>().FindAsync(clients, ct);
        var wishes = await scope.GetRequiredService<IContactWishes>().OfAsync(clients, ct);
        var local = scope.GetRequiredService<ProgramCalendar>();
        foreach (var message in waiting)
        {
            var (person, wish) = message.About is { } client
                ? (people.GetValueOrDefault(client), wishes.GetValueOrDefault(client))
                : (null, null);
            if (Abide(message, person, wish, local))
            {
                await SendAsync(message, person, wish, scope, ct);
            }
        }

        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
    }

    /// <summary>Does as the client asked (45 CFR 164.522(b)): holds a message back that goes a way they do not want, lets one wait for the
    /// hours they named, and sends it where they can be reached now. A number that has changed since the message was written belongs to a
    /// stranger.</summary>
    /// <returns>Whether the message may leave now.</returns>
    internal static bool Abide(OutboxMessage message, ClientIdentity? person, ContactWish? wish, ProgramCalendar calendar)
    {
        if (message.About is null)
        {
            return true;
        }

        if (wish?.Refusal(message.Channel) is { } refusal)
        {
            Hold(message, refusal, calendar.Now);
            return false;
        }

        if (!message.IsAwaited && !ContactWays.MayGo(wish, message.Channel, calendar.TimeOf(calendar.Now)))
        {
            message.NextTryAt = calendar.Now.AddMinutes(WaitMinutes);
            return false;
        }

        if (message.Channel == MessageChannel.Push)
        {
            return true;
        }

        // What was asked for in this minute goes where it was asked from, unless the client named another place.
        message.To =
            message.IsAwaited || person is null
                ? wish?.AddressFor(message.Channel, message.To) ?? message.To
                : ContactWays.AddressOf(person, wish, message.Channel);
        if (message.To.Length > 0)
        {
            return true;
        }

        Hold(message, "privacy.contact.no-address", calendar.Now);
        return false;
    }

    private async Task SendAsync(
        OutboxMessage message,
        ClientIdentity? person,
        ContactWish? wish,
        IServiceProvider scope,
        CancellationToken ct
    )
    {
        message.Attempts++;
        var now = Clock.GetUtcNow();
        switch (await _carriers[message.Channel].CarryAsync(message, scope, ct))
        {
            case Carried.Sent:
                message.SentAt = now;
                break;
            case Carried.Later:
                message.NextTryAt = now.AddMinutes(Math.Min(60, 1 << Math.Min(6, message.Attempts)));
                break;
            case Carried.Never
                when message.Channel == MessageChannel.Push
                    && person is not null
                    && ContactWays.To(person, wish is null ? null : wish with { HasNotices = false }) is ({ } other, var to):
                // No phone shows notices any more: the next way that the client allows.
                (message.Channel, message.To) = (other, to);
                break;
            default:
                Hold(message, "privacy.contact.not-taken", now);
                break;
        }
    }

    private static void Hold(OutboxMessage message, string reason, DateTimeOffset at)
    {
        message.HeldAt = at;
        message.HeldFor = reason;
    }

    private static IQueryable<OutboxMessage> Waiting(FootbridgeDb db) =>
        db.IsSqlite
            ? db.Set<OutboxMessage>()
            : db.Set<OutboxMessage>()
                .FromSqlRaw(
                    "select * from core_outbox where id in (select id from core_outbox where sent_at is null for update skip locked)"
                );

    [LoggerMessage(
        Level = LogLevel.Information,
        Message = "Nothing carries messages of the kind {Channel}: they stay in the outbox"
    )]
    private partial void LogKept(MessageChannel channel);
}
