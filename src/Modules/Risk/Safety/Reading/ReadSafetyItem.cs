using Footbridge.Contracts.People;
using Footbridge.Kernel;
using Footbridge.Kernel.Access;
using Footbridge.Risk.Rules;
using Footbridge.Risk.Safety.Waits;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Risk.Safety;

/// <summary>One item with its signals and steps, what is suggested, and who comes next.</summary>
[Requires(RiskPermissions.Read)]
internal sealed class ReadSafetyItem(
    FootbridgeDb db,
    IClients clients,
    IStaff staff,
    IVisibleClients visible,
    CallContext call,
    TimeProvider clock
) : IQuery<ReadSafetyItem.Input, SafetyItemView>
{
    public sealed record Input(Guid Item);

    public async Task<Outcome<SafetyItemView>> HandleAsync(Input input, CancellationToken ct)
    {
        var item = await db.Set<SafetyItem>()
            .Include(i => i.Signals)
            .Include(i => i.Steps)
            .AsSplitQuery()
            .SingleOrDefaultAsync(i => i.Id == input.Item, ct);
        if (item is null)
        {
            return Problem.NotFound("risk.item.not-found");
        }

        var now = clock.GetUtcNow();
        var person = await clients.FindAsync(item.Client, ct);
        var team = await staff.AllAsync(ct);
        var names = team.ToDictionary(s => s.Id, s => s.DisplayName);
        var reasons = SignalReason.Fold(item.Signals.Select(s => new SignalReason(s.Rule, s.Detail, s.At)));
        var others = await WaitingAsync(item, now, ct);
        return new SafetyItemView(
            item.Id,
            item.Version,
            item.Client,
            person?.DisplayName ?? "",
            person?.Phone,
            person?.MayLeaveMessage ?? false,
            item.Urgency,
            item.OpenedAt,
            item.DueAt,
            item.ClosedAt is null && item.DueAt <= now,
            item.Owner,
            item.Owner is { } owner ? names.GetValueOrDefault(owner, "") : null,
            reasons,
            [
                .. item
                    .Steps.OrderBy(s => s.At)
                    .Select(s => new SafetyStepLine(s.At, names.GetValueOrDefault(s.By, ""), s.Kind, s.Note) { Until = s.Until }),
            ],
            item.Ending,
            item.ClosingNote,
            item.ClosedAt,
            item.ClosedBy is { } by ? names.GetValueOrDefault(by, "") : null,
            team
        )
        {
            NextStep = item.NextStep,
            Suggested = RuleBook.StepsFor(reasons.Select(r => r.Rule)),
            SetAsideUntil = item.IsSetAside(now) ? item.SetAsideUntil : null,
            EscalatedAt = item.EscalatedFor == item.DueAt ? item.EscalatedAt : null,
            AcknowledgedAt = item.AcknowledgedAt,
            AcknowledgedBy = item.AcknowledgedBy is { } answered ? names.GetValueOrDefault(answered, "") : null,
            AnsweredIn = item.AnsweredIn,
            SafeAt = item.LastOf(SafetyStepKind.SaidSafe),
            CallAt = item.LastOf(SafetyStepKind.CallAsked),
            Waits = Wait.Of(item),
            IsMine = item.AcknowledgedAt is not null && item.Owner == call.Caller.User,
            Next = Ranking.After(new(item.Id, item.Urgency, item.DueAt), others),
            Waiting = others.Count,
        };
    }

    private async Task<List<Ranking.Place>> WaitingAsync(SafetyItem item, DateTimeOffset now, CancellationToken ct)
    {
        var hidden = await visible.HiddenAsync(ct);
        return await db.Set<SafetyItem>()
            .Waiting(hidden, now)
            .Where(i => i.Id != item.Id)
            .Select(i => new Ranking.Place(i.Id, i.Urgency, i.DueAt))
            .ToListAsync(ct);
    }
}
