using Footbridge.Clinical.Draws.Rewards;
using Footbridge.Contracts.Monitoring;
using Footbridge.Contracts.Sessions;
using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Recovery.Rewards;

/// <summary>Works out how clients stand: from screens and sessions as they are now, and from what was given. A result that is corrected
/// later so earns what it should have; what was given is never taken back.</summary>
internal sealed class RewardBook(FootbridgeDb db, IDrugScreens screens, IAttendance attendance)
{
    /// <summary>How one client stands.</summary>
    public async Task<RewardStanding> OfAsync(ClientId client, TermsBook terms, CancellationToken ct) =>
        (await AllAsync(terms, client, ct)).GetValueOrDefault(client, RewardStanding.Nothing);

    /// <summary>How clients stand for whom there is something to count; one, or all when null.</summary>
    public async Task<IReadOnlyDictionary<ClientId, RewardStanding>> AllAsync(
        TermsBook terms,
        ClientId? only,
        CancellationToken ct
    )
    {
        if (terms.Since is not { } since)
        {
            return new Dictionary<ClientId, RewardStanding>();
        }

        var gains = (
            await db.Set<RewardGain>().AsNoTracking().Where(g => only == null || g.Client == only).ToListAsync(ct)
        ).ToLookup(g => g.Client);
        var occasions = new List<(ClientId Client, RewardOccasion Occasion)>();
        foreach (var panel in terms.All.Where(t => t is { On: true, Goal: RewardGoal.Screens }).Select(t => t.Panel!).Distinct())
        {
            occasions.AddRange(
                (await screens.OccasionsAsync(panel, since, only, ct)).Select(o =>
                    (o.Client, new RewardOccasion(o.Id, o.On, RewardGoal.Screens, panel, TurnOf(o.Turn)))
                )
            );
        }

        if (terms.All.Any(t => t is { On: true, Goal: RewardGoal.Attendance }))
        {
            occasions.AddRange(
                (await attendance.SinceAsync(since, only is { } one ? [one] : null, ct)).Select(a =>
                    (a.Client, new RewardOccasion(a.Session.Value, a.On, RewardGoal.Attendance, null, TurnOf(a.State)))
                )
            );
        }

        return occasions
            .GroupBy(o => o.Client, o => o.Occasion)
            .ToDictionary(
                g => g.Key,
                g => RewardStanding.Of(RewardOccasion.ByDay(g).OrderBy(o => o.On), terms, [.. gains[g.Key]])
            );
    }

    /// <summary>The limits of a day and what was given within them.</summary>
    public async Task<RewardRoom> RoomAsync(ClientId client, RewardTerms terms, DateOnly today, CancellationToken ct)
    {
        var (year, month) = (new DateOnly(today.Year, 1, 1), new DateOnly(today.Year, today.Month, 1));
        var (yearEnd, monthEnd) = (year.AddYears(1), month.AddMonths(1));
        return new(
            terms.ClientYearCents,
            terms.ProgramMonthCents,
            await db.Set<RewardGain>()
                .Where(g => g.Client == client && g.On >= year && g.On < yearEnd)
                .SumAsync(g => g.Cents, ct),
            await db.Set<RewardGain>().Where(g => g.On >= month && g.On < monthEnd).SumAsync(g => g.Cents, ct)
        );
    }

    private static RewardTurn TurnOf(ScreenTurn turn) =>
        turn switch
        {
            ScreenTurn.Negative => RewardTurn.Met,
            ScreenTurn.Positive => RewardTurn.Found,
            ScreenTurn.Missed => RewardTurn.Missed,
            ScreenTurn.Excused => RewardTurn.Excused,
            _ => RewardTurn.Waiting,
        };

    private static RewardTurn TurnOf(Attendance state) =>
        state switch
        {
            Attendance.Present or Attendance.Left => RewardTurn.Met,
            Attendance.Missed => RewardTurn.Missed,
            Attendance.Excused => RewardTurn.Excused,
            _ => RewardTurn.Waiting,
        };
}
