using Footbridge.Contracts.Care;
using Footbridge.Contracts.Monitoring;
using Footbridge.Contracts.Sessions;
using Footbridge.Contracts.Skills;
using Footbridge.Kernel;
using Footbridge.Recovery.Plans.Versions;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Recovery.Milestones;

/// <summary>Reads what a client has done since the first admission, and counts it.</summary>
internal sealed class MilestoneBook(
    FootbridgeDb db,
    ProgramCalendar calendar,
    IEpisodes episodes,
    IAttendance attendance,
    ICheckIns checkIns,
    IPracticeDays practice
)
{
    /// <summary>The sheet of a client; null before the first admission.</summary>
    public async Task<MilestoneSheet?> OfAsync(ClientId client, CancellationToken ct)
    {
        var today = calendar.Today;
        var stays = (await episodes.OfAsync(client, ct)).Where(s => s.AdmittedOn <= today).ToList();
        if (stays.Count == 0)
        {
            return null;
        }

        var since = new Period(stays.Min(s => s.AdmittedOn), today);
        var sessions = await attendance.SinceAsync(since.From, [client], ct);
        var answered = await checkIns.OfAsync(client, since, ct);
        var plan = await db.Set<PlanVersion>()
            .Where(v => v.Client == client)
            .OrderBy(v => v.Number)
            .Select(v => (DateTimeOffset?)v.SavedAt)
            .FirstOrDefaultAsync(ct);
        return MilestoneCount.Of(
            new Dictionary<MilestoneKind, IReadOnlyList<DateOnly>>
            {
                [MilestoneKind.Days] = MilestoneCount.DaysOf(stays.Select(s => (s.AdmittedOn, s.DischargedOn ?? today)), today),
                [MilestoneKind.Sessions] = [.. sessions.Where(s => s.WasThere).Select(s => s.On)],
                [MilestoneKind.Weeks] = MilestoneCount.WeeksOf(
                    sessions.Select(s => (s.On, s.WasThere, s.State == Attendance.Missed)),
                    today
                ),
                [MilestoneKind.CheckIns] = [.. answered.Select(c => calendar.DayOf(c.At)).Distinct()],
                [MilestoneKind.Skills] = await practice.OfAsync(client, since, ct),
                [MilestoneKind.Plan] = plan is { } at ? [calendar.DayOf(at)] : [],
            }
        );
    }

    /// <summary>Whether the client lets the team say in group what they reached. Nothing said is no.</summary>
    public async Task<bool> MaySayAsync(ClientId client, CancellationToken ct) =>
        await db.Set<MilestoneWish>().AnyAsync(w => w.Client == client && w.MaySay, ct);
}
