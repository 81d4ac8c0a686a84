using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;

namespace Footbridge.People.Staff;

/// <summary>Lets ASP.NET Core Identity work over the one database context, within the transaction of the slice.</summary>
internal sealed class UserStore(FootbridgeDb db)
    : UserOnlyStore<
        User,
        FootbridgeDb,
        UserId,
        IdentityUserClaim<UserId>,
        IdentityUserLogin<UserId>,
        IdentityUserToken<UserId>,
        IdentityUserPasskey<UserId>
    >(db)
{
    public override UserId ConvertIdFromString(string? id) => Guid.TryParse(id, out var value) ? new(value) : default;

    public override string? ConvertIdToString(UserId id) => id == default ? null : id.Value.ToString();
}
