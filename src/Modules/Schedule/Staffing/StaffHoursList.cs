using Footbridge.Contracts.People;
using Footbridge.Kernel;

namespace Footbridge.Schedule.Staffing;

/// <summary>Who works when, in one line each: everybody's for those who manage hours, their own for others.</summary>
[Requires(SchedulePermissions.ReadHours), ShowsNothingProtected("Hours of staff; no person in care is named.")]
internal sealed class StaffHoursList(StaffWeeks weeks, IStaff staff, ProgramCalendar calendar, CallContext call)
    : IQuery<StaffHoursList.Input, StaffHoursList.Output>
{
    /// <summary>Days ahead for which leave is shown.</summary>
    public const int DaysAhead = 60;

    // Those who see clients; of others hours are kept only when somebody wrote them down.
    private static readonly string[] SeeClients =
    [
        RoleCodes.Counselor,
        RoleCodes.Supervisor,
        RoleCodes.Medical,
        RoleCodes.Director,
        RoleCodes.Intake,
    ];

    public sealed record Input;

    /// <summary>One member of staff.</summary>
    /// <param name="User">Who.</param>
    /// <param name="Name">Name with credential.</param>
    /// <param name="Role">Role code.</param>
    /// <param name="Terms">What counts today, or null when nothing was written down yet.</param>
    /// <param name="Leave">The next days away.</param>
    public sealed record Row(UserId User, string Name, string Role, WorkTerms? Terms, Period? Leave);

    public sealed record Output(IReadOnlyList<Row> Staff, bool MayManage);

    public async Task<Outcome<Output>> HandleAsync(Input input, CancellationToken ct)
    {
        var today = calendar.Today;
        var manages = call.Caller.Holds(SchedulePermissions.ManageHours);
        var hours = (await weeks.OnAsync(today, ct)).ToDictionary(h => h.User, h => h.Terms);
        var leaves = await weeks.LeaveAsync(new(today, today.AddDays(DaysAhead)), ct);
        return new Output(
            [
                .. (await staff.AllAsync(ct))
                    .Where(s => manages ? SeeClients.Contains(s.Role) || hours.ContainsKey(s.Id) : s.Id == call.Caller.User)
                    .Select(s => new Row(
                        s.Id,
                        s.Printed,
                        s.Role,
                        hours.GetValueOrDefault(s.Id),
                        leaves.FirstOrDefault(l => l.User == s.Id)?.Days
                    )),
            ],
            manages
        );
    }
}
