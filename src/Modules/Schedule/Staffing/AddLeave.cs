using Footbridge.Contracts.People;
using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Schedule.Staffing;

/// <summary>Writes down that somebody is away. Their meetings stay as they are until somebody decides about each.</summary>
[Requires(SchedulePermissions.ManageHours)]
internal sealed class AddLeave(FootbridgeDb db, IStaff staff, ProgramCalendar calendar, TimeProvider clock)
    : ICommand<AddLeave.Input, StaffLeaveId>
{
    public sealed record Input(UserId User, DateOnly From, DateOnly To, string Reason);

    public async Task<Outcome<StaffLeaveId>> HandleAsync(Input input, CancellationToken ct)
    {
        if (TouchedMeetings.Refusal(new(input.From, input.To), calendar.Today) is { } refusal)
        {
            return refusal;
        }

        var reason = input.Reason.Trim();
        if (reason.Length is 0 or > StaffLeave.ReasonLength)
        {
            return reason.Length == 0
                ? Problem.Invalid("core.required", nameof(Input.Reason))
                : Problem.Invalid("core.too-long", nameof(Input.Reason), $"{StaffLeave.ReasonLength}");
        }

        if ((await staff.AllAsync(ct)).All(s => s.Id != input.User))
        {
            return Problem.NotFound("core.not-found");
        }

        if (await db.Set<StaffLeave>().AnyAsync(l => l.User == input.User && l.From <= input.To && l.To >= input.From, ct))
        {
            return Problem.Rule("schedule.leave.overlap", nameof(Input.From));
        }

        var leave = new StaffLeave
        {
            Id = Ids.New<StaffLeaveId>(clock),
            User = input.User,
            From = input.From,
            To = input.To,
            Reason = reason,
        };
        db.Add(leave);
        return leave.Id;
    }
}
