using Footbridge.Kernel;

namespace Footbridge.Sessions.Signing.Rates;

/// <summary>The times of one note that somebody owes or owed.</summary>
/// <param name="Who">Who owes it, or signed it.</param>
/// <param name="EndedAt">When the service ended.</param>
/// <param name="FirstSignedAt">The first signature of the writer; null while there is none.</param>
/// <param name="Unsigned">Whether it is not signed now: never signed, or sent back.</param>
/// <param name="NeedsCosign">Whether the writer's signature called for a co-signature.</param>
/// <param name="SentBack">Whether it was ever sent back.</param>
/// <param name="CosignWait">From the writer's last signature to the co-signature; null without one.</param>
internal sealed record NoteTimes(
    UserId Who,
    DateTimeOffset EndedAt,
    DateTimeOffset? FirstSignedAt,
    bool Unsigned,
    bool NeedsCosign = false,
    bool SentBack = false,
    TimeSpan? CosignWait = null
);
