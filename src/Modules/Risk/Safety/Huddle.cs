using Footbridge.Contracts.People;
using Footbridge.Contracts.Risk;
using Footbridge.Kernel;
using Footbridge.Kernel.Access;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Risk.Safety;

/// <summary>Who needs the team today and why, most urgent first.</summary>
[Requires(RiskPermissions.Read)]
internal sealed class Huddle(
    FootbridgeDb db,
    IClients clients,
    IStaff staff,
    ProgramCalendar calendar,
    IVisibleClients visible,
    CallContext call
) : IQuery<Huddle.Input, Huddle.Output>
{
    /// <summary>All items, or only those of the caller.</summary>
    public sealed record Input(bool OnlyMine);

    public sealed record Output(IReadOnlyList<Line> Open, IReadOnlyList<Line> ClosedToday, int WithoutOwner) : IAboutClients
    {
        IReadOnlyCollection<ClientId> IAboutClients.Clients => [.. Open.Concat(ClosedToday).Select(l => l.Client).Distinct()];
    }

    public sealed record Line(
        Guid Id,
        ClientId Client,
        string Name,
        Urgency Urgency,
        DateTimeOffset OpenedAt,
        DateTimeOffset DueAt,
        bool Overdue,
        string? Owner,
        IReadOnlyList<SignalReason> Reasons,
        int Steps,
        SafetyEnding? Ending
    );

    public async Task<Outcome<Output>> HandleAsync(Input input, CancellationToken ct)
    {
        var now = calendar.Now;
        var midnight = calendar.StartOf(calendar.Today);
        var hidden = await visible.HiddenAsync(ct);
        var rows = await db.Set<SafetyItem>()
            .Where(i => !hidden.Contains(i.Client))
            .Where(i => i.ClosedAt == null || i.ClosedAt >= midnight)
            .Where(i => !input.OnlyMine || i.Owner == call.Caller.User)
            .Select(i => new
            {
                i.Id,
                i.Client,
                i.Urgency,
                i.OpenedAt,
                i.DueAt,
                i.Owner,
                i.ClosedAt,
                i.Ending,
                Steps = i.Steps.Count,
                Signals = i
                    .Signals.Select(s => new
                    {
                        s.Rule,
                        s.Detail,
                        s.At,
                    })
                    .ToList(),
            })
            .AsSplitQuery()
            .ToListAsync(ct);
        var names = await clients.FindAsync([.. rows.Select(r => r.Client).Distinct()], ct);
        var owners = (await staff.AllAsync(ct)).ToDictionary(s => s.Id, s => s.DisplayName);
        var lines = rows.Select(r =>
                (
                    r.ClosedAt,
                    Line: new Line(
                        r.Id,
                        r.Client,
                        names.GetValueOrDefault(r.Client)?.DisplayName ?? "",
                        r.Urgency,
                        r.OpenedAt,
                        r.DueAt,
                        r.ClosedAt is null && r.DueAt < now,
                        r.Owner is { } owner ? owners.GetValueOrDefault(owner, "") : null,
                        [.. r.Signals.OrderByDescending(s => s.At).Select(s => new SignalReason(s.Rule, s.Detail, s.At))],
                        r.Steps,
                        r.Ending
                    )
                )
            )
            .ToList();
        return new Output(
            [.. lines.Where(l => l.ClosedAt is null).Select(l => l.Line).OrderByDescending(l => l.Urgency).ThenBy(l => l.DueAt)],
            [.. lines.Where(l => l.ClosedAt is not null).OrderByDescending(l => l.ClosedAt).Select(l => l.Line)],
            lines.Count(l => l.ClosedAt is null && l.Line.Owner is null)
        );
    }
}
