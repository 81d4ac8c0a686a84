using Footbridge.Contracts.People;
using Footbridge.Kernel;
using Footbridge.People.Staff;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.People.Clients;

/// <summary>Shows all that is known of who a client is, for editing.</summary>
[Requires(PeoplePermissions.EditClients)]
internal sealed class ShowIdentity(FootbridgeDb db) : IQuery<ShowIdentity.Input, ShowIdentity.Answer>
{
    public sealed record Input(ClientId Client) : IAboutClient;

    /// <summary>The person, the version, and whether they can sign in.</summary>
    public sealed record Answer(NewClient Person, string Name, int Version, bool HasAccount);

    public async Task<Outcome<Answer>> HandleAsync(Input input, CancellationToken ct)
    {
        var row = await db.Set<ClientRow>().SingleOrDefaultAsync(c => c.Id == input.Client, ct);
        if (row is null)
        {
            return Problem.NotFound("people.client.not-found");
        }

        var hasAccount = await db.Set<Membership>()
            .AnyAsync(m => m.Client == row.Id && m.RoleCode == RoleCodes.Client && m.Program == db.Program && m.IsActive, ct);
        return new Answer(
            new NewClient
            {
                GivenName = row.GivenName,
                FamilyName = row.FamilyName,
                PreferredName = row.PreferredName,
                BornOn = row.BornOn,
                Sex = row.Sex,
                Pronouns = row.Pronouns,
                Language = row.Language,
                Phone = row.Phone,
                Email = row.Email,
                Address = row.Address,
                MayLeaveMessage = row.MayLeaveMessage,
            },
            row.DisplayName,
            row.Version,
            hasAccount
        );
    }
}
