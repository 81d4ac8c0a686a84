using Footbridge.Kernel;

namespace Footbridge.Schedule.Groups;

/// <summary>All groups with hours and seats.</summary>
[Requires(SchedulePermissions.ReadGroups), ShowsNothingProtected("Hours, seats and facilitators; no person in care is named.")]
internal sealed class GroupsOverview(GroupCards cards, ProgramCalendar calendar, CallContext call)
    : IQuery<GroupsOverview.Input, GroupsOverview.Output>
{
    public sealed record Input(string? Track);

    public sealed record Output(IReadOnlyList<GroupCard> Groups, IReadOnlyDictionary<string, int> Tracks, bool MayManage);

    public async Task<Outcome<Output>> HandleAsync(Input input, CancellationToken ct)
    {
        var all = await cards.FromAsync(calendar.Today, ct);
        return new Output(
            [.. all.Where(g => input.Track is null || g.Track == input.Track)],
            all.GroupBy(g => g.Track).ToDictionary(g => g.Key, g => g.Count()),
            call.Caller.Holds(SchedulePermissions.ManageGroups)
        );
    }
}
