using Footbridge.Care.Planning.Due;
using Footbridge.Care.Planning.Library;
using Footbridge.Care.Plans;
using Footbridge.Care.Plans.Rules;
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

    public required PlanText? Plan { get; init; }

    public required IReadOnlyList<VersionLine> Versions { get; init; }

    public required IReadOnlyList<Proposal> Proposals { get; init; }

    public required IReadOnlyList<ReviewLine> Reviews { get; init; }

    /// <summary>Who may be named responsible.</summary>
    public required IReadOnlyList<Person> Staff { get; init; }

    /// <summary>Objectives to start from.</summary>
    public required IReadOnlyList<Starter> Starters { get; init; }

    /// <summary>What the program asks of its plans.</summary>
    public required PlanRules Rules { get; init; }

    /// <summary>How the plan stands today.</summary>
    public required PlanStanding Standing { get; init; }

    /// <summary>Times the client was asked to sign in this stay and did not.</summary>
    public required IReadOnlyList<AttemptLine> Attempts { get; init; }

    /// <summary>Whether a supervisor may sign in place of the client.</summary>
    public required bool MaySignInstead { get; init; }

    /// <summary>Relatives whom a consent lets know the plan.</summary>
    public required IReadOnlyList<string> Relatives { get; init; }

    /// <summary>By when the first plan is to be signed; null once there is a signed one.</summary>
    public DateOnly? FirstDueOn =>
        Episode is null || Standing.State == PlanState.Signed ? null : DueRule.FirstPlanDue(Episode.AdmittedOn, Rules);

    public bool IsOpen => Episode is { DischargedOn: null };

    /// <summary>One version.</summary>
    /// <param name="Id">The version.</param>
    /// <param name="Counter">Its counter, for forms.</param>
    /// <param name="Number">Which version it is.</param>
    /// <param name="Content">What it says.</param>
    /// <param name="Replaced">Whether a newer version took its place.</param>
    /// <param name="Signatures">Who signed it.</param>
    /// <param name="Names">Names of the staff it speaks of.</param>
    /// <param name="Reason">Why it followed a signed version.</param>
    public sealed record PlanText(
        Guid Id,
        int Counter,
        int Number,
        string Reason,
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
    /// <param name="Credential">Credential at that time.</param>
    /// <param name="Statement">What it means.</param>
    /// <param name="Words">What the signer added.</param>
    /// <param name="At">When.</param>
    /// <param name="Beside">Who sat beside the client; empty when nobody did.</param>
    /// <param name="IsIntact">Whether the content is still what was signed.</param>
    public sealed record SignatureLine(
        PlanSigner Signer,
        string Name,
        string Credential,
        string? Drawn,
        string Statement,
        string Words,
        DateTimeOffset At,
        string Beside,
        bool IsIntact
    );

    public sealed record VersionLine(int Number, DateTimeOffset StartedAt, string Reason, IReadOnlyList<PlanSigner> SignedBy);

    public sealed record AttemptLine(DateTimeOffset At, string By, string Reason, string Words);

    public sealed record Proposal(Guid Id, Guid Thread, string Words, DateTimeOffset At);

    public sealed record ReviewLine(Guid Id, DateOnly On, string By, string Finding, string Words);

    public sealed record Person(Guid Id, string Name);
}
