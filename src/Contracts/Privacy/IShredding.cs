using Footbridge.Kernel;

namespace Footbridge.Contracts.Privacy;

/// <summary>Makes a client's attachments unreadable for good by destroying their keys. Each module that keeps attachments registers one;
/// whoever decides that a record has reached its end asks all of them. Runs in the caller's scope and transaction.</summary>
public interface IShredding
{
    /// <summary>Destroys the keys of all attachments of a client. What is sealed with them stays as bytes nobody can read, here and in
    /// every copy whose keys are destroyed too. A second call finds nothing left to destroy.</summary>
    Task<Shredded> ShredAsync(ClientId client, CancellationToken ct);
}

/// <summary>What was destroyed.</summary>
/// <param name="TextKey">Resource key of the name of the kind of attachment.</param>
/// <param name="Attachments">Ids of the attachments that cannot be read any more.</param>
public sealed record Shredded(string TextKey, IReadOnlyList<Guid> Attachments);
