using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Privacy.Looks.Unusual;

/// <summary>Closes an unusual look with what came of it. It stays on record.</summary>
[Requires(PrivacyPermissions.ReviewUnusual)]
internal sealed class ReviewFinding(FootbridgeDb db, CallContext call, TimeProvider clock) : ICommand<ReviewFinding.Input, Done>
{
    /// <summary>The review.</summary>
    /// <param name="Version">Version of the finding the form was made from.</param>
    /// <param name="Words">Why.</param>
    public sealed record Input(Guid Finding, int Version, ReviewOutcome Outcome, string Words);

    public async Task<Outcome<Done>> HandleAsync(Input input, CancellationToken ct)
    {
        if (await db.Set<UnusualFinding>().SingleOrDefaultAsync(f => f.Id == input.Finding, ct) is not { } finding)
        {
            return Problem.NotFound("privacy.unusual.not-found");
        }

        if (call.Caller.User is not { } user)
        {
            return Problem.Forbidden();
        }

        db.Expect(finding, input.Version);
        return finding.Review(input.Outcome, input.Words, user, clock.GetUtcNow());
    }
}
