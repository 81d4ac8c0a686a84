using Footbridge.Kernel;

namespace Footbridge.Schedule.Weeks;

/// <summary>One week of all groups, by room, by person or by group.</summary>
[Requires(SchedulePermissions.ReadGroups), ShowsNothingProtected("Hours, seats and facilitators; no person in care is named.")]
internal sealed class GroupGrid(GridWeeks weeks, ProgramCalendar calendar, CallContext call)
    : IQuery<GroupGrid.Input, GroupGrid.Output>
{
    /// <summary>Which week, and what its rows are.</summary>
    /// <param name="On">A day of the week; the week of today when not said.</param>
    /// <param name="By">What the rows are.</param>
    public sealed record Input(DateOnly? On, GridBy By);

    public sealed record Output(
        DateOnly Monday,
        DateOnly Today,
        IReadOnlyList<DateOnly> Days,
        IReadOnlyList<GridRow> Rows,
        int Meetings,
        int ToDecide,
        bool MayMove
    );

    public async Task<Outcome<Output>> HandleAsync(Input input, CancellationToken ct)
    {
        var on = input.On is { } asked && ProgramCalendar.Knows(asked) ? asked : calendar.Today;
        var monday = ProgramCalendar.MondayOf(on);
        var week = await weeks.OfAsync(monday, ct);
        var rows = week.Rows(input.By);
        var shown = rows.SelectMany(r => r.Cells).SelectMany(c => c.Meetings).ToList();
        return new Output(
            monday,
            calendar.Today,
            week.Shown,
            rows,
            shown.Count(m => !m.Cancelled),
            shown.Count(m => m.Facts.Count > 0),
            // What is over is not moved any more.
            call.Caller.Holds(SchedulePermissions.PlanSeason)
                && monday.AddDays(6) >= calendar.Today
        );
    }
}
