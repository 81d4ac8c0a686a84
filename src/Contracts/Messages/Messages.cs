using Footbridge.Kernel;

namespace Footbridge.Contracts.Messages;

/// <summary>How a message travels.</summary>
public enum MessageChannel
{
    /// <summary>Electronic mail.</summary>
    Mail,

    /// <summary>Text message to a phone.</summary>
    Text,

    /// <summary>Notice on each phone or computer on which the person turned notices on (RFC 8030).</summary>
    Push,
}

/// <summary>A message on its way out. Its words are neutral: nothing that shows a person is in treatment (42 CFR 2.13).</summary>
/// <param name="Channel">How it travels.</param>
/// <param name="To">Mail address or phone number; empty for a notice.</param>
/// <param name="Subject">Subject line of a mail, or title of a notice; empty for a text.</param>
/// <param name="Body">The words.</param>
/// <param name="About">The client it is for, if any.</param>
public sealed record OutgoingMessage(MessageChannel Channel, string To, string Subject, string Body, ClientId? About)
{
    /// <summary>Whether the person asked for it in this minute, such as a link to sign in: it waits for no hour.</summary>
    public bool IsAwaited { get; init; }
}

/// <summary>Puts messages into the outbox in the caller's transaction; a worker sends them after commit.</summary>
public interface IMessages
{
    /// <summary>Adds a message to the caller's transaction.</summary>
    void Send(OutgoingMessage message);
}

/// <summary>Addresses of this program as they stand in messages.</summary>
public interface IPublicAddress
{
    /// <summary>Whether it is known: set up, or told by the request in hand. A link made without it leads nowhere.</summary>
    bool IsKnown { get; }

    /// <summary>The whole address of a path.</summary>
    string Of(string path);
}

/// <summary>A phone or computer on which a client turned notices on.</summary>
/// <param name="Id">Its id here.</param>
/// <param name="Endpoint">Where its push service takes messages for it (RFC 8030).</param>
/// <param name="Key">Its public key, P-256, base64url (RFC 8291, 3.1).</param>
/// <param name="Secret">What it shares with the program to keep the push service out, base64url (RFC 8291, 3.2).</param>
public sealed record PushPhone(Guid Id, string Endpoint, string Key, string Secret);

/// <summary>By which push services know the program (RFC 8292).</summary>
/// <param name="Public">Public key, P-256, base64url.</param>
/// <param name="Private">Private key, base64url.</param>
public sealed record PushSender(string Public, string Private);

/// <summary>Phones with notices on. Runs in the caller's scope.</summary>
public interface IPushPhones
{
    /// <summary>The program's keys; null while nobody has turned notices on.</summary>
    Task<PushSender?> SenderAsync(CancellationToken ct);

    /// <summary>The phones of a client.</summary>
    Task<IReadOnlyList<PushPhone>> OfAsync(ClientId client, CancellationToken ct);

    /// <summary>Forgets a phone that its push service no longer knows.</summary>
    Task ForgetAsync(Guid phone, CancellationToken ct);
}

/// <summary>Push services that notices may go to: the addresses come from browsers, and the program must not be led to write to any other
/// machine. Configuration section <c>Push</c>.</summary>
public sealed record PushSettings
{
    private static readonly string[] Known =
    [
        "fcm.googleapis.com",
        "push.services.mozilla.com",
        "push.apple.com",
        "notify.windows.com",
    ];

    /// <summary>Further hosts, for a clinic that runs its own.</summary>
    public IReadOnlyList<string> OtherHosts { get; init; } = [];

    /// <summary>How a push service reaches whoever runs the program: a <c>mailto:</c> or <c>https:</c> address (RFC 8292, 2.1).</summary>
    public string Contact { get; init; } = "";

    /// <summary>Whether notices may be sent to an address.</summary>
    public bool Allows(Uri endpoint)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        return endpoint.IsAbsoluteUri
            && (endpoint.Scheme == Uri.UriSchemeHttps || (endpoint.Scheme == Uri.UriSchemeHttp && endpoint.IsLoopback))
            && Known.Concat(OtherHosts).Any(host => IsOf(endpoint.Host, host));
    }

    private static bool IsOf(string host, string known) =>
        host.Equals(known, StringComparison.OrdinalIgnoreCase) || host.EndsWith($".{known}", StringComparison.OrdinalIgnoreCase);
}
