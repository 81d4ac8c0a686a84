using Footbridge.Contracts.People;
using Footbridge.Kernel;
using Footbridge.People.Account;
using Footbridge.People.Staff;
using Footbridge.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.People.SignIn;

/// <summary>Asks for the password of staff, or the PIN of a client or relative, once more.</summary>
internal sealed class StepUp(FootbridgeDb db, IPasswordHasher<User> hasher, CallContext call, TimeProvider clock) : IStepUp
{
    public async Task<string?> RefusalAsync(string secret, CancellationToken ct)
    {
        var user = await db.Set<User>().SingleOrDefaultAsync(u => u.Id == call.Caller.User, ct);
        if (user is null)
        {
            return "core.sign-in-first";
        }

        var answer =
            call.Caller.Kind == CallerKind.Staff
                ? user.Confirm(hasher, secret, clock.GetUtcNow())
                : user.ConfirmPin(hasher, secret, clock.GetUtcNow());
        return answer?.Refusal;
    }
}
