using Footbridge.Contracts.Messages;
using Footbridge.Contracts.Schedule;
using Footbridge.Kernel;
using Footbridge.Kernel.Access;

namespace Footbridge.Schedule.Meetings.Notices;

/// <summary>Shows before a change who of a group would be told what.</summary>
[Requires(SchedulePermissions.ReadGroups)]
internal sealed class PreviewNotices(MeetingNotices notices, IVisibleClients visible)
    : IQuery<PreviewNotices.Input, PreviewNotices.Output>
{
    public sealed record Input(NoticeKind Kind, GroupId Group, NoticeHour Hour);

    /// <summary>One client.</summary>
    /// <param name="Client">Who.</param>
    /// <param name="Name">Name as shown.</param>
    /// <param name="Channel">How; null when somebody has to tell them.</param>
    /// <param name="Words">What is written.</param>
    public sealed record Line(ClientId Client, string Name, MessageChannel? Channel, string Words);

    public sealed record Output(IReadOnlyList<Line> Lines) : IAboutClients
    {
        IReadOnlyCollection<ClientId> IAboutClients.Clients => [.. Lines.Select(l => l.Client)];
    }

    public async Task<Outcome<Output>> HandleAsync(Input input, CancellationToken ct)
    {
        var hidden = await visible.HiddenAsync(ct);
        var all = await notices.OfAsync(input.Kind, input.Group, input.Hour, ct);
        return new Output([
            .. all.Where(n => !hidden.Contains(n.Person.Id))
                .Select(n => new Line(n.Person.Id, n.Person.DisplayName, n.Channel, n.Body)),
        ]);
    }
}
