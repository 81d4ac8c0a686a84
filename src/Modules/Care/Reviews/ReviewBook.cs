using Footbridge.Care.Episodes;
using Footbridge.Care.Episodes.Aftercare;
using Footbridge.Care.Plans;
using Footbridge.Clinical.Placement;
using Footbridge.Clinical.Reviews;
using Footbridge.Contracts.Intake;
using Footbridge.Contracts.Monitoring;
using Footbridge.Contracts.Risk;
using Footbridge.Contracts.Sessions;
using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Care.Reviews;

/// <summary>Gathers what the record knows for a review of an open stay.</summary>
internal sealed class ReviewBook(
    FootbridgeDb db,
    IAttendance attendance,
    ICheckIns checkIns,
    IDrugScreens screens,
    ISafetyStandings safety,
    IPlacements placements,
    ProgramCalendar calendar
)
{
    /// <summary>The evidence of the record; what clinicians measure is still open in it.</summary>
    public async Task<ReviewEvidence> GatherAsync(Episode stay, PlanReview? last, ReviewSettings settings, CancellationToken ct)
    {
        var today = calendar.Today;
        var from = Later(stay.AdmittedOn, today.AddDays(1 - settings.WindowDays));
        var window = new Period(from, today);
        var tally = await attendance.TallyAsync(stay.Client, window, ct);
        var standing = await safety.OfAsync(stay.Client, tally.RowSince ?? today, ct);
        var whole = new Period(stay.AdmittedOn, today);
        var told = await checkIns.OfAsync(stay.Client, whole, ct);
        var tests = await screens.OfAsync(stay.Client, whole, ct);
        var use = UseDays.Count(
            [
                .. told.Where(c => c.Used is not null).Select(c => calendar.DayOf(c.At)),
                .. tests.Where(t => t.HasResult).Select(t => t.CollectedOn),
            ],
            [.. told.Where(c => c.Used == true).Select(c => calendar.DayOf(c.At))],
            [.. tests.Where(t => t.Unexplained).Select(t => t.CollectedOn)],
            stay.AdmittedOn,
            today,
            settings
        );
        var appointments = await db.Set<AftercareAppointment>()
            .Where(a => a.Episode == stay.Id && a.CancelledAt == null && a.On >= today)
            .Select(a => a.On)
            .ToListAsync(ct);
        var plans = await db.Set<Plan>().AsNoTracking().Where(p => p.Episode == stay.Id).OrderBy(p => p.Number).ToListAsync(ct);
        return new()
        {
            On = today,
            Attendance = new(tally.Attended, tally.Expected),
            MissedInARow = tally.Expected == 0 && tally.MissedInARow == 0 ? null : tally.MissedInARow,
            Outreach = tally.MissedInARow > 0 && standing.Attempts > 0 ? true : null,
            Uses = use?.Uses,
            DaysWithoutUse = use?.DaysWithout,
            PositiveTests = tests.Count(t => t.Unexplained && t.CollectedOn >= from),
            OpenSafetyFlag = standing.IsOpen,
            PlanRevised = plans.Exists(p => p.Number > 1 && calendar.DayOf(p.StartedAt) >= from),
            AftercareBooked = appointments.Count > 0,
            DaysToAftercare = appointments.Count == 0 ? null : appointments.Min().DayNumber - today.DayNumber,
            Dimensions = PlanByDimension.Of(plans, last, stay.AdmittedOn),
        };
    }

    /// <summary>Values that somebody measured before, for the form to begin with: of the last review, or of the placement.</summary>
    public async Task<ReviewMeasures> KnownBeforeAsync(
        Episode stay,
        PlanReview? last,
        ReviewSettings settings,
        CancellationToken ct
    )
    {
        var placed = await placements.MeasuresAsync(stay.Client, ct);
        var before = last?.Ground?.Measures;
        var recent = placed is not null && placed.On.AddDays(settings.MeasureDays) >= calendar.Today;
        return new()
        {
            Phq9Before = before?.Phq9Now ?? placed?.Phq9,
            Phq9BeforeOn =
                before?.Phq9Now is not null ? before.Phq9On
                : placed?.Phq9 is not null ? placed.On
                : null,
            Suicide =
                before?.Suicide ?? (Enum.TryParse<SuicideRisk>(placed?.Suicide, ignoreCase: true, out var risk) ? risk : null),
            SuicideOn =
                before?.Suicide is not null ? before.SuicideOn
                : placed?.Suicide is not null ? placed.On
                : null,
            HomeUnsafe = before?.HomeUnsafe ?? (recent ? placed!.HomeUnsafe : null),
            AgreedReduction = before?.AgreedReduction,
        };
    }

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;
}
