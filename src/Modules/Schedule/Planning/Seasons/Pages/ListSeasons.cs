using Footbridge.Contracts.People;
using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Schedule.Planning;

/// <summary>The weeks that were planned, and how far they are.</summary>
[
    Requires(SchedulePermissions.PlanSeason),
    ShowsNothingProtected("Days, numbers and names of staff; no person in care is named.")
]
internal sealed class ListSeasons(FootbridgeDb db, IStaff staff, ProgramCalendar calendar)
    : IQuery<ListSeasons.Input, ListSeasons.Output>
{
    private const int Most = 20;

    public sealed record Input;

    /// <summary>One planned week.</summary>
    public sealed record Line(SeasonId Id, DateOnly From, SeasonState State, int Part, string By, DateTimeOffset AskedAt);

    /// <summary>All of them, the latest first.</summary>
    /// <param name="Lines">The weeks.</param>
    /// <param name="Suggested">The day that is suggested for a new one: the Monday after next.</param>
    public sealed record Output(IReadOnlyList<Line> Lines, DateOnly Suggested)
    {
        public bool Busy => Lines.Any(l => l.State is SeasonState.Waiting or SeasonState.Running);
    }

    public async Task<Outcome<Output>> HandleAsync(Input input, CancellationToken ct)
    {
        var rows = await db.Set<Season>()
            .OrderByDescending(s => s.AskedAt)
            .Take(Most)
            .Select(s => new
            {
                s.Id,
                s.From,
                s.State,
                s.Part,
                s.AskedBy,
                s.AskedAt,
            })
            .ToListAsync(ct);
        var names = (await staff.AllAsync(ct)).ToDictionary(s => s.Id, s => s.DisplayName);
        return new Output(
            [.. rows.Select(r => new Line(r.Id, r.From, r.State, r.Part, names.GetValueOrDefault(r.AskedBy, ""), r.AskedAt))],
            ProgramCalendar.MondayOf(calendar.Today).AddDays(14)
        );
    }
}
