using Footbridge.Kernel;

namespace Footbridge.Recovery.Plans.Versions;

/// <summary>A signature under one version of a plan for hard moments.</summary>
internal sealed class VersionSignature : IProgramOwned
{
    public required PlanVersionId Plan { get; init; }

    public required PlanHand Hand { get; init; }

    public ProgramId ProgramId { get; private set; }

    public required ClientId Client { get; init; }

    public required string Name { get; init; }

    /// <summary>Credential as printed at that time; empty for the client.</summary>
    public required string Credential { get; init; }

    /// <summary>Drawn signature as an SVG path, if one was drawn; otherwise the name was typed.</summary>
    public string? Drawn { get; init; }

    public required string Meaning { get; init; }

    /// <summary>Who was signed in: the signer, or the member of staff who sat beside the client.</summary>
    public required UserId By { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>SHA-256 of what was signed.</summary>
    public required string Digest { get; init; }

    /// <summary>SHA-256 of the signature itself, with <see cref="Digest"/>.</summary>
    public string Seal { get; private init; } = "";

    public static VersionSignature Of(PlanVersion plan, GivenHand given, DateTimeOffset at)
    {
        var (digest, name) = (plan.Digest(), given.Name.Trim());
        return new()
        {
            Plan = plan.Id,
            Hand = given.Hand,
            Client = plan.Client,
            Name = name,
            Credential = given.Credential,
            Drawn = given.Drawn,
            Meaning = given.Meaning,
            By = given.By,
            At = at,
            Digest = digest,
            Seal = SealOf(digest, given with { Name = name }, at),
        };
    }

    /// <summary>Whether neither the words nor the signature changed since.</summary>
    public bool IsIntact(string digestNow) =>
        Digest == digestNow
        && Seal == SealOf(Digest, new(Hand, Name, Meaning, By) { Drawn = Drawn, Credential = Credential }, At);

    private static string SealOf(string digest, GivenHand given, DateTimeOffset at) =>
        SignatureSeal.Of(
            at,
            digest,
            $"{given.Hand}",
            given.Name,
            given.Credential,
            given.Meaning,
            given.Drawn ?? "",
            $"{given.By.Value:N}"
        );
}
