using Footbridge.Contracts.People;
using Footbridge.Kernel;
using Footbridge.Storage;

namespace Footbridge.Privacy.Rights.Requests;

/// <summary>Takes a request: from the client, or written down by staff who were told or got a letter.</summary>
[Requires(PrivacyPermissions.AskRights)]
internal sealed class AskForRight(
    FootbridgeDb db,
    IClients clients,
    CallContext call,
    ProgramCalendar calendar,
    TimeProvider clock
) : ICommand<AskForRight.Input, RequestId>
{
    /// <summary>The request.</summary>
    /// <param name="Client">Whose.</param>
    /// <param name="Words">What is asked.</param>
    /// <param name="ReceivedOn">Day it came; today when the client sends it.</param>
    public sealed record Input(ClientId Client, RequestWords Words, DateOnly? ReceivedOn = null) : IAboutClient;

    public async Task<Outcome<RequestId>> HandleAsync(Input input, CancellationToken ct)
    {
        if (await clients.FindAsync(input.Client, ct) is null)
        {
            return Problem.NotFound("privacy.client-not-found");
        }

        // Only an intermediary that a consent named can have such a list.
        if (input.Words.Kind == RequestKind.Intermediary && (await db.IntermediariesAsync(input.Client, ct)).Count == 0)
        {
            return Problem.Rule("privacy.request.no-intermediary", nameof(RequestWords.What));
        }

        var byClient = call.Caller.Kind == CallerKind.Client;
        var received = RightsRequest.Receive(
            Ids.New<RequestId>(clock),
            input.Client,
            input.Words,
            byClient ? calendar.Today : input.ReceivedOn ?? calendar.Today,
            byClient ? null : call.Caller.User,
            calendar.Now,
            calendar.Today
        );
        if (received.Failed(out var problem, out var request))
        {
            return problem;
        }

        db.Add(request);
        return request.Id;
    }
}
