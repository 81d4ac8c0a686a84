using Footbridge.Care.Episodes;
using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Care.Chart;

/// <summary>The latest stay, for the side of the chart.</summary>
[Requires(CarePermissions.ReadChart)]
internal sealed class StayAtAGlance(FootbridgeDb db, ProgramCalendar calendar) : IQuery<StayAtAGlance.Input, StayAtAGlance.View>
{
    public sealed record Input(ClientId Client) : IAboutClient;

    /// <summary>The stay; <see cref="AdmittedOn"/> is null when there was none.</summary>
    /// <param name="Level">Level of care.</param>
    /// <param name="LevelReason">Why another level than decided.</param>
    /// <param name="AdmittedOn">First day.</param>
    /// <param name="DayNumber">Day of the stay.</param>
    /// <param name="HoursPerWeek">Prescribed hours.</param>
    /// <param name="DaysPerWeek">Prescribed days.</param>
    /// <param name="DischargedOn">Last day.</param>
    /// <param name="DischargeReason">Why it ended.</param>
    /// <param name="Aftercare">What comes after.</param>
    /// <param name="EarlierStays">How many stays there were before.</param>
    /// <param name="Changes">Changes of the level, the first first.</param>
    public sealed record View(
        string Level,
        string LevelReason,
        DateOnly? AdmittedOn,
        int DayNumber,
        int HoursPerWeek,
        int DaysPerWeek,
        DateOnly? DischargedOn,
        string DischargeReason,
        string Aftercare,
        int EarlierStays,
        IReadOnlyList<Change> Changes
    );

    /// <summary>A change of the level.</summary>
    public sealed record Change(DateOnly On, string From, string To, int HoursPerWeek, int DaysPerWeek);

    public async Task<Outcome<View>> HandleAsync(Input input, CancellationToken ct)
    {
        var stays = await db.Set<Episode>()
            .Where(e => e.Client == input.Client)
            .AsNoTracking()
            .OrderByDescending(e => e.AdmittedOn)
            .ToListAsync(ct);
        if (stays.Count == 0)
        {
            return new View("", "", null, 0, 0, 0, null, "", "", 0, []);
        }

        var last = stays[0];
        var dose = last.DoseOn(last.DischargedOn ?? calendar.Today);
        return new View(
            dose.Level,
            last.LevelReason,
            last.AdmittedOn,
            last.DayNumber(calendar.Today),
            dose.HoursPerWeek,
            dose.DaysPerWeek,
            last.DischargedOn,
            last.DischargeReason,
            last.Aftercare,
            stays.Count - 1,
            [.. last.Changes.OrderBy(c => c.On).Select(c => new Change(c.On, c.FromLevel, c.ToLevel, c.ToHours, c.ToDays))]
        );
    }
}
