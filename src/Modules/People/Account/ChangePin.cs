using Footbridge.Kernel;
using Footbridge.People.Sessions;
using Footbridge.People.SignIn;
using Footbridge.People.Staff;
using Footbridge.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.People.Account;

/// <summary>Changes the PIN of a client or relative and signs their other devices out.</summary>
[Requires(PeoplePermissions.OwnAccount)]
internal sealed class ChangePin(
    FootbridgeDb db,
    IPasswordHasher<User> hasher,
    OpenSessions sessions,
    CallContext call,
    TimeProvider clock
) : ICommand<ChangePin.Input, ChangeAnswer>
{
    public sealed record Input(string Current, string New);

    public async Task<Outcome<ChangeAnswer>> HandleAsync(Input input, CancellationToken ct)
    {
        if (Pin.Refusal(input.New, nameof(input.New)) is { } refusal)
        {
            return refusal;
        }

        var user = await db.Set<User>().SingleAsync(u => u.Id == call.Caller.User, ct);
        if (user.ConfirmPin(hasher, input.Current, clock.GetUtcNow()) is { } wrong)
        {
            return wrong;
        }

        user.PinHash = hasher.HashPassword(user, input.New);
        await sessions.EndAsync(user.Id, call.Caller.Session, ct);
        return ChangeAnswer.Done;
    }
}
