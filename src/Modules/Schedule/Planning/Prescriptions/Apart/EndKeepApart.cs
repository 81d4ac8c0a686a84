using Footbridge.Kernel;
using Footbridge.Kernel.Access;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Schedule.Prescriptions;

/// <summary>Lets two people share groups again. The trail keeps who said so.</summary>
[Requires(SchedulePermissions.KeepApart)]
internal sealed class EndKeepApart(FootbridgeDb db, IVisibleClients visible) : ICommand<EndKeepApart.Input, EndKeepApart.Ended>
{
    public sealed record Input(KeepApartId Pair);

    /// <summary>Who they were.</summary>
    public sealed record Ended(ClientId One, ClientId Other) : IAboutClients
    {
        IReadOnlyCollection<ClientId> IAboutClients.Clients => [One, Other];
    }

    public async Task<Outcome<Ended>> HandleAsync(Input input, CancellationToken ct)
    {
        var hidden = await visible.HiddenAsync(ct);
        var pair = await db.Set<KeepApart>().SingleOrDefaultAsync(k => k.Id == input.Pair, ct);
        if (pair is null || hidden.Contains(pair.One) || hidden.Contains(pair.Other))
        {
            return Problem.NotFound("core.not-found");
        }

        db.Remove(pair);
        return new Ended(pair.One, pair.Other);
    }
}
