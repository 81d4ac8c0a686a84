using Footbridge.Care.Plans;
using Footbridge.Contracts.Care;

namespace Footbridge.Care.Planning;

/// <summary>A plan with all that stands around it.</summary>
internal sealed record PlanReading
{
    /// <summary>What the client is called.</summary>
    public required string ClientName { get; init; }

    public required string FullName { get; init; }

    public required string Language { get; init; }

    /// <summary>The latest stay; null when there was none.</summary>
    public required EpisodeSummary? Episode { get; init; }

    public required DateOnly? ReviewDueOn { get; init; }

    /// <summary>Name of whoever asks.</summary>
    public required string Me { get; init; }

    public required Guid? MyId { get; init; }

    public required PlanText? Plan { get; init; }

    public required IReadOnlyList<VersionLine> Versions { get; init; }

    public required IReadOnlyList<Proposal> Proposals { get; init; }

    public required IReadOnlyList<ReviewLine> Reviews { get; init; }

    /// <summary>Who may be named responsible.</summary>
    public required IReadOnlyList<Person> Staff { get; init; }

    public bool IsOpen => Episode is { DischargedOn: null };

    /// <summary>One version.</summary>
    /// <param name="Id">The version.</param>
    /// <param name="Counter">Its counter, for forms.</param>
    /// <param name="Number">Which version it is.</param>
    /// <param name="Content">What it says.</param>
    /// <param name="Replaced">Whether a newer version took its place.</param>
    /// <param name="Signatures">Who signed it.</param>
    /// <param name="Names">Names of the staff it speaks of.</param>
    public sealed record PlanText(
        Guid Id,
        int Counter,
        int Number,
        PlanContent Content,
        bool Replaced,
        IReadOnlyList<SignatureLine> Signatures,
        IReadOnlyDictionary<Guid, string> Names
    )
    {
        public bool SignedBy(PlanSigner signer) => Signatures.Any(s => s.Signer == signer);

        public bool IsIntact => Signatures.All(s => s.IsIntact);
    }

    /// <summary>One signature.</summary>
    /// <param name="Signer">In which capacity.</param>
    /// <param name="Name">Typed name.</param>
    /// <param name="Drawn">Drawn signature.</param>
    /// <param name="Statement">Wrote or agrees.</param>
    /// <param name="At">When.</param>
    /// <param name="Beside">Who sat beside the client; empty when nobody did.</param>
    /// <param name="IsIntact">Whether the content is still what was signed.</param>
    public sealed record SignatureLine(
        PlanSigner Signer,
        string Name,
        string? Drawn,
        string Statement,
        DateTimeOffset At,
        string Beside,
        bool IsIntact
    );

    public sealed record VersionLine(
        int Number,
        DateTimeOffset StartedAt,
        DateTimeOffset? CounselorSignedAt,
        DateTimeOffset? ClientSignedAt
    );

    public sealed record Proposal(Guid Id, Guid Thread, string Words, DateTimeOffset At);

    public sealed record ReviewLine(Guid Id, DateOnly On, string By, string Finding, string Words, int PlanNumber);

    public sealed record Person(Guid Id, string Name);
}
