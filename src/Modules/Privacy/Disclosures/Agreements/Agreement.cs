using Footbridge.Contracts.Privacy;
using Footbridge.Kernel;

namespace Footbridge.Privacy.Disclosures.Agreements;

/// <summary>An agreement with an organization that serves the program (42 CFR 2.11, "qualified service organization").</summary>
internal sealed class Agreement : IProgramOwned, IVersioned
{
    public required Guid Id { get; init; }

    public ProgramId ProgramId { get; private set; }

    public int Version { get; private set; }

    public required string Vendor { get; init; }

    /// <summary>What it does for the program.</summary>
    public required string Service { get; init; }

    /// <summary>Codes of the data it needs for that.</summary>
    public required List<string> Items { get; init; }

    public required DateOnly From { get; init; }

    public DateOnly? Until { get; init; }

    /// <summary>Day it was ended early.</summary>
    public DateOnly? EndedOn { get; private set; }

    /// <summary>The signed agreement.</summary>
    public required Guid Paper { get; init; }

    public required DateTimeOffset AddedAt { get; init; }

    /// <summary>Whether it is current on a day. The day it was ended is not one of its days.</summary>
    public bool IsCurrent(DateOnly on) => on >= From && !(on > Until) && !(on >= EndedOn);

    public Outcome<Done> End(DateOnly on)
    {
        if (EndedOn is not null)
        {
            return Problem.Conflict("privacy.agreement.already-ended");
        }

        EndedOn = on;
        return Done.Value;
    }
}

/// <summary>Says whether an agreement covers a disclosure. Pure.</summary>
internal static class AgreementRules
{
    public static Problem? Refusal(Agreement? agreement, NewDisclosure asked, DateOnly today)
    {
        if (agreement is null || !agreement.IsCurrent(today))
        {
            return Problem.Rule("privacy.disclose.agreement-not-current", nameof(asked.Agreement));
        }

        return asked.Items.All(agreement.Items.Contains)
            ? null
            : Problem.Rule("privacy.disclose.beyond-agreement", nameof(asked.Items));
    }
}
