using Footbridge.Contracts.Care;
using Footbridge.Contracts.Monitoring;
using Footbridge.Contracts.Risk;
using Footbridge.Contracts.Sessions;
using Footbridge.Kernel;
using Footbridge.Recovery.Plans;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Recovery.Lapses;

/// <summary>What a client has built up and keeps after a return to use, and what happens next.</summary>
[Requires(RecoveryPermissions.ReadOwn)]
internal sealed class WhatIsKept(
    FootbridgeDb db,
    ProgramCalendar calendar,
    IEpisodes episodes,
    ICheckIns checkIns,
    IAttendance attendance
) : IQuery<WhatIsKept.Input, WhatIsKept.View>
{
    public sealed record Input(ClientId Client) : IAboutClient;

    /// <summary>What is kept.</summary>
    /// <param name="Urgency">How soon the team acts on the latest report; null when there is none.</param>
    /// <param name="WantsCall">Whether a call was asked for.</param>
    /// <param name="DaysInProgram">Days since admission, the first one counted; 0 when not admitted.</param>
    /// <param name="CheckInDays">Days with a check-in since then.</param>
    /// <param name="MinutesAttended">Minutes in sessions since then.</param>
    /// <param name="CopingSteps">Steps in the own plan.</param>
    public sealed record View(
        Urgency? Urgency,
        bool WantsCall,
        int DaysInProgram,
        int CheckInDays,
        int MinutesAttended,
        int CopingSteps
    );

    public async Task<Outcome<View>> HandleAsync(Input input, CancellationToken ct)
    {
        var today = calendar.Today;
        var report = await db.Set<LapseReport>()
            .Where(r => r.Client == input.Client)
            .OrderByDescending(r => r.At)
            .Select(r => new { r.Urgency, r.WantsCall })
            .FirstOrDefaultAsync(ct);
        var plan = await PlanSheet.OfAsync(db, input.Client, ct);
        var stay = await episodes.OpenOfAsync(input.Client, ct);
        var since = new Period(stay?.AdmittedOn ?? today, today);
        var answered = await checkIns.OfAsync(input.Client, since, ct);
        return new View(
            report?.Urgency,
            report?.WantsCall ?? false,
            stay is null ? 0 : since.To.DayNumber - since.From.DayNumber + 1,
            answered.Select(c => calendar.DayOf(c.At)).Distinct().Count(),
            stay is null ? 0 : await attendance.MinutesAsync(input.Client, since, ct),
            plan.Words.CopingSteps.Count
        );
    }
}
