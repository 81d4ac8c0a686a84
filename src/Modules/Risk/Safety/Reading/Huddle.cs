using Footbridge.Contracts.People;
using Footbridge.Contracts.Risk;
using Footbridge.Kernel;
using Footbridge.Kernel.Access;
using Footbridge.Risk.Listening;
using Footbridge.Risk.Rules;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Risk.Safety;

/// <summary>Who needs the team today and why, most urgent first.</summary>
[Requires(RiskPermissions.Read)]
internal sealed class Huddle(
    FootbridgeDb db,
    IClients clients,
    IStaff staff,
    IOnCall rota,
    ProgramCalendar calendar,
    IVisibleClients visible,
    CallContext call
) : IQuery<Huddle.Input, Huddle.Output>
{
    /// <summary>All items, or only those of the caller.</summary>
    public sealed record Input(bool OnlyMine);

    public sealed record Output(IReadOnlyList<Line> Open, IReadOnlyList<Line> ClosedToday, int WithoutOwner) : IAboutClients
    {
        /// <summary>Items that were set aside and come back by themselves.</summary>
        public IReadOnlyList<Line> SetAside { get; init; } = [];

        /// <summary>Items about hours that will be missing this week, also those set aside.</summary>
        public IReadOnlyList<Line> HoursAtRisk { get; init; } = [];

        /// <summary>Name of who is on call now; null when nobody is.</summary>
        public string? OnCall { get; init; }

        IReadOnlyCollection<ClientId> IAboutClients.Clients =>
            [.. Open.Concat(ClosedToday).Concat(SetAside).Select(l => l.Client).Distinct()];
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
    )
    {
        /// <summary>When somebody was told last that the deadline went by; null when it is about none that stands.</summary>
        public DateTimeOffset? EscalatedAt { get; init; }

        /// <summary>Set aside until; null when it is not.</summary>
        public DateTimeOffset? SetAsideUntil { get; init; }

        /// <summary>From the signal to "I have it"; null while nobody said so.</summary>
        public TimeSpan? AnsweredIn { get; init; }

        /// <summary>When the client last said that they are safe.</summary>
        public DateTimeOffset? SafeAt { get; init; }

        /// <summary>When the client last pressed "Call me".</summary>
        public DateTimeOffset? CallAt { get; init; }

        /// <summary>Who closed it.</summary>
        public string? ClosedBy { get; init; }

        /// <summary>The first steps that are suggested.</summary>
        public IReadOnlyList<string> Suggested { get; init; } = [];
    }

    public async Task<Outcome<Output>> HandleAsync(Input input, CancellationToken ct)
    {
        var now = calendar.Now;
        var midnight = calendar.StartOf(calendar.Today);
        var hidden = await visible.HiddenAsync(ct);
        var rows = await db.Set<SafetyItem>()
            .AsNoTracking()
            .Where(i => !hidden.Contains(i.Client))
            .Where(i => i.ClosedAt == null || i.ClosedAt >= midnight)
            .Where(i => !input.OnlyMine || i.Owner == call.Caller.User)
            .Include(i => i.Signals)
            .Select(i => new Row(
                i,
                i.Steps.Count,
                i.Steps.Where(s => s.Kind == SafetyStepKind.SaidSafe || s.Kind == SafetyStepKind.CallAsked)
                    .Select(s => new Said(s.Kind, s.At))
                    .ToList()
            ))
            .AsSplitQuery()
            .ToListAsync(ct);
        var names = await clients.FindAsync([.. rows.Select(r => r.Item.Client).Distinct()], ct);
        var team = (await staff.AllAsync(ct)).ToDictionary(s => s.Id, s => s.DisplayName);
        var first = (await rota.AtAsync(now, ct)).First;
        var lines = rows.Select(r => (r.Item, Line: LineOf(r, now, names, team))).ToList();
        var open = lines.Where(l => l.Item.ClosedAt is null).ToList();
        var inOrder = open.Select(l => l.Line).InOrder(l => new(l.Id, l.Urgency, l.DueAt)).ToList();
        return new Output(
            [.. inOrder.Where(l => l.SetAsideUntil is null)],
            [.. lines.Where(l => l.Item.ClosedAt is not null).OrderByDescending(l => l.Item.ClosedAt).Select(l => l.Line)],
            inOrder.Count(l => l.Owner is null && l.SetAsideUntil is null)
        )
        {
            SetAside = [.. inOrder.Where(l => l.SetAsideUntil is not null).OrderBy(l => l.SetAsideUntil)],
            HoursAtRisk = [.. inOrder.Where(l => l.Reasons.Any(IsAboutHours))],
            OnCall = first is { } one ? team.GetValueOrDefault(one) : null,
        };
    }

    /// <summary>Whether a reason is about hours that will be missing.</summary>
    internal static bool IsAboutHours(SignalReason reason) => reason.Rule is SignalRules.HoursAtRisk or SignalRules.HoursShort;

    private static Line LineOf(
        Row row,
        DateTimeOffset now,
        IReadOnlyDictionary<ClientId, ClientIdentity> names,
        Dictionary<UserId, string> team
    )
    {
        var item = row.Item;
        var reasons = SignalReason.Fold(item.Signals.Select(s => new SignalReason(s.Rule, s.Detail, s.At)));
        return new(
            item.Id,
            item.Client,
            names.GetValueOrDefault(item.Client)?.DisplayName ?? "",
            item.Urgency,
            item.OpenedAt,
            item.DueAt,
            item.ClosedAt is null && item.DueAt <= now,
            item.Owner is { } owner ? team.GetValueOrDefault(owner, "") : null,
            reasons,
            row.Steps,
            item.Ending
        )
        {
            EscalatedAt = item.EscalatedFor == item.DueAt ? item.EscalatedAt : null,
            SetAsideUntil = item.IsSetAside(now) ? item.SetAsideUntil : null,
            AnsweredIn = item.AnsweredIn,
            SafeAt = LastOf(row, SafetyStepKind.SaidSafe),
            CallAt = LastOf(row, SafetyStepKind.CallAsked),
            ClosedBy = item.ClosedBy is { } by ? team.GetValueOrDefault(by, "") : null,
            Suggested = RuleBook.StepsFor(reasons.Select(r => r.Rule)),
        };
    }

    private static DateTimeOffset? LastOf(Row row, SafetyStepKind kind) =>
        row.Said.Where(s => s.Kind == kind).Select(s => (DateTimeOffset?)s.At).Max();

    private sealed record Row(SafetyItem Item, int Steps, List<Said> Said);

    private sealed record Said(SafetyStepKind Kind, DateTimeOffset At);
}
