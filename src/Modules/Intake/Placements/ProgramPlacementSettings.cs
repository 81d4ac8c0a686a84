using System.Text.Json;
using Footbridge.Clinical.Placement;
using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Intake.Placements;

/// <summary>Thresholds that a program has set for its placement aid. Each change is a row of its own; the newest counts.</summary>
internal sealed class ProgramPlacementSettings : IProgramOwned
{
    public Guid Id { get; private set; }

    public ProgramId ProgramId { get; private set; }

    /// <summary>First, second, third setting of the program.</summary>
    public int Number { get; private set; }

    public string Json { get; private set; } = "";

    public DateTimeOffset ChangedAt { get; private set; }

    public UserId? ChangedBy { get; private set; }

    public PlacementSettings Settings => JsonSerializer.Deserialize<PlacementSettings>(Json)!;

    public static ProgramPlacementSettings Of(Guid id, int number, PlacementSettings settings, UserId? by, DateTimeOffset at) =>
        new()
        {
            Id = id,
            Number = number,
            Json = JsonSerializer.Serialize(settings),
            ChangedBy = by,
            ChangedAt = at,
        };
}

/// <summary>Settings in force. Number 0 are the defaults.</summary>
public sealed record SettingsInForce(int Number, PlacementSettings Settings, DateTimeOffset? ChangedAt, UserId? ChangedBy);

internal static class SettingsQueries
{
    public static async Task<SettingsInForce> PlacementSettingsAsync(this FootbridgeDb db, CancellationToken ct)
    {
        var newest = await db.Set<ProgramPlacementSettings>()
            .AsNoTracking()
            .OrderByDescending(s => s.Number)
            .FirstOrDefaultAsync(ct);
        return newest is null
            ? new(0, PlacementSettings.Default, null, null)
            : new(newest.Number, newest.Settings, newest.ChangedAt, newest.ChangedBy);
    }
}
