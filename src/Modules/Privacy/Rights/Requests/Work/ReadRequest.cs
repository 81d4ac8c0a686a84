using Footbridge.Contracts.People;
using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Privacy.Rights.Requests.Work;

/// <summary>One request, for its page and its letter.</summary>
[Requires(PrivacyPermissions.HandleRights)]
internal sealed class ReadRequest(FootbridgeDb db, IClients clients, IPrograms programs, IStaff staff, ProgramCalendar calendar)
    : IQuery<ReadRequest.Input, ReadRequest.View>
{
    public sealed record Input(ClientId Client, RequestId Request) : IAboutClient;

    public sealed record View(RequestRow Request, ClientIdentity Person, ProgramProfile Program, string DecidedBy);

    public async Task<Outcome<View>> HandleAsync(Input input, CancellationToken ct)
    {
        var request = await db.Set<RightsRequest>()
            .SingleOrDefaultAsync(r => r.Id == input.Request && r.Client == input.Client, ct);
        if (request is null || await clients.FindAsync(input.Client, ct) is not { } person)
        {
            return Problem.NotFound("privacy.request.not-found");
        }

        var by = request.DecidedBy is { } user ? await staff.FindAsync(user, ct) : null;
        return new View(RequestRow.Of(request, calendar.Today), person, await programs.CurrentAsync(ct), by?.Printed ?? "");
    }
}
