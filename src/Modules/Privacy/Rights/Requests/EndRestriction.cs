using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Privacy.Rights.Requests;

/// <summary>Ends a restriction, because the client wants it so or the program says that it cannot go on.</summary>
[Requires(PrivacyPermissions.AskRights)]
internal sealed class EndRestriction(FootbridgeDb db, CallContext call, ProgramCalendar calendar)
    : ICommand<EndRestriction.Input, Done>
{
    /// <summary>What ends.</summary>
    /// <param name="Client">Whose.</param>
    /// <param name="Request">The restriction.</param>
    /// <param name="ClientAsked">Whether the client asked for it; always so when the client is the caller.</param>
    public sealed record Input(ClientId Client, RequestId Request, bool ClientAsked) : IAboutClient;

    public async Task<Outcome<Done>> HandleAsync(Input input, CancellationToken ct)
    {
        var request = await db.Set<RightsRequest>()
            .SingleOrDefaultAsync(r => r.Id == input.Request && r.Client == input.Client, ct);
        if (request is null)
        {
            return Problem.NotFound("privacy.request.not-found");
        }

        var byClient = input.ClientAsked || call.Caller.Kind == CallerKind.Client;
        return !byClient && !call.Caller.Holds(PrivacyPermissions.HandleRights)
            ? Problem.Forbidden()
            : request.End(byClient, calendar.Today);
    }
}
