using Footbridge.Contracts.Schedule;
using Footbridge.Contracts.Sessions;
using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Schedule.Meetings;

/// <summary>Takes back that a client comes to one meeting. Not once the meeting was opened: then attendance says whether they came.</summary>
[Requires(SchedulePermissions.Assign)]
internal sealed class WithdrawVisit(
    FootbridgeDb db,
    IAttendance attendance,
    GroupLog log,
    ProgramCalendar calendar,
    TimeProvider clock
) : ICommand<WithdrawVisit.Input, Done>
{
    public sealed record Input(ClientId Client, GroupId Group, DateOnly On) : IAboutClient;

    public async Task<Outcome<Done>> HandleAsync(Input input, CancellationToken ct)
    {
        if (input.On < calendar.Today)
        {
            return Problem.Rule("schedule.meeting.past", nameof(Input.On));
        }

        var visit = await db.Visits()
            .SingleOrDefaultAsync(v => v.Client == input.Client && v.Group == input.Group && v.On == input.On, ct);
        if (visit is null)
        {
            return Problem.Conflict("schedule.visit.none");
        }

        if (input.On == calendar.Today && (await attendance.OnAsync(input.On, ct)).ContainsKey(input.Group))
        {
            return Problem.Rule("schedule.meeting.opened");
        }

        visit.Withdraw(clock.GetUtcNow());
        log.Add("visit-withdrawn", input.Group, input.On, client: input.Client);
        return Done.Value;
    }
}
