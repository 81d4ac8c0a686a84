using Footbridge.Kernel;
using Footbridge.People.Staff;
using Footbridge.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.People.Account;

/// <summary>Asks for a code of the app no more.</summary>
[Requires(PeoplePermissions.OwnAccount)]
internal sealed class TurnOffCodes(FootbridgeDb db, IPasswordHasher<User> hasher, CallContext call, TimeProvider clock)
    : ICommand<TurnOffCodes.Input, ChangeAnswer>
{
    public sealed record Input(string Password);

    public async Task<Outcome<ChangeAnswer>> HandleAsync(Input input, CancellationToken ct)
    {
        var user = await db.Set<User>().SingleAsync(u => u.Id == call.Caller.User, ct);
        if (user.Confirm(hasher, input.Password, clock.GetUtcNow()) is { } wrong)
        {
            return wrong;
        }

        user.TwoFactorEnabled = false;
        user.CodeSecret = null;
        user.RecoveryCodes = [];
        return ChangeAnswer.Done;
    }
}
