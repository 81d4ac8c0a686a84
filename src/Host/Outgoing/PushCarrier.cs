using System.Net;
using System.Text.Json;
using Footbridge.Contracts.Messages;
using Footbridge.Storage.Outbox;
using Lib.Net.Http.WebPush;
using Lib.Net.Http.WebPush.Authentication;

namespace Footbridge.Host.Outgoing;

/// <summary>Sends notices to the phones of a client through their push services, encrypted so that those cannot read them (RFC 8030, 8291,
/// 8292).</summary>
internal sealed partial class PushCarrier(PushSettings settings, HttpClient http, ILogger<PushCarrier> log) : ICarrier
{
    // A notice that could not be shown for a day says nothing any more.
    private const int SecondsToLive = 24 * 60 * 60;

    public MessageChannel Channel => MessageChannel.Push;

    public bool IsSet => true;

    public async Task<Carried> CarryAsync(OutboxMessage message, IServiceProvider scope, CancellationToken ct)
    {
        var phones = scope.GetRequiredService<IPushPhones>();
        if (message.About is not { } client || await phones.SenderAsync(ct) is not { } sender)
        {
            return Carried.Never;
        }

        using var identity = new VapidAuthentication(sender.Public, sender.Private) { Subject = SubjectOf(scope) };
        var told = Carried.Never;
        foreach (var phone in await phones.OfAsync(client, ct))
        {
            var one = await SendAsync(message, phone, identity, ct);
            if (one == Carried.Never)
            {
                await phones.ForgetAsync(phone.Id, ct);
            }

            // One phone that took it is enough: trying again would show it twice there.
            told = (told, one) switch
            {
                (Carried.Sent, _) or (_, Carried.Sent) => Carried.Sent,
                (Carried.Later, _) or (_, Carried.Later) => Carried.Later,
                _ => Carried.Never,
            };
        }

        return told;
    }

    private string SubjectOf(IServiceProvider scope)
    {
        var address = scope.GetRequiredService<IPublicAddress>();
        return settings.Contact.Length > 0 ? settings.Contact
            : address.IsKnown && address.Of("/") is var own && own.StartsWith("https:", StringComparison.Ordinal) ? own
            : "mailto:postmaster@localhost";
    }

    private async Task<Carried> SendAsync(
        OutboxMessage message,
        PushPhone phone,
        VapidAuthentication identity,
        CancellationToken ct
    )
    {
        // The list of services may have become shorter since the phone was taken in.
        if (!settings.Allows(new Uri(phone.Endpoint)))
        {
            return Carried.Never;
        }

        var to = new PushSubscription { Endpoint = phone.Endpoint };
        to.SetKey(PushEncryptionKeyName.P256DH, phone.Key);
        to.SetKey(PushEncryptionKeyName.Auth, phone.Secret);
        var notice = new PushMessage(JsonSerializer.Serialize(new { title = message.Subject, body = message.Body }))
        {
            TimeToLive = SecondsToLive,
            Urgency = PushMessageUrgency.Normal,
        };
        try
        {
            var client = new PushServiceClient(http) { AutoRetryAfter = false };
            await client.RequestPushMessageDeliveryAsync(to, notice, identity, VapidAuthenticationScheme.Vapid, ct);
            return Carried.Sent;
        }
        catch (PushServiceClientException refused)
        {
            LogRefused(message.Id, (int)refused.StatusCode);
            // The browser took its consent back, or the phone was wiped (RFC 8030, 7.3).
            return refused.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.Gone ? Carried.Never : Carried.Later;
        }
        catch (HttpRequestException unreachable)
        {
            LogRefused(message.Id, (int)unreachable.HttpRequestError);
            return Carried.Later;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Notice {Id} was not taken: {Reason}")]
    private partial void LogRefused(Guid id, int reason);
}
