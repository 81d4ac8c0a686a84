using Footbridge.Contracts.People;
using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.People.Programs;

/// <summary>Adds a site, or changes or closes one.</summary>
[Requires(PeoplePermissions.ManageProgram)]
internal sealed class SaveSite(FootbridgeDb db, TimeProvider clock) : ICommand<SaveSite.Input, SiteId>
{
    /// <summary>A new site when <paramref name="Id"/> is null.</summary>
    public sealed record Input(SiteId? Id, string Name, string Address, string Phone, bool IsClosed, int Version);

    public async Task<Outcome<SiteId>> HandleAsync(Input input, CancellationToken ct)
    {
        if (input.Id is not { } id)
        {
            var added = new ProgramSite
            {
                Id = Ids.New<SiteId>(clock),
                Name = input.Name.Trim(),
                Address = input.Address.Trim(),
                Phone = input.Phone.Trim(),
            };
            db.Add(added);
            return added.Id;
        }

        var site = await db.Set<ProgramSite>().SingleOrDefaultAsync(s => s.Id == id, ct);
        if (site is null)
        {
            return Problem.NotFound("core.not-found");
        }

        var isLast = input.IsClosed && !await db.Set<ProgramSite>().AnyAsync(s => s.Id != id && !s.IsClosed, ct);
        if (isLast)
        {
            return Problem.Rule("people.site.last-open", nameof(input.IsClosed));
        }

        db.Expect(site, input.Version);
        site.Name = input.Name.Trim();
        site.Address = input.Address.Trim();
        site.Phone = input.Phone.Trim();
        site.IsClosed = input.IsClosed;
        return site.Id;
    }
}
