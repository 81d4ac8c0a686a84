using System.Buffers.Text;
using Footbridge.Kernel;
using Footbridge.People.Staff;
using Footbridge.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.People.SignIn;

/// <summary>Takes a passkey of the caller away.</summary>
[Requires(PeoplePermissions.OwnAccount)]
internal sealed class RemovePasskey(FootbridgeDb db, UserManager<User> users, CallContext call)
    : ICommand<RemovePasskey.Input, Done>
{
    /// <summary>Which, as base64url of its credential id.</summary>
    public sealed record Input(string Passkey);

    public async Task<Outcome<Done>> HandleAsync(Input input, CancellationToken ct)
    {
        if (!Base64Url.IsValid(input.Passkey))
        {
            return Problem.NotFound("core.not-found");
        }

        var user = await db.Set<User>().SingleAsync(u => u.Id == call.Caller.User, ct);
        await users.RemovePasskeyAsync(user, Base64Url.DecodeFromChars(input.Passkey));
        return Done.Value;
    }
}
