using Footbridge.Kernel;

namespace Footbridge.Recovery.Plans.Versions;

/// <summary>In which role a plan for hard moments is signed.</summary>
internal enum PlanHand
{
    Client,
    Counselor,
}

/// <summary>What somebody says with a signature under a plan for hard moments.</summary>
/// <param name="Hand">In which role.</param>
/// <param name="Name">Typed name.</param>
/// <param name="Meaning">What it means; one of <see cref="MeaningsOf"/>.</param>
/// <param name="By">Who is signed in.</param>
internal sealed record GivenHand(PlanHand Hand, string Name, string Meaning, UserId By)
{
    /// <summary>The client: this is my plan and I want to use it.</summary>
    public const string Mine = "mine";

    /// <summary>The counselor: we wrote it together.</summary>
    public const string Wrote = "wrote";

    /// <summary>The counselor: I read it with the client.</summary>
    public const string Read = "read";

    public const int NameLength = 200;

    /// <summary>Drawn signature as an SVG path, if one was drawn.</summary>
    public string? Drawn { get; init; }

    /// <summary>Credential as printed at that time.</summary>
    public string Credential { get; init; } = "";

    public static IReadOnlyList<string> MeaningsOf(PlanHand hand) => hand == PlanHand.Client ? [Mine] : [Wrote, Read];

    public Problem? Fault()
    {
        if (!MeaningsOf(Hand).Contains(Meaning))
        {
            return Problem.Invalid("core.choose-one", nameof(Meaning));
        }

        if (string.IsNullOrWhiteSpace(Name))
        {
            return Problem.Invalid("core.signature", "SignerName");
        }

        return Name.Length > NameLength ? Problem.Invalid("core.too-long", "SignerName", $"{NameLength}") : null;
    }
}
