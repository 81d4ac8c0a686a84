using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Care.Planning.Library;

/// <summary>The whole library, with what is retired.</summary>
[Requires(CarePermissions.PlanLibrary)]
[ShowsNothingProtected("Objectives to start from; nothing about a person.")]
internal sealed class ShowLibrary(FootbridgeDb db) : IQuery<ShowLibrary.Input, ShowLibrary.View>
{
    public sealed record Input;

    /// <summary>The entries.</summary>
    public sealed record View(IReadOnlyList<Starter> All, IReadOnlySet<string> Retired);

    public async Task<Outcome<View>> HandleAsync(Input input, CancellationToken ct)
    {
        var (all, retired) = await db.LibraryAsync(ct);
        return new View(all, retired);
    }
}

/// <summary>Takes an entry out of what is offered, or offers it again.</summary>
[Requires(CarePermissions.PlanLibrary)]
internal sealed class RetireObjective(FootbridgeDb db, CallContext call, TimeProvider clock)
    : ICommand<RetireObjective.Input, Done>
{
    /// <summary>Which.</summary>
    /// <param name="Code">Code of the entry.</param>
    /// <param name="Retired">Whether it is taken out.</param>
    public sealed record Input(string Code, bool Retired);

    public async Task<Outcome<Done>> HandleAsync(Input input, CancellationToken ct)
    {
        var (all, _) = await db.LibraryAsync(ct);
        if (all.All(s => s.Code != input.Code))
        {
            return Problem.NotFound("care.library.gone");
        }

        var known = await db.Set<RetiredObjective>().SingleOrDefaultAsync(r => r.Code == input.Code, ct);
        if (known is null && input.Retired)
        {
            db.Add(
                new RetiredObjective
                {
                    Id = Ids.NewGuid(clock),
                    Code = input.Code,
                    At = clock.GetUtcNow(),
                    By = call.Caller.User ?? default,
                }
            );
        }
        else if (known is not null && !input.Retired)
        {
            db.Remove(known);
        }

        return Done.Value;
    }
}
