using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Privacy.Rights.Requests;

/// <summary>Keeps what a client says to a denial, beside the record.</summary>
[Requires(PrivacyPermissions.AskRights)]
internal sealed class SayDisagreement(FootbridgeDb db, TimeProvider clock) : ICommand<SayDisagreement.Input, Done>
{
    public sealed record Input(ClientId Client, RequestId Request, string Words) : IAboutClient;

    public async Task<Outcome<Done>> HandleAsync(Input input, CancellationToken ct)
    {
        var request = await db.Set<RightsRequest>()
            .SingleOrDefaultAsync(r => r.Id == input.Request && r.Client == input.Client, ct);
        return request is null ? Problem.NotFound("privacy.request.not-found") : request.Disagree(input.Words, clock.GetUtcNow());
    }
}
