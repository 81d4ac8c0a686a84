using Footbridge.Contracts.People;
using Footbridge.Kernel;
using Footbridge.Schedule.Staffing;

namespace Footbridge.Schedule.Appointments;

/// <summary>Who may step in for a session: whoever holds such sessions by their role, has a credential, and for family sessions leads family
/// groups by their working terms, as far as those are written down.</summary>
internal sealed class StandIns(IStaff staff, StaffWeeks weeks)
{
    /// <summary>Roles of those who hold individual and family sessions.</summary>
    public static IReadOnlyList<string> Roles { get; } =
    [RoleCodes.Counselor, RoleCodes.Supervisor, RoleCodes.Medical, RoleCodes.Director];

    /// <summary>All who may, whether they are free then or not; without who holds it.</summary>
    public async Task<IReadOnlyList<StaffMember>> ForAsync(AppointmentMeeting meeting, CancellationToken ct)
    {
        var usual = meeting.UsualStaff ?? meeting.Staff;
        var terms = (await weeks.OnAsync(meeting.On, ct)).ToDictionary(w => w.User, w => w.Kinds);
        var away = await weeks.AwayOnAsync(meeting.On, ct);
        return
        [
            .. (await staff.AllAsync(ct)).Where(s =>
                s.Id != usual
                && Roles.Contains(s.Role)
                && s.Credential is { Length: > 0 }
                && !away.Contains(s.Id)
                && (
                    meeting.Kind != AppointmentPlan.Family
                    || !terms.TryGetValue(s.Id, out var kinds)
                    || kinds.Contains(AppointmentPlan.Family)
                )
            ),
        ];
    }
}
