using Footbridge.Kernel;
using Footbridge.People.Programs;
using Footbridge.People.Sessions;
using Footbridge.People.SignIn;
using Footbridge.People.Staff;
using Footbridge.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.People.Account;

/// <summary>Changes the caller's password and signs their other devices out.</summary>
[Requires(PeoplePermissions.OwnAccount)]
internal sealed class ChangePassword(
    FootbridgeDb db,
    IPasswordHasher<User> hasher,
    OpenSessions sessions,
    CallContext call,
    TimeProvider clock
) : ICommand<ChangePassword.Input, ChangeAnswer>
{
    public sealed record Input(string Current, string New);

    public async Task<Outcome<ChangeAnswer>> HandleAsync(Input input, CancellationToken ct)
    {
        var user = await db.Set<User>().SingleAsync(u => u.Id == call.Caller.User, ct);
        var program = await db.Set<TreatmentProgram>().Where(p => p.Id == db.Program).Select(p => p.Name).SingleAsync(ct);
        if (PasswordStrength.Refusal(input.New, [user.DisplayName, user.Email ?? "", program], nameof(input.New)) is { } weak)
        {
            return weak;
        }

        if (user.Confirm(hasher, input.Current, clock.GetUtcNow()) is { } wrong)
        {
            return wrong;
        }

        user.PasswordHash = hasher.HashPassword(user, input.New);
        user.ChangeStamp(clock);
        await sessions.EndAsync(user.Id, call.Caller.Session, ct);
        return ChangeAnswer.Done;
    }
}
