using Footbridge.Contracts.People;
using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.People.Programs;

/// <summary>Lists the program's sites, closed ones last.</summary>
[Requires(PeoplePermissions.ManageProgram)]
[ShowsNothingProtected("The program's own addresses.")]
internal sealed class ListSites(FootbridgeDb db) : IQuery<ListSites.Input, IReadOnlyList<ListSites.Row>>
{
    public sealed record Input;

    /// <summary>A site.</summary>
    public sealed record Row(SiteId Id, string Name, string Address, string Phone, bool IsClosed, int Version);

    public async Task<Outcome<IReadOnlyList<Row>>> HandleAsync(Input input, CancellationToken ct) =>
        await db.Set<ProgramSite>()
            .OrderBy(s => s.IsClosed)
            .ThenBy(s => s.Name)
            .Select(s => new Row(s.Id, s.Name, s.Address, s.Phone, s.IsClosed, s.Version))
            .ToListAsync(ct);
}
