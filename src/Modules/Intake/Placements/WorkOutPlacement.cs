using Footbridge.Clinical.Placement;
using Footbridge.Contracts.Care;
using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Intake.Placements;

/// <summary>Keeps what is known about a person and applies the placement rules to it.</summary>
[Requires(IntakePermissions.Place)]
internal sealed class WorkOutPlacement(FootbridgeDb db, IEpisodes episodes, CallContext call, TimeProvider clock)
    : ICommand<WorkOutPlacement.Input, Guid>
{
    /// <summary>The facts; assessment and version are those the form was made from, or null when none was open.</summary>
    internal sealed record Input(ClientId Client, PlacementFacts Facts, Guid? Assessment, int Version) : IAboutClient;

    public async Task<Outcome<Guid>> HandleAsync(Input input, CancellationToken ct)
    {
        if (input.Facts.Check() is [var impossible, ..])
        {
            return impossible;
        }

        var newest = await db.Set<PlacementAssessment>()
            .Where(p => p.Client == input.Client)
            .OrderByDescending(p => p.Number)
            .FirstOrDefaultAsync(ct);
        var open = newest is { DecidedAt: null } ? newest : null;
        if (open?.Id != input.Assessment)
        {
            return Problem.Conflict("core.changed-meanwhile");
        }

        if (open is null)
        {
            open = PlacementAssessment.Begin(Ids.NewGuid(clock), input.Client, (newest?.Number ?? 0) + 1);
            db.Add(open);
        }
        else
        {
            db.Expect(open, input.Version);
        }

        var settings = await db.PlacementSettingsAsync(ct);
        var level = CareLevel.Find((await episodes.OpenOfAsync(input.Client, ct))?.Level);
        open.WorkOut(
            input.Facts with
            {
                CurrentLevel = level,
            },
            settings.Settings,
            settings.Number,
            call.Caller.User,
            clock.GetUtcNow()
        );
        return open.Id;
    }
}
