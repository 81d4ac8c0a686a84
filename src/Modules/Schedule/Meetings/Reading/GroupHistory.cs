using Footbridge.Contracts.People;
using Footbridge.Contracts.Schedule;
using Footbridge.Kernel;
using Footbridge.Kernel.Access;
using Footbridge.Schedule.Groups;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Schedule.Meetings;

/// <summary>What was decided about a group and its roster, the latest first: what, from when, why, who and when.</summary>
[Requires(SchedulePermissions.ReadGroups)]
internal sealed class GroupHistory(FootbridgeDb db, IClients clients, IStaff staff, IVisibleClients visible)
    : IQuery<GroupHistory.Input, GroupHistory.Output>
{
    /// <summary>Most that are shown.</summary>
    public const int Most = 200;

    public sealed record Input(GroupId Group);

    /// <summary>One decision.</summary>
    public sealed record Line(
        string Kind,
        ClientId? Client,
        string Name,
        DateOnly On,
        DateOnly? Until,
        IReadOnlyList<string> Values,
        string Reason,
        string By,
        DateTimeOffset At
    );

    public sealed record Output(GroupId Group, string Title, IReadOnlyList<Line> Lines) : IAboutClients
    {
        IReadOnlyCollection<ClientId> IAboutClients.Clients => [.. Lines.Select(l => l.Client).OfType<ClientId>().Distinct()];
    }

    public async Task<Outcome<Output>> HandleAsync(Input input, CancellationToken ct)
    {
        var title = await db.Set<TherapyGroup>().Where(g => g.Id == input.Group).Select(g => g.Title).SingleOrDefaultAsync(ct);
        if (title is null)
        {
            return Problem.NotFound("core.not-found");
        }

        var hidden = await visible.HiddenAsync(ct);
        var events = (
            await db.Set<GroupEvent>()
                .AsNoTracking()
                .Where(e => e.Group == input.Group)
                .OrderByDescending(e => e.At)
                .Take(Most)
                .ToListAsync(ct)
        ).FindAll(e => e.Client is not { } client || !hidden.Contains(client));
        var people = await clients.FindAsync([.. events.Select(e => e.Client).OfType<ClientId>().Distinct()], ct);
        var names = new Dictionary<UserId, string>();
        foreach (var by in events.Select(e => e.By).OfType<UserId>().Distinct())
        {
            names[by] = (await staff.FindAsync(by, ct))?.DisplayName ?? "";
        }

        return new Output(
            input.Group,
            title,
            [
                .. events.Select(e => new Line(
                    e.Kind,
                    e.Client,
                    e.Client is { } client ? people.GetValueOrDefault(client)?.DisplayName ?? "" : "",
                    e.On,
                    e.Until,
                    e.Value.Split('|'),
                    e.Reason,
                    e.By is { } by ? names[by] : "",
                    e.At
                )),
            ]
        );
    }
}
