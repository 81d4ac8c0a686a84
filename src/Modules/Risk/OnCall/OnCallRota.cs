using Footbridge.Contracts.People;
using Footbridge.Contracts.Risk;
using Footbridge.Kernel;
using Footbridge.Risk.Safety;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Risk.OnCall;

/// <summary>Who is on call in the next two weeks, when nobody is, and what waits to change hands.</summary>
[
    Requires(RiskPermissions.ReadOnCall),
    ShowsNothingProtected("Staff and hours; of those in care a number for the whole program.")
]
internal sealed class OnCallRota(FootbridgeDb db, IStaff staff, CallContext call, TimeProvider clock)
    : IQuery<OnCallRota.Input, RotaView>
{
    /// <summary>How far ahead it looks.</summary>
    public const int Days = 14;

    public sealed record Input;

    public async Task<Outcome<RotaView>> HandleAsync(Input input, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var until = now.AddDays(Days);
        var shifts = await db.Set<OnCallShift>()
            .AsNoTracking()
            .Where(s => s.Until > now && s.From < until)
            .OrderBy(s => s.From)
            .ThenBy(s => s.Backup)
            .ToListAsync(ct);
        var passings = await db.Set<HandOver>()
            .AsNoTracking()
            .Where(h => h.AnsweredAt == null || h.AnsweredAt >= now.AddDays(-Days))
            .OrderByDescending(h => h.At)
            .ToListAsync(ct);
        var team = await staff.AllAsync(ct);
        var names = team.ToDictionary(s => s.Id, s => s.DisplayName);
        string Name(UserId? id) => id is { } one ? names.GetValueOrDefault(one, "") : "";
        var told = passings
            .Select(h => new PassingLine(
                h.Id,
                Name(h.Giver),
                Name(h.Taker),
                h.Note,
                h.OpenNow,
                h.At,
                h.AnsweredAt,
                h.Accepted,
                h.Taker == call.Caller.User
            ))
            .ToList();
        var first = shifts.Where(s => !s.Backup).Select(s => new Span(s.From, s.Until));
        return new RotaView(
            Rota.At(shifts, now, backup: false) is { } one ? Name(one) : null,
            Rota.At(shifts, now, backup: true) is { } two ? Name(two) : null,
            [
                .. shifts.Select(s => new ShiftLine(
                    s.Id,
                    Name(s.Staff),
                    s.From,
                    s.Until,
                    s.Backup,
                    s.Covers(now),
                    s.Staff == call.Caller.User
                )),
            ],
            [.. Rota.Gaps(first, new(now, until)).Select(g => new GapLine(g.From, g.Until))],
            [.. told.Where(t => t.AnsweredAt is null)],
            [.. told.Where(t => t.AnsweredAt is not null).Take(5)],
            team,
            await db.Set<SafetyItem>().CountAsync(i => i.ClosedAt == null && i.Urgency == Urgency.Now, ct),
            call.Caller.Holds(RiskPermissions.ManageOnCall)
        );
    }
}
