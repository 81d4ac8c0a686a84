using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Privacy.Rights.Requests.Work;

/// <summary>Takes one more month for a request, and keeps the reason that the client is told.</summary>
[Requires(PrivacyPermissions.HandleRights)]
internal sealed class ExtendRequest(FootbridgeDb db, ProgramCalendar calendar) : ICommand<ExtendRequest.Input, Done>
{
    public sealed record Input(ClientId Client, RequestId Request, int Version, string Words) : IAboutClient;

    public async Task<Outcome<Done>> HandleAsync(Input input, CancellationToken ct)
    {
        var request = await db.Set<RightsRequest>()
            .SingleOrDefaultAsync(r => r.Id == input.Request && r.Client == input.Client, ct);
        if (request is null)
        {
            return Problem.NotFound("privacy.request.not-found");
        }

        db.Expect(request, input.Version);
        return request.Extend(input.Words, calendar.Today);
    }
}
