using Footbridge.Contracts.People;
using Footbridge.Kernel;

namespace Footbridge.People.Clients;

/// <summary>Sends a client a one-time link to sign in with, and lets them choose a new PIN.</summary>
[Requires(PeoplePermissions.EditClients)]
internal sealed class InviteClient(IClientAccess access) : ICommand<InviteClient.Input, Done>
{
    public sealed record Input(ClientId Client) : IAboutClient;

    public Task<Outcome<Done>> HandleAsync(Input input, CancellationToken ct) => access.InviteAsync(input.Client, ct);
}
