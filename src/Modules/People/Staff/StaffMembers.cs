using Footbridge.Contracts.People;
using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.People.Staff;

/// <summary>The staff of the caller's program, for other modules.</summary>
internal sealed class StaffMembers(FootbridgeDb db) : IStaff
{
    public async Task<IReadOnlyList<StaffMember>> AllAsync(CancellationToken ct)
    {
        var staff = await (
            from row in Rows()
            where row.Membership.IsActive && !row.User.IsSwitchedOff
            orderby row.User.DisplayName
            select new StaffMember(row.User.Id, row.User.DisplayName, row.User.Credential, row.Membership.RoleCode)
        ).ToListAsync(ct);
        return [.. staff.DistinctBy(s => s.Id)];
    }

    public async Task<IReadOnlyList<StaffReach>> ReachAsync(IReadOnlyCollection<UserId> ids, CancellationToken ct)
    {
        var reach = await (
            from row in Rows()
            where ids.Contains(row.User.Id) && row.Membership.IsActive && !row.User.IsSwitchedOff
            select new StaffReach(row.User.Id, row.User.Email, row.User.PhoneNumber, row.User.Language)
        ).ToListAsync(ct);
        return [.. reach.DistinctBy(r => r.Id)];
    }

    public Task<StaffMember?> FindAsync(UserId id, CancellationToken ct) =>
        (
            from row in Rows()
            where row.User.Id == id
            orderby row.Membership.IsActive descending
            select new StaffMember(row.User.Id, row.User.DisplayName, row.User.Credential, row.Membership.RoleCode)
        ).FirstOrDefaultAsync(ct);

    private IQueryable<StaffRow> Rows() =>
        from membership in db.Set<Membership>().AsNoTracking()
        join user in db.Set<User>().AsNoTracking() on membership.User equals user.Id
        where
            membership.Program == db.Program && membership.RoleCode != RoleCodes.Client && membership.RoleCode != RoleCodes.Family
        select new StaffRow { Membership = membership, User = user };

    private sealed class StaffRow
    {
        public required Membership Membership { get; init; }

        public required User User { get; init; }
    }
}
