using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.People.Programs;

/// <summary>Shows the program's profile for editing.</summary>
[Requires(PeoplePermissions.ManageProgram)]
[ShowsNothingProtected("The program's own name and phone numbers.")]
internal sealed class ShowProgram(FootbridgeDb db) : IQuery<ShowProgram.Input, ShowProgram.Answer>
{
    public sealed record Input;

    /// <summary>The profile.</summary>
    public sealed record Answer(
        string Name,
        string Organization,
        string Slug,
        string Zone,
        string Phone,
        string AfterHoursPhone,
        int Version,
        string Country
    );

    public async Task<Outcome<Answer>> HandleAsync(Input input, CancellationToken ct) =>
        await db.Set<TreatmentProgram>()
            .Where(p => p.Id == db.Program)
            .Select(p => new Answer(
                p.Name,
                p.Organization!.Name,
                p.Slug,
                p.Zone,
                p.Phone,
                p.AfterHoursPhone,
                p.Version,
                p.Country
            ))
            .SingleAsync(ct);
}
