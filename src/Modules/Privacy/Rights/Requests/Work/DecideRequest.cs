using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Privacy.Rights.Requests.Work;

/// <summary>Answers a request.</summary>
[Requires(PrivacyPermissions.HandleRights)]
internal sealed class DecideRequest(FootbridgeDb db, CallContext call, ProgramCalendar calendar)
    : ICommand<DecideRequest.Input, Done>
{
    public sealed record Input(ClientId Client, RequestId Request, int Version, RequestDecision Decision) : IAboutClient;

    public async Task<Outcome<Done>> HandleAsync(Input input, CancellationToken ct)
    {
        var request = await db.Set<RightsRequest>()
            .SingleOrDefaultAsync(r => r.Id == input.Request && r.Client == input.Client, ct);
        if (request is null)
        {
            return Problem.NotFound("privacy.request.not-found");
        }

        db.Expect(request, input.Version);
        return request.Decide(input.Decision, call.Caller.User ?? default, calendar.Today);
    }
}
