using Footbridge.Contracts.Messages;
using Footbridge.Contracts.Privacy;
using Footbridge.Kernel;
using Footbridge.Storage;
using Footbridge.Storage.Gate;
using Footbridge.Storage.Jobs;
using Footbridge.Storage.Outbox;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.EntityFrameworkCore;
using MimeKit;

namespace Footbridge.Host.Outgoing;

/// <summary>Sends the mail that waits in the outbox. A message is tried again later and later, and never sent twice by two machines.</summary>
internal sealed partial class OutboxWorker(
    IServiceScopeFactory scopes,
    MailSettings mail,
    WriteTurn writeTurn,
    TimeProvider clock,
    ILogger<OutboxWorker> log
) : RecurringJob(scopes, clock, log)
{
    private const int AtOnce = 20;
    private const int WaitMinutes = 15;

    protected override string Name => "job outbox";

    protected override TimeSpan Every => TimeSpan.FromSeconds(5);

    protected override Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (mail.IsSet)
        {
            return base.ExecuteAsync(stoppingToken);
        }

        LogKept();
        return Task.CompletedTask;
    }

    protected override async Task RunAsync(IServiceProvider scope, CancellationToken ct)
    {
        using var turn = await writeTurn.TakeAsync(ct);
        var db = scope.GetRequiredService<FootbridgeDb>();
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var now = Clock.GetUtcNow();
        var waiting = await Waiting(db)
            .Where(m => m.SentAt == null && m.HeldAt == null && m.Channel == MessageChannel.Mail && m.NextTryAt <= now)
            .OrderBy(m => m.CreatedAt)
            .Take(AtOnce)
            .ToListAsync(ct);
        var wishes = await WishesAsync(scope, waiting, ct);
        var local = scope.GetRequiredService<ProgramCalendar>();
        foreach (var message in waiting)
        {
            if (message.About is { } client && wishes.TryGetValue(client, out var wish) && !Abide(message, wish, local))
            {
                continue;
            }

            message.Attempts++;
            if (await TrySendAsync(message, ct))
            {
                message.SentAt = Clock.GetUtcNow();
            }
            else
            {
                message.NextTryAt = now.AddMinutes(Math.Min(60, 1 << Math.Min(6, message.Attempts)));
            }
        }

        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
    }

    private static async Task<IReadOnlyDictionary<ClientId, ContactWish>> WishesAsync(
        IServiceProvider scope,
        List<OutboxMessage> waiting,
        CancellationToken ct
    )
    {
        List<ClientId> clients = [.. waiting.Select(m => m.About).OfType<ClientId>().Distinct()];
        return clients.Count == 0
            ? new Dictionary<ClientId, ContactWish>()
            : await scope.GetRequiredService<IContactWishes>().OfAsync(clients, ct);
    }

    /// <summary>Does as the client asked (45 CFR 164.522(b)): holds a message back that goes a way they do not want, lets one wait for the
    /// hours they named, and sends it where they said.</summary>
    /// <returns>Whether the message may leave now.</returns>
    internal static bool Abide(OutboxMessage message, ContactWish wish, ProgramCalendar calendar)
    {
        if (wish.Refusal(message.Channel) is { } refusal)
        {
            message.HeldAt = calendar.Now;
            message.HeldFor = refusal;
            return false;
        }

        if (!wish.Allows(calendar.TimeOf(calendar.Now)))
        {
            message.NextTryAt = calendar.Now.AddMinutes(WaitMinutes);
            return false;
        }

        message.To = wish.AddressFor(message.Channel, message.To);
        return true;
    }

    private static IQueryable<OutboxMessage> Waiting(FootbridgeDb db) =>
        db.IsSqlite
            ? db.Set<OutboxMessage>()
            : db.Set<OutboxMessage>()
                .FromSqlRaw(
                    "select * from core_outbox where id in (select id from core_outbox where sent_at is null for update skip locked)"
                );

    private async Task<bool> TrySendAsync(OutboxMessage message, CancellationToken ct)
    {
        using var letter = new MimeMessage
        {
            Subject = message.Subject,
            Body = new TextPart("plain") { Text = message.Body },
        };
        letter.From.Add(MailboxAddress.Parse(mail.From));
        letter.To.Add(MailboxAddress.Parse(message.To));
        try
        {
            using var smtp = new SmtpClient();
            await smtp.ConnectAsync(mail.Host ?? "", mail.Port, SecureSocketOptions.StartTlsWhenAvailable, ct);
            if (mail.User is { } user)
            {
                await smtp.AuthenticateAsync(user, mail.Password ?? "", ct);
            }

            await smtp.SendAsync(letter, ct);
            await smtp.DisconnectAsync(quit: true, ct);
            return true;
        }
        catch (Exception unreachable)
            when (unreachable
                    is IOException
                        or System.Net.Sockets.SocketException
                        or ProtocolException
                        or CommandException
                        or AuthenticationException
            )
        {
            // A mail server that is away is an ordinary thing: the message waits. The exception's text may hold an address and is not logged.
            LogWaits(message.Id, message.Attempts, unreachable.GetType().Name);
            return false;
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "No mail server is configured: messages stay in the outbox")]
    private partial void LogKept();

    [LoggerMessage(Level = LogLevel.Warning, Message = "Message {Id} waits after attempt {Attempt}: {Reason}")]
    private partial void LogWaits(Guid id, int attempt, string reason);
}
