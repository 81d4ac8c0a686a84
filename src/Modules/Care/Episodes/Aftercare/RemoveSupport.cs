using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Care.Episodes.Aftercare;

/// <summary>Takes somebody off the list of those the person can turn to.</summary>
[Requires(CarePermissions.WriteAftercare)]
internal sealed class RemoveSupport(FootbridgeDb db, TimeProvider clock) : ICommand<RemoveSupport.Input, Done>
{
    public sealed record Input(ClientId Client, Guid Support) : IAboutClient;

    public async Task<Outcome<Done>> HandleAsync(Input input, CancellationToken ct)
    {
        var id = SupportId.From(input.Support);
        var found = await db.Set<AftercareSupport>().SingleOrDefaultAsync(s => s.Id == id && s.Client == input.Client, ct);
        if (found is null)
        {
            return Problem.NotFound("core.not-found");
        }

        found.RemovedAt ??= clock.GetUtcNow();
        return Done.Value;
    }
}
