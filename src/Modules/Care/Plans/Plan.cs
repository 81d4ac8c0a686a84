using System.Security.Cryptography;
using System.Text;
using Footbridge.Contracts.Care;
using Footbridge.Kernel;

namespace Footbridge.Care.Plans;

/// <summary>One version of a treatment plan. What was signed never changes: an edit after the first signature makes the next version.</summary>
internal sealed class Plan : IProgramOwned, IVersioned
{
    /// <summary>The reason of a version that takes up words the client proposed.</summary>
    public const string ClientsWords = "clients-words";

    public required PlanId Id { get; init; }

    public ProgramId ProgramId { get; private set; }

    public int Version { get; private set; }

    public required ClientId Client { get; init; }

    public required EpisodeId Episode { get; init; }

    /// <summary>Counts the versions within a stay.</summary>
    public required int Number { get; init; }

    public required string ContentJson { get; set; }

    /// <summary>Why this version followed a signed one: words, or <see cref="ClientsWords"/>. Empty for the first.</summary>
    public required string Reason { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    public required UserId StartedBy { get; init; }

    public required DateTimeOffset ChangedAt { get; set; }

    public required UserId ChangedBy { get; set; }

    public DateTimeOffset? CounselorSignedAt { get; private set; }

    public DateTimeOffset? ClientSignedAt { get; private set; }

    public DateTimeOffset? ReviewerSignedAt { get; private set; }

    public DateTimeOffset? FamilySignedAt { get; private set; }

    /// <summary>The version that took its place.</summary>
    public PlanId? ReplacedBy { get; private set; }

    public PlanContent Content => PlanContent.FromJson(ContentJson);

    public bool IsFrozen => PlanSigners.All.Any(s => SignedAt(s) is not null);

    public static Plan Start(PlanId id, ClientId client, EpisodeId episode, UserId by, DateTimeOffset at) =>
        Make(id, client, episode, number: 1, PlanContent.Empty.ToJson(), reason: "", by, at);

    public DateTimeOffset? SignedAt(PlanSigner signer) =>
        signer switch
        {
            PlanSigner.Counselor => CounselorSignedAt,
            PlanSigner.Client => ClientSignedAt,
            PlanSigner.Reviewer => ReviewerSignedAt,
            _ => FamilySignedAt,
        };

    /// <summary>Changes the content. A signed plan wants a reason.</summary>
    /// <returns>This plan while nobody has signed it; otherwise the next version, which the caller adds.</returns>
    public Outcome<Plan> Edit(PlanContent content, PlanId next, UserId by, DateTimeOffset at, string reason = "")
    {
        if (ReplacedBy is not null)
        {
            return Problem.Conflict("care.plan.replaced");
        }

        if (!IsFrozen)
        {
            ContentJson = content.ToJson();
            ChangedAt = at;
            ChangedBy = by;
            return this;
        }

        if (string.IsNullOrWhiteSpace(reason))
        {
            return Problem.Invalid("care.plan.reason-needed", nameof(Reason));
        }

        if (reason.Length > 500)
        {
            return Problem.Invalid("core.too-long", nameof(Reason), "500");
        }

        ReplacedBy = next;
        return Make(next, Client, Episode, Number + 1, content.ToJson(), reason.Trim(), by, at);
    }

    /// <summary>Puts a signature under the content as it is now. The client may sign first.</summary>
    public Outcome<PlanSignature> Sign(GivenSignature signing, DateTimeOffset at)
    {
        if (ReplacedBy is not null)
        {
            return Problem.Conflict("care.plan.replaced");
        }

        if (Content.Threads.Count == 0)
        {
            return Problem.Rule("care.plan.nothing-to-sign");
        }

        if (signing.Fault() is { } fault)
        {
            return fault;
        }

        if (SignedAt(signing.Signer) is not null)
        {
            return Problem.Conflict($"care.plan.{PlanSigners.Code(signing.Signer)}-signed-already");
        }

        Mark(signing.Signer, at);
        return PlanSignature.Of(this, signing, at);
    }

    /// <summary>SHA-256 over who the plan is for, which version it is and every word of it.</summary>
    public string Digest() =>
        Convert.ToHexStringLower(
            SHA256.HashData(Encoding.UTF8.GetBytes($"{Id.Value:N}\n{Client.Value:N}\n{Number}\n{ContentJson}"))
        );

    private void Mark(PlanSigner signer, DateTimeOffset at)
    {
        CounselorSignedAt = signer == PlanSigner.Counselor ? at : CounselorSignedAt;
        ClientSignedAt = signer == PlanSigner.Client ? at : ClientSignedAt;
        ReviewerSignedAt = signer == PlanSigner.Reviewer ? at : ReviewerSignedAt;
        FamilySignedAt = signer == PlanSigner.Family ? at : FamilySignedAt;
    }

    private static Plan Make(
        PlanId id,
        ClientId client,
        EpisodeId episode,
        int number,
        string json,
        string reason,
        UserId by,
        DateTimeOffset at
    ) =>
        new()
        {
            Id = id,
            Client = client,
            Episode = episode,
            Number = number,
            ContentJson = json,
            Reason = reason,
            StartedAt = at,
            StartedBy = by,
            ChangedAt = at,
            ChangedBy = by,
        };
}
