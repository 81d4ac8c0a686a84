using Footbridge.Contracts.People;
using Footbridge.Kernel;
using Footbridge.People.Staff;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.People.Clients;

/// <summary>Corrects who a client is. Where they sign in by phone or mail, the new one counts from now on.</summary>
[Requires(PeoplePermissions.EditClients)]
internal sealed class CorrectIdentity(FootbridgeDb db, ProgramCalendar calendar) : ICommand<CorrectIdentity.Input, Done>
{
    public sealed record Input(ClientId Client, NewClient Person, int Version) : IAboutClient;

    public async Task<Outcome<Done>> HandleAsync(Input input, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(input.Person.GivenName))
        {
            return Problem.Invalid("core.required", nameof(NewClient.GivenName));
        }

        if (input.Person.BornOn > calendar.Today)
        {
            return Problem.Invalid("core.date-in-past", nameof(NewClient.BornOn));
        }

        var row = await db.Set<ClientRow>().SingleOrDefaultAsync(c => c.Id == input.Client, ct);
        if (row is null)
        {
            return Problem.NotFound("people.client.not-found");
        }

        db.Expect(row, input.Version);
        row.Take(input.Person);
        var user = await (
            from m in db.Set<Membership>()
            join u in db.Set<User>() on m.User equals u.Id
            where m.Client == row.Id && m.RoleCode == RoleCodes.Client && m.Program == db.Program
            select u
        ).FirstOrDefaultAsync(ct);
        user?.Reach(row.DisplayName, row.Email, row.Phone, row.Language);
        return Done.Value;
    }
}
