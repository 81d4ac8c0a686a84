using Footbridge.Kernel;
using Footbridge.Kernel.Access;

namespace Footbridge.Contracts.Privacy;

/// <summary>How a client's consent for treatment, payment and operations stands.</summary>
public enum ConsentStanding
{
    /// <summary>Nobody asked yet.</summary>
    Missing,

    /// <summary>Signed and in force.</summary>
    Signed,

    /// <summary>The client said no, and that was recorded.</summary>
    Declined,

    /// <summary>There was one; it expired or was revoked.</summary>
    Ended,
}

/// <summary>Consents under 42 CFR Part 2. Runs in the caller's scope.</summary>
public interface IConsents
{
    /// <summary>Whether the client has a consent for treatment, payment and operations that is signed, not expired and not revoked
    /// (42 CFR 2.31, 2.33).</summary>
    Task<bool> HasTreatmentPaymentOperationsAsync(ClientId client, DateOnly on, CancellationToken ct);

    /// <summary>How the client's consent for treatment, payment and operations stands on a day. A no is an answer too: treatment does
    /// not wait for a yes, but somebody must have asked.</summary>
    Task<ConsentStanding> TreatmentPaymentOperationsAsync(ClientId client, DateOnly on, CancellationToken ct);

    /// <summary>What the consents in force on a day that name this relative let them see; empty when nothing is shared with them. A page
    /// hands them to <see cref="AccessRules.Decide"/>.</summary>
    Task<IReadOnlyList<ConsentScope>> ScopesForFamilyAsync(ClientId client, UserId relative, DateOnly on, CancellationToken ct);

    /// <summary>The same by the codes that the consents name, such as <c>attendance</c>: a relative who may see attendance may not see
    /// a diagnosis.</summary>
    Task<IReadOnlySet<string>> SharedWithFamilyAsync(ClientId client, UserId relative, DateOnly on, CancellationToken ct);

    /// <summary>People whom consents in force on a day name as those who may be told something, such as a relative: each once, with the
    /// codes of what they may be told. Organizations and classes of recipients are left out.</summary>
    Task<IReadOnlyList<NamedPerson>> PeopleNamedAsync(ClientId client, DateOnly on, CancellationToken ct);

    /// <summary>Names of the relatives whom consents in force on a day let know the treatment plan (42 CFR 2.31(a)(3), (4)).</summary>
    Task<IReadOnlyList<string>> RelativesWithPlanAsync(ClientId client, DateOnly on, CancellationToken ct);
}

/// <summary>Somebody whom a consent in force names.</summary>
/// <param name="Name">The name, as the consent has it.</param>
/// <param name="Role">What the person is to the client.</param>
/// <param name="Information">Codes of what the person may be told.</param>
public sealed record NamedPerson(string Name, RecipientRole Role, IReadOnlySet<string> Information);
