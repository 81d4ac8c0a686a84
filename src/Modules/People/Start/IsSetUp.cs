using Footbridge.Kernel;
using Footbridge.People.Programs;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.People.Start;

/// <summary>Says whether there is a program.</summary>
[OpenToAll("Whoever starts the program first is nobody yet.")]
[ShowsNothingProtected("Yes or no.")]
internal sealed class IsSetUp(FootbridgeDb db) : IQuery<IsSetUp.Input, bool>
{
    public sealed record Input;

    public async Task<Outcome<bool>> HandleAsync(Input input, CancellationToken ct) =>
        await db.Set<TreatmentProgram>().AnyAsync(ct);
}
