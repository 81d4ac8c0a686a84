using Footbridge.Contracts.People;
using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Privacy.Consents.Sharing;

/// <summary>Shuts a relative out when the last consent that names them falls.</summary>
internal sealed class FamilyDoor(FootbridgeDb db, IFamilyAccess access, ProgramCalendar calendar)
{
    /// <summary>Ends the access of those whom this consent let in and no other one does.</summary>
    public async Task CloseAsync(Consent fallen, CancellationToken ct)
    {
        var relatives = await db.Set<FamilyLink>()
            .Where(l => l.Consent == fallen.Id)
            .Select(l => l.Relative)
            .Distinct()
            .ToListAsync(ct);
        foreach (var relative in relatives)
        {
            var others = await (
                from link in db.Set<FamilyLink>()
                join consent in db.Set<Consent>() on link.Consent equals consent.Id
                where link.Client == fallen.Client && link.Relative == relative && consent.Id != fallen.Id
                select consent
            ).ToListAsync(ct);
            if (others.All(c => ConsentRules.Validate(c, calendar.Today).Count > 0))
            {
                await access.EndAsync(fallen.Client, relative, ct);
            }
        }
    }
}
