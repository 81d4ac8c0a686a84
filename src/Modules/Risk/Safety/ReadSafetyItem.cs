using Footbridge.Contracts.People;
using Footbridge.Contracts.Risk;
using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Risk.Safety;

/// <summary>One item with its signals and steps.</summary>
[Requires(RiskPermissions.Read)]
internal sealed class ReadSafetyItem(FootbridgeDb db, IClients clients, IStaff staff, TimeProvider clock)
    : IQuery<ReadSafetyItem.Input, ReadSafetyItem.Output>
{
    public sealed record Input(Guid Item);

    public sealed record Output(
        Guid Id,
        int Version,
        ClientId Client,
        string Name,
        string? Phone,
        bool MayLeaveMessage,
        Urgency Urgency,
        DateTimeOffset OpenedAt,
        DateTimeOffset DueAt,
        bool Overdue,
        UserId? Owner,
        string? OwnerName,
        IReadOnlyList<SignalReason> Reasons,
        IReadOnlyList<Step> Steps,
        SafetyEnding? Ending,
        string ClosingNote,
        DateTimeOffset? ClosedAt,
        string? ClosedBy,
        IReadOnlyList<StaffMember> Team
    ) : IAboutClient;

    public sealed record Step(DateTimeOffset At, string By, SafetyStepKind Kind, string Note);

    public async Task<Outcome<Output>> HandleAsync(Input input, CancellationToken ct)
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

        var person = await clients.FindAsync(item.Client, ct);
        var team = await staff.AllAsync(ct);
        var names = team.ToDictionary(s => s.Id, s => s.DisplayName);
        return new Output(
            item.Id,
            item.Version,
            item.Client,
            person?.DisplayName ?? "",
            person?.Phone,
            person?.MayLeaveMessage ?? false,
            item.Urgency,
            item.OpenedAt,
            item.DueAt,
            item.ClosedAt is null && item.DueAt < clock.GetUtcNow(),
            item.Owner,
            item.Owner is { } owner ? names.GetValueOrDefault(owner, "") : null,
            [.. item.Signals.OrderByDescending(s => s.At).Select(s => new SignalReason(s.Rule, s.Detail, s.At))],
            [.. item.Steps.OrderBy(s => s.At).Select(s => new Step(s.At, names.GetValueOrDefault(s.By, ""), s.Kind, s.Note))],
            item.Ending,
            item.ClosingNote,
            item.ClosedAt,
            item.ClosedBy is { } by ? names.GetValueOrDefault(by, "") : null,
            team
        );
    }
}
