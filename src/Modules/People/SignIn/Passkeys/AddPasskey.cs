using Footbridge.Kernel;
using Footbridge.People.Staff;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.People.SignIn;

/// <summary>Keeps a passkey that the caller's device has made.</summary>
[Requires(PeoplePermissions.OwnAccount)]
internal sealed class AddPasskey(FootbridgeDb db, PasskeyDoor door, CallContext call) : ICommand<AddPasskey.Input, Done>
{
    private const int MaxName = 60;

    public sealed record Input(string Credential, string? State, string Name);

    public async Task<Outcome<Done>> HandleAsync(Input input, CancellationToken ct)
    {
        var user = await db.Set<User>().SingleAsync(u => u.Id == call.Caller.User, ct);
        var name = input.Name.Trim();
        return await door.AddAsync(user, input.Credential, input.State, name[..Math.Min(MaxName, name.Length)])
            ? Done.Value
            : Problem.Rule("people.passkey.not-made");
    }
}
