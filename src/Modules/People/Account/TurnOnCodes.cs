using Footbridge.Kernel;
using Footbridge.People.SignIn;
using Footbridge.People.Staff;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.People.Account;

/// <summary>Asks for a code of the app at each sign-in from now on, and hands out recovery codes.</summary>
[Requires(PeoplePermissions.OwnAccount)]
internal sealed class TurnOnCodes(FootbridgeDb db, CodeSecrets secrets, CallContext call, TimeProvider clock)
    : ICommand<TurnOnCodes.Input, ChangeAnswer>
{
    public sealed record Input(string Offer, string Code);

    public async Task<Outcome<ChangeAnswer>> HandleAsync(Input input, CancellationToken ct)
    {
        if (secrets.Taken(input.Offer) is not { } secret)
        {
            return Problem.Rule("people.codes.offer-old");
        }

        if (Totp.Match(secret, input.Code, clock.GetUtcNow(), usedStep: 0) is not { } step)
        {
            return Problem.Invalid("people.codes.wrong", nameof(input.Code));
        }

        var user = await db.Set<User>().SingleAsync(u => u.Id == call.Caller.User, ct);
        secrets.Keep(user, secret);
        user.CodeStep = step;
        user.TwoFactorEnabled = true;
        var codes = RecoveryCodes.New();
        user.RecoveryCodes = RecoveryCodes.Hashes(codes);
        return new ChangeAnswer(Codes: codes);
    }
}
