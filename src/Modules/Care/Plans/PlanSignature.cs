using Footbridge.Kernel;

namespace Footbridge.Care.Plans;

/// <summary>A signature under one version of a plan.</summary>
internal sealed class PlanSignature : IProgramOwned
{
    /// <summary>The signer wrote the plan.</summary>
    public const string Wrote = "wrote";

    /// <summary>The signer read it and agrees.</summary>
    public const string Agree = "agree";

    /// <summary>The client took part in it and does not agree with all of it.</summary>
    public const string TookPart = "took-part";

    /// <summary>A supervisor or a member of the medical staff read it.</summary>
    public const string Reviewed = "reviewed";

    /// <summary>The same, where the client could not or would not sign.</summary>
    public const string Instead = "instead";

    /// <summary>A relative knows the plan and helps with it.</summary>
    public const string Supports = "supports";

    public required PlanId Plan { get; init; }

    public required PlanSigner Signer { get; init; }

    public ProgramId ProgramId { get; private set; }

    public required ClientId Client { get; init; }

    public required string Name { get; init; }

    /// <summary>Credential as printed at that time; empty for clients and relatives.</summary>
    public required string Credential { get; init; }

    /// <summary>Drawn signature as an SVG path, if one was drawn; otherwise the name was typed.</summary>
    public string? Drawn { get; init; }

    /// <summary>What it means.</summary>
    public required string Statement { get; init; }

    /// <summary>What the signer adds.</summary>
    public required string Words { get; init; }

    /// <summary>Who was signed in: the signer, or the member of staff who sat beside the client.</summary>
    public required UserId By { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>SHA-256 of what was signed.</summary>
    public required string Digest { get; init; }

    /// <summary>SHA-256 of the signature itself, with <see cref="Digest"/>.</summary>
    public string Seal { get; private init; } = "";

    public static PlanSignature Of(Plan plan, GivenSignature signing, DateTimeOffset at)
    {
        var digest = plan.Digest();
        var name = signing.Name.Trim();
        var words = signing.Words.Trim();
        return new()
        {
            Plan = plan.Id,
            Signer = signing.Signer,
            Client = plan.Client,
            Name = name,
            Credential = signing.Credential,
            Drawn = signing.Drawn,
            Statement = signing.Statement,
            Words = words,
            By = signing.By,
            At = at,
            Digest = digest,
            Seal = SealOf(
                digest,
                signing.Signer,
                name,
                signing.Credential,
                signing.Statement,
                words,
                signing.Drawn,
                signing.By,
                at
            ),
        };
    }

    /// <summary>Whether neither the plan nor the signature changed since.</summary>
    public bool IsIntact(string digestNow) =>
        Digest == digestNow && Seal == SealOf(Digest, Signer, Name, Credential, Statement, Words, Drawn, By, At);

    private static string SealOf(
        string digest,
        PlanSigner signer,
        string name,
        string credential,
        string statement,
        string words,
        string? drawn,
        UserId by,
        DateTimeOffset at
    ) => SignatureSeal.Of(at, digest, PlanSigners.Code(signer), name, credential, statement, words, drawn ?? "", $"{by.Value:N}");
}
