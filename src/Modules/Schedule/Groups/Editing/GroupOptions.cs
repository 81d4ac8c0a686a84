using Footbridge.Contracts.People;
using Footbridge.Contracts.Schedule;
using Footbridge.Kernel;
using Footbridge.Schedule.Rooms;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Schedule.Groups;

/// <summary>Rooms and facilitators to choose from.</summary>
[Requires(SchedulePermissions.ReadGroups), ShowsNothingProtected("Rooms and staff; no person in care is named.")]
internal sealed class GroupOptions(FootbridgeDb db, IStaff staff, IPrograms programs)
    : IQuery<GroupOptions.Input, GroupOptions.Output>
{
    public sealed record Input;

    public sealed record RoomChoice(RoomId Id, string Label, int Capacity);

    public sealed record Output(IReadOnlyList<RoomChoice> Rooms, IReadOnlyList<StaffMember> Facilitators);

    // Those whose work it is to lead groups; others stay choosable through their role.
    private static readonly string[] Leads = [RoleCodes.Counselor, RoleCodes.Supervisor, RoleCodes.Medical, RoleCodes.Director];

    public async Task<Outcome<Output>> HandleAsync(Input input, CancellationToken ct)
    {
        var sites = (await programs.CurrentAsync(ct)).Sites.ToDictionary(s => s.Id, s => s.Name);
        var rooms = await db.Set<Room>().Where(r => r.Active).OrderBy(r => r.Name).ToListAsync(ct);
        return new Output(
            [.. rooms.Select(r => new RoomChoice(r.Id, RoomLabel.Of(r.Name, sites.GetValueOrDefault(r.Site)), r.Capacity))],
            [.. (await staff.AllAsync(ct)).Where(s => Leads.Contains(s.Role))]
        );
    }
}
