using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Schedule.Places;

/// <summary>Takes a closure back; one that has begun ends with yesterday.</summary>
[Requires(SchedulePermissions.ManageHours)]
internal sealed class EndClosure(FootbridgeDb db, ProgramCalendar calendar) : ICommand<EndClosure.Input, Done>
{
    public sealed record Input(ClosureId Closure);

    public async Task<Outcome<Done>> HandleAsync(Input input, CancellationToken ct)
    {
        if (await db.Set<Closure>().SingleOrDefaultAsync(c => c.Id == input.Closure, ct) is not { } closure)
        {
            return Problem.NotFound("core.not-found");
        }

        var today = calendar.Today;
        if (closure.To < today)
        {
            return Problem.Rule("schedule.leave.past");
        }

        if (closure.From >= today)
        {
            db.Remove(closure);
        }
        else
        {
            closure.To = today.AddDays(-1);
        }

        return Done.Value;
    }
}
