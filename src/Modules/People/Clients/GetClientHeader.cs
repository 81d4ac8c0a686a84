using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.People.Clients;

/// <summary>What stands at the head of every page about a client.</summary>
/// <param name="Client">The client.</param>
/// <param name="Name">Preferred name and family name.</param>
/// <param name="GivenName">Given name as on documents, when the person is called something else.</param>
/// <param name="Pronouns">Pronouns, when known.</param>
/// <param name="BornOn">Date of birth, when known.</param>
/// <param name="Age">Age today, when known.</param>
/// <param name="Language"><c>en</c> or <c>es</c>.</param>
/// <param name="Phone">Phone number, when known.</param>
/// <param name="MayLeaveMessage">Whether a message may be left there.</param>
public sealed record ClientHeader(
    ClientId Client,
    string Name,
    string? GivenName,
    string? Pronouns,
    DateOnly? BornOn,
    int? Age,
    string Language,
    string? Phone,
    bool MayLeaveMessage
);

/// <summary>Shows who a client is.</summary>
[Requires(PeoplePermissions.ReadClients)]
internal sealed class GetClientHeader(FootbridgeDb db, ProgramCalendar calendar) : IQuery<GetClientHeader.Input, ClientHeader>
{
    public sealed record Input(ClientId Client) : IAboutClient;

    public async Task<Outcome<ClientHeader>> HandleAsync(Input input, CancellationToken ct)
    {
        var row = await db.Set<ClientRow>().SingleOrDefaultAsync(c => c.Id == input.Client, ct);
        return row is null
            ? Problem.NotFound("people.client.not-found")
            : new ClientHeader(
                row.Id,
                row.DisplayName,
                row.PreferredName is null ? null : row.GivenName,
                row.Pronouns,
                row.BornOn,
                Ages.On(calendar.Today, row.BornOn),
                row.Language,
                row.Phone,
                row.MayLeaveMessage
            );
    }
}
