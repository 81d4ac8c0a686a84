using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Schedule.Appointments;

/// <summary>Reads individual and family sessions.</summary>
internal sealed class AppointmentBook(FootbridgeDb db)
{
    /// <summary>All sessions of a period by day and start, with those that were cancelled.</summary>
    public Task<IReadOnlyList<AppointmentMeeting>> AllAsync(Period period, CancellationToken ct) =>
        ReadAsync(Within(period), period, ct);

    /// <summary>A client's.</summary>
    public Task<IReadOnlyList<AppointmentMeeting>> OfClientAsync(ClientId client, Period period, CancellationToken ct) =>
        ReadAsync(Within(period).Where(a => a.Client == client), period, ct);

    /// <summary>Those that a member of staff holds, also for somebody else.</summary>
    public async Task<IReadOnlyList<AppointmentMeeting>> OfStaffAsync(UserId staff, Period period, CancellationToken ct) =>
        [
            .. (await ReadAsync(Within(period).Where(a => a.Staff == staff || a.StoodInUntil >= period.From), period, ct)).Where(
                m => m.Staff == staff
            ),
        ];

    /// <summary>Clients for whom somebody steps in on a day.</summary>
    public async Task<IReadOnlyList<ClientId>> StoodInForAsync(UserId staff, DateOnly day, CancellationToken ct) =>
        [
            .. (await ReadAsync(Within(new(day, day)).Where(a => a.StoodInUntil >= day), new(day, day), ct))
                .Where(m => m.Staff == staff && m.UsualStaff is not null)
                .Select(m => m.Client),
        ];

    /// <summary>A client's appointments that count on some day of a period.</summary>
    public async Task<IReadOnlyList<Appointment>> SeriesOfClientAsync(ClientId client, Period period, CancellationToken ct) =>
        await Within(period).Where(a => a.Client == client).ToListAsync(ct);

    /// <summary>Those of a member of staff.</summary>
    public async Task<IReadOnlyList<Appointment>> SeriesOfStaffAsync(UserId staff, Period period, CancellationToken ct) =>
        await Within(period).Where(a => a.Staff == staff).ToListAsync(ct);

    /// <summary>The appointments that count on a day or later.</summary>
    public async Task<IReadOnlyList<Appointment>> FromAsync(DateOnly day, CancellationToken ct) =>
        await Since(day).ToListAsync(ct);

    /// <summary>A client's appointments that count on a day or later.</summary>
    public async Task<IReadOnlyList<Appointment>> FromAsync(ClientId client, DateOnly day, CancellationToken ct) =>
        await Since(day).Where(a => a.Client == client).ToListAsync(ct);

    private IQueryable<Appointment> Since(DateOnly day) =>
        db.Set<Appointment>().AsNoTracking().Where(a => a.To == null || (a.To >= day && a.To >= a.From)).OrderBy(a => a.From);

    // What is moved stays in its week, so a week around the period holds all that can fall into it.
    private IQueryable<Appointment> Within(Period period)
    {
        var (from, to) = (period.From.AddDays(-6), period.To.AddDays(6));
        return db.Set<Appointment>().AsNoTracking().Where(a => a.From <= to && (a.To == null || a.To >= from));
    }

    private static async Task<IReadOnlyList<AppointmentMeeting>> ReadAsync(
        IQueryable<Appointment> appointments,
        Period period,
        CancellationToken ct
    ) => AppointmentMeeting.Of(await appointments.ToListAsync(ct), period);
}
