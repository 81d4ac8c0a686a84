using Footbridge.Kernel;
using Footbridge.Monitoring.CheckIns;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Monitoring.Trends;

/// <summary>Whether a client has checked in today, and on how many of the last seven days.</summary>
[Requires(MonitoringPermissions.ReadOwn)]
internal sealed class MyCheckInDay(FootbridgeDb db, ProgramCalendar calendar) : IQuery<MyCheckInDay.Input, MyCheckInDay.View>
{
    private const int DaysOfWeek = 7;

    public sealed record Input(ClientId Client) : IAboutClient;

    public sealed record View(bool DoneToday, int DaysOfLastSeven);

    public async Task<Outcome<View>> HandleAsync(Input input, CancellationToken ct)
    {
        var today = calendar.Today;
        var from = today.AddDays(1 - DaysOfWeek);
        var days = await db.Set<CheckIn>()
            .Where(c => c.Client == input.Client && c.On >= from && c.On <= today)
            .Select(c => c.On)
            .Distinct()
            .ToListAsync(ct);
        return new View(days.Contains(today), days.Count);
    }
}
