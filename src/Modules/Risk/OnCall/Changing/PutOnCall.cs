using Footbridge.Contracts.People;
using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Risk.OnCall;

/// <summary>Puts a member of staff on call for some hours, if wanted in several weeks.</summary>
[Requires(RiskPermissions.ManageOnCall)]
internal sealed class PutOnCall(FootbridgeDb db, IStaff staff, ProgramCalendar calendar, CallContext call, TimeProvider clock)
    : ICommand<PutOnCall.Input, int>
{
    /// <summary>Who and when, in local time.</summary>
    /// <param name="Staff">Who.</param>
    /// <param name="FromDay">First day.</param>
    /// <param name="FromTime">When it begins.</param>
    /// <param name="UntilDay">Last day.</param>
    /// <param name="UntilTime">When it ends.</param>
    /// <param name="Backup">Whether as backup.</param>
    /// <param name="Weeks">In how many weeks, from 1.</param>
    public sealed record Input(
        UserId Staff,
        DateOnly FromDay,
        TimeOnly FromTime,
        DateOnly UntilDay,
        TimeOnly UntilTime,
        bool Backup,
        int Weeks = 1
    );

    /// <summary>Returns how many spans were added.</summary>
    public async Task<Outcome<int>> HandleAsync(Input input, CancellationToken ct)
    {
        if ((await staff.AllAsync(ct)).All(s => s.Id != input.Staff))
        {
            return Problem.Invalid("risk.item.no-such-owner", nameof(input.Staff));
        }

        if (!ProgramCalendar.Knows(input.FromDay) || !ProgramCalendar.Knows(input.UntilDay))
        {
            return Problem.Invalid(
                "core.date",
                ProgramCalendar.Knows(input.FromDay) ? nameof(input.UntilDay) : nameof(input.FromDay)
            );
        }

        if (input.Weeks is < 1 or > Rota.MostWeeks)
        {
            return Problem.Invalid("core.out-of-range", nameof(input.Weeks), "1", $"{Rota.MostWeeks}");
        }

        var now = clock.GetUtcNow();
        var rota = await db.Set<OnCallShift>().AsNoTracking().Where(s => s.Until > now).ToListAsync(ct);
        for (var week = 0; week < input.Weeks; week++)
        {
            var hours = new Span(
                calendar.Resolve(input.FromDay.AddDays(7 * week), input.FromTime).Instant,
                calendar.Resolve(input.UntilDay.AddDays(7 * week), input.UntilTime).Instant
            );
            if (Rota.Refusal(hours, input.Backup, rota, now) is { } refusal)
            {
                return refusal;
            }

            var shift = new OnCallShift
            {
                Id = Ids.NewGuid(clock),
                Staff = input.Staff,
                From = hours.From,
                Until = hours.Until,
                Backup = input.Backup,
                SetBy = call.Caller.User ?? default,
                SetAt = now,
            };
            rota.Add(shift);
            db.Add(shift);
        }

        return input.Weeks;
    }
}
