using Footbridge.Contracts.People;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.People.Programs;

/// <summary>The caller's program, for other modules.</summary>
internal sealed class CurrentProgram(FootbridgeDb db) : IPrograms
{
    public async Task<ProgramProfile> CurrentAsync(CancellationToken ct)
    {
        var program = await db.Set<TreatmentProgram>()
            .AsNoTracking()
            .Where(p => p.Id == db.Program)
            .Select(p => new
            {
                p.Id,
                p.Name,
                Organization = p.Organization!.Name,
                p.Zone,
                p.Phone,
                p.AfterHoursPhone,
                p.Country,
            })
            .SingleAsync(ct);
        var sites = await db.Set<ProgramSite>()
            .AsNoTracking()
            .Where(s => !s.IsClosed)
            .OrderBy(s => s.Name)
            .Select(s => new Site(s.Id, s.Name, s.Address, s.Phone))
            .ToListAsync(ct);
        return new(program.Id, program.Name, program.Organization, program.Zone, program.Phone, program.AfterHoursPhone, sites)
        {
            Country = program.Country,
        };
    }
}
