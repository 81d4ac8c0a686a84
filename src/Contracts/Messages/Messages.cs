using Footbridge.Kernel;

namespace Footbridge.Contracts.Messages;

/// <summary>How a message travels.</summary>
public enum MessageChannel
{
    /// <summary>Electronic mail.</summary>
    Mail,

    /// <summary>Text message to a phone.</summary>
    Text,
}

/// <summary>A message on its way out. Its words are neutral: nothing that shows a person is in treatment (42 CFR 2.13).</summary>
/// <param name="Channel">How it travels.</param>
/// <param name="To">Mail address or phone number.</param>
/// <param name="Subject">Subject line of a mail; empty for a text.</param>
/// <param name="Body">The words.</param>
/// <param name="About">The client it is for, if any.</param>
public sealed record OutgoingMessage(MessageChannel Channel, string To, string Subject, string Body, ClientId? About);

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
