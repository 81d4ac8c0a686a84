using Footbridge.Contracts.Messages;
using Footbridge.Storage.Outbox;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace Footbridge.Host.Outgoing;

/// <summary>Hands mail to the clinic's mail server.</summary>
internal sealed partial class MailCarrier(MailSettings mail, ILogger<MailCarrier> log) : ICarrier
{
    public MessageChannel Channel => MessageChannel.Mail;

    public bool IsSet => mail.IsSet;

    public async Task<Carried> CarryAsync(OutboxMessage message, IServiceProvider scope, CancellationToken ct)
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
            return Carried.Sent;
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
            LogWaits(message.Id, unreachable.GetType().Name);
            return Carried.Later;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Mail {Id} waits: {Reason}")]
    private partial void LogWaits(Guid id, string reason);
}
