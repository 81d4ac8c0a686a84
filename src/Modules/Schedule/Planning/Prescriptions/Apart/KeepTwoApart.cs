using Footbridge.Kernel;
using Footbridge.Kernel.Access;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Schedule.Prescriptions;

/// <summary>Writes down that two people must not share a group. Groups they share already are shown on the list; nobody is taken out of one
/// unasked.</summary>
[Requires(SchedulePermissions.KeepApart)]
internal sealed class KeepTwoApart(FootbridgeDb db, IVisibleClients visible, CallContext call, TimeProvider clock)
    : ICommand<KeepTwoApart.Input, Done>
{
    /// <summary>Who, and why.</summary>
    public sealed record Input(ClientId One, ClientId Other, string Reason) : IAboutClients
    {
        IReadOnlyCollection<ClientId> IAboutClients.Clients => [One, Other];
    }

    public async Task<Outcome<Done>> HandleAsync(Input input, CancellationToken ct)
    {
        foreach (var client in (ClientId[])[input.One, input.Other])
        {
            if ((await visible.OfAsync(client, DataKinds.None, ct)).Problem is { } hidden)
            {
                return hidden;
            }
        }

        if (input.One == input.Other)
        {
            return Problem.Invalid("schedule.apart.same", nameof(Input.Other));
        }

        var reason = input.Reason.Trim();
        if (reason.Length is 0 or > KeepApart.ReasonLength)
        {
            return reason.Length == 0
                ? Problem.Invalid("core.required", nameof(Input.Reason))
                : Problem.Invalid("core.too-long", nameof(Input.Reason), $"{KeepApart.ReasonLength}");
        }

        var by = call.Caller.User ?? default;
        var pair = KeepApart.Of(Ids.New<KeepApartId>(clock), input.One, input.Other, reason, by, clock.GetUtcNow());
        if (await db.Set<KeepApart>().AnyAsync(k => k.One == pair.One && k.Other == pair.Other, ct))
        {
            return Problem.Conflict("schedule.apart.known");
        }

        db.Add(pair);
        return Done.Value;
    }
}
