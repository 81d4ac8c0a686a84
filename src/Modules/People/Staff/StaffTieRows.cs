using Footbridge.Contracts.People;
using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.People.Staff;

/// <summary>The staff with what may tie them to a client, for those who watch over access.</summary>
internal sealed class StaffTieRows(FootbridgeDb db) : IStaffTies
{
    public async Task<IReadOnlyDictionary<UserId, StaffTie>> AllAsync(CancellationToken ct)
    {
        var rows = await (
            from membership in db.Set<Membership>().AsNoTracking()
            join user in db.Set<User>().AsNoTracking() on membership.User equals user.Id
            where membership.Program == db.Program && membership.RoleCode != RoleCodes.Family
            orderby membership.IsActive descending
            select new
            {
                membership.User,
                membership.RoleCode,
                membership.Client,
                user.DisplayName,
                user.PhoneNumber,
                user.Email,
            }
        ).ToListAsync(ct);
        return rows.GroupBy(r => r.User)
            .Where(g => g.Any(r => r.RoleCode != RoleCodes.Client))
            .Select(g =>
                (Work: g.First(r => r.RoleCode != RoleCodes.Client), Own: g.Select(r => r.Client).FirstOrDefault(c => c != null))
            )
            .Select(r => new StaffTie(r.Work.User, r.Work.DisplayName, r.Work.RoleCode, r.Work.PhoneNumber, r.Work.Email, r.Own))
            .ToDictionary(t => t.User);
    }
}
