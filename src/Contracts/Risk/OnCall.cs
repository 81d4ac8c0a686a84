using Footbridge.Kernel;

namespace Footbridge.Contracts.Risk;

/// <summary>Who is on call at an instant.</summary>
/// <param name="First">Who is told first; null when nobody is on call.</param>
/// <param name="Backup">Who is told when the first does not answer; null when there is none.</param>
public readonly record struct OnCallNow(UserId? First, UserId? Backup);

/// <summary>Tells who is on call. Runs in the caller's scope.</summary>
public interface IOnCall
{
    /// <summary>Who is on call at an instant.</summary>
    Task<OnCallNow> AtAsync(DateTimeOffset at, CancellationToken ct);
}
