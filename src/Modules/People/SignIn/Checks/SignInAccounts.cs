using Footbridge.Kernel;
using Footbridge.People.Staff;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.People.SignIn;

/// <summary>A user and the membership they come in by.</summary>
internal sealed class SignInAccount
{
    public required User User { get; init; }

    public required Membership Membership { get; init; }
}

/// <summary>Looks up who may sign in.</summary>
internal static class SignInAccounts
{
    /// <summary>The member of staff with this mail address; of several programs the one joined last.</summary>
    public static Task<SignInAccount?> StaffAsync(this FootbridgeDb db, string email, CancellationToken ct)
    {
        var name = ContactAddress.Normal(email);
        return db.Active()
            .Where(a =>
                a.User.NormalizedUserName == name
                && a.Membership.RoleCode != RoleCodes.Client
                && a.Membership.RoleCode != RoleCodes.Family
            )
            .OrderByDescending(a => a.Membership.AddedAt)
            .FirstOrDefaultAsync(ct);
    }

    /// <summary>Clients and relatives with this phone number or mail address.</summary>
    public static Task<List<SignInAccount>> GuestsAsync(this FootbridgeDb db, string contact, CancellationToken ct)
    {
        var guests = db.Active()
            .Where(a => a.Membership.RoleCode == RoleCodes.Client || a.Membership.RoleCode == RoleCodes.Family);
        if (ContactAddress.IsMail(contact))
        {
            var mail = ContactAddress.Normal(contact);
            guests = guests.Where(a => a.User.NormalizedEmail == mail);
        }
        else
        {
            var phone = ContactAddress.Phone(contact) ?? "none";
            guests = guests.Where(a => a.User.PhoneNumber == phone);
        }

        // A household may share a phone; more than a few are nobody's household.
        return guests.OrderBy(a => a.Membership.AddedAt).Take(5).ToListAsync(ct);
    }

    public static Task<SignInAccount?> AccountAsync(this FootbridgeDb db, UserId user, Guid membership, CancellationToken ct) =>
        db.Active().SingleOrDefaultAsync(a => a.User.Id == user && a.Membership.Id == membership, ct);

    /// <summary>The user by the membership they joined last.</summary>
    public static Task<SignInAccount?> LatestAccountAsync(this FootbridgeDb db, UserId user, CancellationToken ct) =>
        db.Active().Where(a => a.User.Id == user).OrderByDescending(a => a.Membership.AddedAt).FirstOrDefaultAsync(ct);

    private static IQueryable<SignInAccount> Active(this FootbridgeDb db) =>
        from membership in db.Set<Membership>()
        join user in db.Set<User>() on membership.User equals user.Id
        where membership.IsActive && !user.IsSwitchedOff
        select new SignInAccount { User = user, Membership = membership };
}
