using System.Security.Cryptography;
using System.Text;
using Footbridge.Kernel;

namespace Footbridge.Recovery.Plans.Versions;

internal readonly record struct PlanVersionId(Guid Value) : IEntityId<PlanVersionId>
{
    public static PlanVersionId From(Guid value) => new(value);
}

/// <summary>A plan for hard moments as it was saved once. Its words never change; who signs, signs these words.</summary>
internal sealed class PlanVersion : IProgramOwned, IVersioned
{
    public required PlanVersionId Id { get; init; }

    public ProgramId ProgramId { get; private set; }

    public int Version { get; private set; }

    public required ClientId Client { get; init; }

    /// <summary>Counts a client's versions from 1.</summary>
    public required int Number { get; init; }

    /// <summary>The words, as <see cref="PlanWords.ToJson"/> gives them.</summary>
    public required string Content { get; init; }

    public required DateTimeOffset SavedAt { get; init; }

    /// <summary>Who was signed in: the client, or the member of staff who sat beside them.</summary>
    public required UserId SavedBy { get; init; }

    /// <summary>Whether client and staff wrote it together; otherwise the client wrote it alone.</summary>
    public required bool Together { get; init; }

    public DateTimeOffset? ClientSignedAt { get; private set; }

    public DateTimeOffset? CounselorSignedAt { get; private set; }

    public PlanWords Words => PlanWords.FromJson(Content);

    public DateTimeOffset? SignedAt(PlanHand hand) => hand == PlanHand.Client ? ClientSignedAt : CounselorSignedAt;

    /// <summary>Puts a signature under the words. Either may sign first, each once.</summary>
    public Outcome<VersionSignature> Sign(GivenHand given, DateTimeOffset at)
    {
        if (given.Fault() is { } fault)
        {
            return fault;
        }

        if (SignedAt(given.Hand) is not null)
        {
            return Problem.Conflict("recovery.sign.already");
        }

        if (given.Hand == PlanHand.Client)
        {
            ClientSignedAt = at;
        }
        else
        {
            CounselorSignedAt = at;
        }

        return VersionSignature.Of(this, given, at);
    }

    /// <summary>SHA-256 over whose plan it is, which version, and every word of it.</summary>
    public string Digest() =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{Id.Value:N}\n{Client.Value:N}\n{Number}\n{Content}")));
}
