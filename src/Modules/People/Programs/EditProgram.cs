using Footbridge.Contracts.People;
using Footbridge.Kernel;
using Footbridge.People.Sessions;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.People.Programs;

/// <summary>Changes the program's profile.</summary>
[Requires(PeoplePermissions.ManageProgram)]
internal sealed class EditProgram(FootbridgeDb db, CallerCache cache) : ICommand<EditProgram.Input, Done>
{
    public sealed record Input(string Name, string Zone, string Phone, string AfterHoursPhone, int Version)
    {
        /// <summary>ISO 3166-1 alpha-2.</summary>
        public string Country { get; init; } = Countries.Usual;
    }

    public async Task<Outcome<Done>> HandleAsync(Input input, CancellationToken ct)
    {
        if (!TreatmentProgram.IsZone(input.Zone))
        {
            return Problem.Invalid("people.program.no-zone", nameof(input.Zone));
        }

        var country = input.Country.Trim().ToUpperInvariant();
        if (!Countries.Knows(country))
        {
            return Problem.Invalid("people.program.no-country", nameof(input.Country));
        }

        var program = await db.Set<TreatmentProgram>().SingleAsync(p => p.Id == db.Program, ct);
        db.Expect(program, input.Version);
        program.Name = input.Name.Trim();
        program.Zone = input.Zone;
        program.Phone = input.Phone.Trim();
        program.AfterHoursPhone = input.AfterHoursPhone.Trim();
        program.Country = country;
        cache.ForgetAll();
        return Done.Value;
    }
}
