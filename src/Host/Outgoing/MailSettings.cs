namespace Footbridge.Host.Outgoing;

/// <summary>The clinic's mail server, from the configuration section <c>Mail</c>. Without a host, mail stays in the outbox.</summary>
internal sealed record MailSettings
{
    public string? Host { get; init; }

    public int Port { get; init; } = 587;

    public string? User { get; init; }

    public string? Password { get; init; }

    public string From { get; init; } = "";

    public bool IsSet => !string.IsNullOrWhiteSpace(Host) && !string.IsNullOrWhiteSpace(From);
}
