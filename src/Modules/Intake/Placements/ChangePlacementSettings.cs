using Footbridge.Clinical.Placement;
using Footbridge.Kernel;
using Footbridge.Storage;

namespace Footbridge.Intake.Placements;

/// <summary>Sets the thresholds of the program's placement aid. Decisions already made keep the ones they were made with.</summary>
[Requires(IntakePermissions.Settings)]
internal sealed class ChangePlacementSettings(FootbridgeDb db, CallContext call, TimeProvider clock)
    : ICommand<ChangePlacementSettings.Input, int>
{
    /// <summary>The new settings, and the number of those that were in force when the form was made.</summary>
    internal sealed record Input(PlacementSettings Settings, int BasedOn);

    public async Task<Outcome<int>> HandleAsync(Input input, CancellationToken ct)
    {
        if (input.Settings.Check() is [var wrong, ..])
        {
            return wrong;
        }

        var now = await db.PlacementSettingsAsync(ct);
        if (now.Number != input.BasedOn)
        {
            return Problem.Conflict("core.changed-meanwhile");
        }

        if (now.Settings == input.Settings)
        {
            return now.Number;
        }

        db.Add(
            ProgramPlacementSettings.Of(Ids.NewGuid(clock), now.Number + 1, input.Settings, call.Caller.User, clock.GetUtcNow())
        );
        return now.Number + 1;
    }
}

/// <summary>Shows the settings in force.</summary>
[Requires(IntakePermissions.Settings)]
[ShowsNothingProtected("Thresholds of the program; nothing about a person.")]
internal sealed class ShowPlacementSettings(FootbridgeDb db) : IQuery<ShowPlacementSettings.Input, SettingsInForce>
{
    internal sealed record Input;

    public async Task<Outcome<SettingsInForce>> HandleAsync(Input input, CancellationToken ct) =>
        await db.PlacementSettingsAsync(ct);
}
