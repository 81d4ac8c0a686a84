using Footbridge.Contracts.Schedule;
using Footbridge.Kernel;

namespace Footbridge.Schedule.Appointments;

/// <summary>Family sessions for other modules.</summary>
internal sealed class FamilySessions(AppointmentBook book, ProgramCalendar calendar) : IFamilySessions
{
    private const int DaysAhead = 28;

    public async Task<FamilySession?> NextAsync(ClientId client, CancellationToken ct)
    {
        var today = calendar.Today;
        var coming = await book.OfClientAsync(client, new(today, today.AddDays(DaysAhead)), ct);
        return
            coming.FirstOrDefault(m =>
                m.Kind == AppointmentPlan.Family
                && m.CancelledBecause is null
                && calendar.Resolve(m.On, m.End).Instant > calendar.Now
            )
                is { } next
            ? new(next.On, next.Start, next.Minutes, Video: next.Site is null)
            : null;
    }
}
