using Footbridge.Kernel;
using Footbridge.People.Sessions;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.People.Staff;

/// <summary>Lists the staff of the program, those who left included.</summary>
[Requires(PeoplePermissions.ManageStaff)]
internal sealed class ListStaff(FootbridgeDb db, CallContext call) : IQuery<ListStaff.Input, IReadOnlyList<ListStaff.Row>>
{
    public sealed record Input;

    /// <summary>A member of staff.</summary>
    public sealed record Row(
        UserId User,
        string Name,
        string Email,
        string Role,
        string Credential,
        bool IsActive,
        bool HasPassword,
        bool HasSecondStep,
        DateTimeOffset? LastSeenAt,
        bool IsCaller
    );

    public async Task<Outcome<IReadOnlyList<Row>>> HandleAsync(Input input, CancellationToken ct)
    {
        var me = call.Caller.User;
        var rows = await (
            from membership in db.Set<Membership>()
            join user in db.Set<User>() on membership.User equals user.Id
            where
                membership.Program == db.Program
                && membership.RoleCode != RoleCodes.Client
                && membership.RoleCode != RoleCodes.Family
            orderby membership.IsActive && !user.IsSwitchedOff descending, user.DisplayName
            select new Row(
                user.Id,
                user.DisplayName,
                user.Email ?? "",
                membership.RoleCode,
                user.Credential,
                membership.IsActive && !user.IsSwitchedOff,
                user.PasswordHash != null,
                user.TwoFactorEnabled,
                db.Set<SignInSession>().Where(s => s.Membership == membership.Id).Max(s => (DateTimeOffset?)s.LastSeenAt),
                user.Id == me
            )
        ).ToListAsync(ct);
        return Outcome<IReadOnlyList<Row>>.Of(rows);
    }
}
