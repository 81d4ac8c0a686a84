using Footbridge.Kernel;
using Footbridge.People.SignIn;
using Footbridge.People.Staff;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.People.Account;

/// <summary>Remembers the language the caller reads.</summary>
[Requires(PeoplePermissions.OwnAccount)]
internal sealed class ChooseLanguage(FootbridgeDb db, CallContext call) : ICommand<ChooseLanguage.Input, Done>
{
    public sealed record Input(string Language);

    public async Task<Outcome<Done>> HandleAsync(Input input, CancellationToken ct)
    {
        if (!LanguageCookie.IsOurs(input.Language))
        {
            return Problem.Invalid("core.choose-one", nameof(input.Language));
        }

        var user = await db.Set<User>().SingleAsync(u => u.Id == call.Caller.User, ct);
        user.Language = input.Language;
        return Done.Value;
    }
}
