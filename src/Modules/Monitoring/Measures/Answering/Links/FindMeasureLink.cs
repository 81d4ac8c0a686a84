using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Monitoring.Measures;

/// <summary>Whether a key or code belongs to the caller's program.</summary>
[OpenToAll("Whoever answers questions by a link is not signed in; the link is the proof.")]
[ShowsNothingProtected("Only whether there is such a random key in a program.")]
internal sealed class FindMeasureLink(FootbridgeDb db) : IQuery<FindMeasureLink.Input, FindMeasureLink.Found>
{
    public sealed record Input(string Hash);

    public sealed record Found;

    public async Task<Outcome<Found>> HandleAsync(Input input, CancellationToken ct) =>
        await db.Set<MeasureRequest>().AnyAsync(r => r.KeyHash == input.Hash || r.CodeHash == input.Hash, ct)
            ? new Found()
            : Problem.NotFound("monitoring.measure.link-over");
}
