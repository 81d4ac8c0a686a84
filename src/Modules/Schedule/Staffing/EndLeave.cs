using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Schedule.Staffing;

/// <summary>Takes a leave back; one that has begun ends with yesterday.</summary>
[Requires(SchedulePermissions.ManageHours)]
internal sealed class EndLeave(FootbridgeDb db, ProgramCalendar calendar) : ICommand<EndLeave.Input, Done>
{
    public sealed record Input(StaffLeaveId Leave);

    public async Task<Outcome<Done>> HandleAsync(Input input, CancellationToken ct)
    {
        if (await db.Set<StaffLeave>().SingleOrDefaultAsync(l => l.Id == input.Leave, ct) is not { } leave)
        {
            return Problem.NotFound("core.not-found");
        }

        var today = calendar.Today;
        if (leave.To < today)
        {
            return Problem.Rule("schedule.leave.past");
        }

        if (leave.From >= today)
        {
            db.Remove(leave);
        }
        else
        {
            leave.To = today.AddDays(-1);
        }

        return Done.Value;
    }
}
