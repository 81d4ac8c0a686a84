using Footbridge.Kernel;

namespace Footbridge.Care.Plans;

internal enum PlanSigner
{
    Counselor,
    Client,
    Reviewer,
    Family,
}

/// <summary>Codes of the roles in which a plan is signed, and what each may say with it.</summary>
internal static class PlanSigners
{
    public static IReadOnlyList<PlanSigner> All { get; } =
    [PlanSigner.Counselor, PlanSigner.Client, PlanSigner.Reviewer, PlanSigner.Family];

    public static string Code(PlanSigner signer) =>
        signer switch
        {
            PlanSigner.Counselor => "counselor",
            PlanSigner.Client => "client",
            PlanSigner.Reviewer => "reviewer",
            _ => "family",
        };

    /// <summary>What a signature in this role may mean.</summary>
    public static IReadOnlyList<string> MeaningsOf(PlanSigner signer) =>
        signer switch
        {
            PlanSigner.Counselor => [PlanSignature.Wrote, PlanSignature.Agree],
            PlanSigner.Client => [PlanSignature.Agree, PlanSignature.TookPart],
            PlanSigner.Reviewer => [PlanSignature.Reviewed, PlanSignature.Instead],
            _ => [PlanSignature.Supports],
        };
}

/// <summary>What somebody says with a signature.</summary>
/// <param name="Signer">In which role.</param>
/// <param name="Name">Typed name.</param>
/// <param name="Statement">What it means; one of <see cref="PlanSigners.MeaningsOf"/>.</param>
/// <param name="By">Who is signed in.</param>
internal sealed record GivenSignature(PlanSigner Signer, string Name, string Statement, UserId By)
{
    private const int LongestName = 200;
    private const int LongestWords = 1000;

    /// <summary>Drawn signature as an SVG path, if one was drawn.</summary>
    public string? Drawn { get; init; }

    /// <summary>Credential as printed at that time.</summary>
    public string Credential { get; init; } = "";

    /// <summary>What the signer adds; a client who does not agree with all says with what.</summary>
    public string Words { get; init; } = "";

    public Problem? Fault()
    {
        if (!PlanSigners.MeaningsOf(Signer).Contains(Statement))
        {
            return Problem.Invalid("core.choose-one", nameof(Statement));
        }

        if (Statement == PlanSignature.TookPart && string.IsNullOrWhiteSpace(Words))
        {
            return Problem.Invalid("care.sign.words-needed", nameof(Words));
        }

        if (Words.Length > LongestWords)
        {
            return Problem.Invalid("core.too-long", nameof(Words), $"{LongestWords}");
        }

        if (string.IsNullOrWhiteSpace(Name))
        {
            return Problem.Invalid("core.signature", "SignerName");
        }

        return Name.Length > LongestName ? Problem.Invalid("core.too-long", "SignerName", $"{LongestName}") : null;
    }
}
