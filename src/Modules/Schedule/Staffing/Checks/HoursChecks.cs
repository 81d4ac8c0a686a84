using Footbridge.Contracts.People;
using Footbridge.Kernel;
using Footbridge.Schedule.Groups;
using Footbridge.Schedule.Places;
using Footbridge.Schedule.Rooms;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Schedule.Staffing;

/// <summary>Reads what meetings of a period are held against.</summary>
internal sealed class HoursChecks(FootbridgeDb db, OpenHours open, StaffWeeks weeks, IStaff staff, IPrograms programs)
{
    /// <summary>How far a series is looked at: half a year.</summary>
    public const int WeeksAhead = 26;

    public async Task<HoursFacts> OfAsync(Period period, CancellationToken ct) =>
        new(await open.UntilAsync(period.To, ct), await weeks.UntilAsync(period.To, ct))
        {
            Closures = await open.ClosuresAsync(period, ct),
            Leaves = await weeks.LeaveAsync(period, ct),
            SiteNames = (await programs.CurrentAsync(ct)).Sites.ToDictionary(s => s.Id, s => s.Name),
            StaffNames = (await staff.AllAsync(ct)).ToDictionary(s => s.Id, s => s.DisplayName),
        };

    /// <summary>What speaks against the meetings of a plan in the next half year.</summary>
    public async Task<IReadOnlyList<HoursFact>> OfPlanAsync(GroupPlan plan, CancellationToken ct)
    {
        if (!ProgramCalendar.Knows(plan.From) || plan.Minutes is < 1 or > 480)
        {
            return [];
        }

        var days = Series.From([plan.Slot], plan.From, WeeksAhead);
        if (days.Count == 0)
        {
            return [];
        }

        var site = await db.Set<Room>().Where(r => r.Id == plan.Room).Select(r => (SiteId?)r.Site).FirstOrDefaultAsync(ct);
        var facts = await OfAsync(new(days[0], days[^1]), ct);
        return facts.Of(
            days.Select(d => new MeetingHour(d, plan.Start, plan.Minutes, site, plan.Room, plan.Facilitator, plan.Kind))
        );
    }
}
