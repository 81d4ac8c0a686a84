using System.Security.Cryptography;
using System.Text;
using Footbridge.Contracts.Care;
using Footbridge.Kernel;

namespace Footbridge.Care.Plans;

/// <summary>One version of a treatment plan. What was signed never changes: an edit after the first signature makes the next version.</summary>
internal sealed class Plan : IProgramOwned, IVersioned
{
    public required PlanId Id { get; init; }

    public ProgramId ProgramId { get; private set; }

    public int Version { get; private set; }

    public required ClientId Client { get; init; }

    public required EpisodeId Episode { get; init; }

    /// <summary>Counts the versions within a stay.</summary>
    public required int Number { get; init; }

    public required string ContentJson { get; set; }

    public required DateTimeOffset StartedAt { get; init; }

    public required UserId StartedBy { get; init; }

    public required DateTimeOffset ChangedAt { get; set; }

    public required UserId ChangedBy { get; set; }

    public DateTimeOffset? CounselorSignedAt { get; private set; }

    public DateTimeOffset? ClientSignedAt { get; private set; }

    /// <summary>The version that took its place.</summary>
    public PlanId? ReplacedBy { get; private set; }

    public PlanContent Content => PlanContent.FromJson(ContentJson);

    public bool IsFrozen => CounselorSignedAt is not null || ClientSignedAt is not null;

    public static Plan Start(PlanId id, ClientId client, EpisodeId episode, UserId by, DateTimeOffset at) =>
        Make(id, client, episode, number: 1, PlanContent.Empty.ToJson(), by, at);

    /// <summary>Changes the content.</summary>
    /// <returns>This plan while nobody has signed it; otherwise the next version, which the caller adds.</returns>
    public Outcome<Plan> Edit(PlanContent content, PlanId next, UserId by, DateTimeOffset at)
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

        ReplacedBy = next;
        return Make(next, Client, Episode, Number + 1, content.ToJson(), by, at);
    }

    /// <summary>Puts a signature under the content as it is now. The client may sign first.</summary>
    public Outcome<PlanSignature> Sign(
        PlanSigner signer,
        string name,
        string? drawn,
        string statement,
        UserId by,
        DateTimeOffset at
    )
    {
        if (ReplacedBy is not null)
        {
            return Problem.Conflict("care.plan.replaced");
        }

        if (Content.Threads.Count == 0)
        {
            return Problem.Rule("care.plan.nothing-to-sign");
        }

        if (string.IsNullOrWhiteSpace(name))
        {
            return Problem.Invalid("core.signature", "SignerName");
        }

        if (name.Length > 200)
        {
            return Problem.Invalid("core.too-long", "SignerName", "200");
        }

        if (signer == PlanSigner.Counselor)
        {
            if (CounselorSignedAt is not null)
            {
                return Problem.Conflict("care.plan.counselor-signed-already");
            }

            CounselorSignedAt = at;
        }
        else
        {
            if (ClientSignedAt is not null)
            {
                return Problem.Conflict("care.plan.client-signed-already");
            }

            ClientSignedAt = at;
        }

        return new PlanSignature
        {
            Plan = Id,
            Signer = signer,
            Client = Client,
            Name = name.Trim(),
            Drawn = drawn,
            Statement = statement,
            By = by,
            At = at,
            Digest = Digest(),
        };
    }

    /// <summary>SHA-256 over who the plan is for, which version it is and every word of it.</summary>
    public string Digest() => DigestOf(Id, Client, Number, ContentJson);

    public static string DigestOf(PlanId id, ClientId client, int number, string contentJson) =>
        Convert.ToHexStringLower(
            SHA256.HashData(Encoding.UTF8.GetBytes($"{id.Value:N}\n{client.Value:N}\n{number}\n{contentJson}"))
        );

    private static Plan Make(
        PlanId id,
        ClientId client,
        EpisodeId episode,
        int number,
        string json,
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
            StartedAt = at,
            StartedBy = by,
            ChangedAt = at,
            ChangedBy = by,
        };
}
