using Footbridge.Contracts.People;
using Footbridge.Kernel;
using Footbridge.Privacy.Consents.Signing.Minors;
using Footbridge.Storage;

namespace Footbridge.Privacy.Consents.Releases;

/// <summary>What stands on a release before anything is chosen.</summary>
[Requires(PrivacyPermissions.RecordConsents)]
internal sealed class NewRelease(FootbridgeDb db, IClients clients, IPrograms programs, ProgramCalendar calendar)
    : IQuery<NewRelease.Input, NewRelease.View>
{
    public sealed record Input(ClientId Client) : IAboutClient;

    /// <summary>What the page shows.</summary>
    /// <param name="Name">What the client is called.</param>
    /// <param name="Basis">What is fixed on the consent.</param>
    public sealed record View(string Name, ReleaseBasis Basis);

    public async Task<Outcome<View>> HandleAsync(Input input, CancellationToken ct)
    {
        if (await clients.FindAsync(input.Client, ct) is not { } client)
        {
            return Problem.NotFound("privacy.client-not-found");
        }

        var signers = await db.SignersAsync(client.BornOn, calendar.Today, ct);
        return new View(client.PreferredName, BasisOf(client, await programs.CurrentAsync(ct), signers));
    }

    internal static ReleaseBasis BasisOf(ClientIdentity client, ProgramProfile program, RequiredSigners signers) =>
        new(
            $"{client.GivenName} {client.FamilyName}".Trim(),
            program.Organization.Length == 0 ? program.Name : $"{program.Name} ({program.Organization})",
            client.Language,
            signers
        );
}
