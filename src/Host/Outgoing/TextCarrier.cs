using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Footbridge.Contracts.Messages;
using Footbridge.Storage.Outbox;

namespace Footbridge.Host.Outgoing;

/// <summary>The gateway for texts, from the configuration section <c>Text</c>: an address that takes a form with <c>To</c>, <c>From</c> and
/// <c>Body</c> and knows the program by a name and a password, as Twilio's does and those of others that follow it. Without an address,
/// texts stay in the outbox.</summary>
internal sealed record TextSettings
{
    public Uri? Address { get; init; }

    public string User { get; init; } = "";

    public string Password { get; init; } = "";

    /// <summary>The number or name that texts come from.</summary>
    public string From { get; init; } = "";
}

/// <summary>Hands texts to the clinic's gateway.</summary>
internal sealed partial class TextCarrier(TextSettings settings, HttpClient http, ILogger<TextCarrier> log) : ICarrier
{
    public MessageChannel Channel => MessageChannel.Text;

    public bool IsSet => settings.Address is not null;

    public async Task<Carried> CarryAsync(OutboxMessage message, IServiceProvider scope, CancellationToken ct)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, settings.Address)
        {
            Content = new FormUrlEncodedContent(
                new Dictionary<string, string>
                {
                    ["To"] = message.To,
                    ["From"] = settings.From,
                    ["Body"] = message.Body,
                }
            ),
        };
        request.Headers.Authorization = new AuthenticationHeaderValue(
            "Basic",
            Convert.ToBase64String(Encoding.UTF8.GetBytes($"{settings.User}:{settings.Password}"))
        );
        try
        {
            using var answer = await http.SendAsync(request, ct);
            if (answer.IsSuccessStatusCode)
            {
                return Carried.Sent;
            }

            LogRefused(message.Id, (int)answer.StatusCode);
            // 400: the number takes no texts, or its owner wrote STOP. All else may be mended by whoever runs the program or the gateway.
            return answer.StatusCode == HttpStatusCode.BadRequest ? Carried.Never : Carried.Later;
        }
        catch (HttpRequestException unreachable)
        {
            LogRefused(message.Id, (int)unreachable.HttpRequestError);
            return Carried.Later;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Text {Id} was not taken: {Reason}")]
    private partial void LogRefused(Guid id, int reason);
}
