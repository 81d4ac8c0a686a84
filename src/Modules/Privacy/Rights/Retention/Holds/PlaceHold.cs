using Footbridge.Contracts.People;
using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Privacy.Rights.Retention.Holds;

/// <summary>Keeps a record from being deleted.</summary>
[Requires(PrivacyPermissions.HandleRetention)]
internal sealed class PlaceHold(FootbridgeDb db, IClients clients, CallContext call, ProgramCalendar calendar, TimeProvider clock)
    : ICommand<PlaceHold.Input, Done>
{
    public sealed record Input(ClientId Client, string Matter) : IAboutClient;

    public async Task<Outcome<Done>> HandleAsync(Input input, CancellationToken ct)
    {
        if (await clients.FindAsync(input.Client, ct) is null)
        {
            return Problem.NotFound("privacy.client-not-found");
        }

        if (string.IsNullOrWhiteSpace(input.Matter))
        {
            return Problem.Invalid("core.required", nameof(Input.Matter));
        }

        if (input.Matter.Length > LegalHold.MatterLength)
        {
            return Problem.Invalid("core.too-long", nameof(Input.Matter), $"{LegalHold.MatterLength}");
        }

        db.Add(
            new LegalHold
            {
                Id = Ids.NewGuid(clock),
                Client = input.Client,
                Matter = input.Matter.Trim(),
                From = calendar.Today,
                PlacedBy = call.Caller.User ?? default,
            }
        );
        return Done.Value;
    }
}

/// <summary>Ends a hold.</summary>
[Requires(PrivacyPermissions.HandleRetention)]
internal sealed class EndHold(FootbridgeDb db, CallContext call, ProgramCalendar calendar) : ICommand<EndHold.Input, Done>
{
    public sealed record Input(ClientId Client, Guid Hold) : IAboutClient;

    public async Task<Outcome<Done>> HandleAsync(Input input, CancellationToken ct)
    {
        var hold = await db.Set<LegalHold>().SingleOrDefaultAsync(h => h.Id == input.Hold && h.Client == input.Client, ct);
        return hold is null ? Problem.NotFound("privacy.hold.not-found") : hold.End(call.Caller.User ?? default, calendar.Today);
    }
}
