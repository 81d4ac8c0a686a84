using Footbridge.Kernel;

namespace Footbridge.Contracts.Privacy;

/// <summary>Consents under 42 CFR Part 2. Runs in the caller's scope.</summary>
public interface IConsents
{
    /// <summary>Whether the client has a consent for treatment, payment and operations that is signed, not expired and not revoked
    /// (42 CFR 2.31, 2.33).</summary>
    Task<bool> HasTreatmentPaymentOperationsAsync(ClientId client, DateOnly on, CancellationToken ct);
}
