using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Privacy.Reach.Team;

/// <summary>How far records reach inside the program.</summary>
[Requires(PrivacyPermissions.ReachSettings)]
[ShowsNothingProtected("A rule of the program; nothing about a person.")]
internal sealed class ShowReach(FootbridgeDb db) : IQuery<ShowReach.Input, ShowReach.Output>
{
    public sealed record Input;

    public sealed record Output(TeamRule Team, int CoverHours, int EmergencyHours, int AftercareDays);

    public async Task<Outcome<Output>> HandleAsync(Input input, CancellationToken ct)
    {
        var s = await db.Set<ReachSettings>().SingleOrDefaultAsync(ct) ?? new ReachSettings();
        return new Output(s.Team, s.CoverHours, s.EmergencyHours, s.AftercareDays);
    }
}

/// <summary>Decides how far records reach inside the program.</summary>
[Requires(PrivacyPermissions.ReachSettings)]
internal sealed class ChangeReach(FootbridgeDb db) : ICommand<ChangeReach.Input, Done>
{
    public const int MaxCoverHours = 72;
    public const int MaxEmergencyHours = 24;
    public const int MaxAftercareDays = 730;

    public sealed record Input(TeamRule Team, int CoverHours, int EmergencyHours, int AftercareDays);

    public async Task<Outcome<Done>> HandleAsync(Input input, CancellationToken ct)
    {
        if (input.CoverHours is < 1 or > MaxCoverHours)
        {
            return Problem.Invalid("core.out-of-range", nameof(Input.CoverHours), "1", $"{MaxCoverHours}");
        }

        if (input.EmergencyHours is < 1 or > MaxEmergencyHours)
        {
            return Problem.Invalid("core.out-of-range", nameof(Input.EmergencyHours), "1", $"{MaxEmergencyHours}");
        }

        if (input.AftercareDays is < 0 or > MaxAftercareDays)
        {
            return Problem.Invalid("core.out-of-range", nameof(Input.AftercareDays), "0", $"{MaxAftercareDays}");
        }

        var settings = await db.Set<ReachSettings>().SingleOrDefaultAsync(ct);
        if (settings is null)
        {
            db.Add(settings = new ReachSettings());
        }

        settings.Team = input.Team;
        settings.CoverHours = input.CoverHours;
        settings.EmergencyHours = input.EmergencyHours;
        settings.AftercareDays = input.AftercareDays;
        return Done.Value;
    }
}
