using Footbridge.Contracts.People;
using Footbridge.Kernel;
using Footbridge.Schedule.Enrollments;
using Footbridge.Schedule.Groups;
using Footbridge.Schedule.Places;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Schedule.Appointments;

/// <summary>What stands against a session at an hour: its people are elsewhere, or no family room is free. Working hours, leave, closures
/// and a client's own times warn only, as they do for groups.</summary>
internal sealed class AppointmentChecks(
    FootbridgeDb db,
    Timetable timetable,
    TimetableRows rows,
    AppointmentBook book,
    OpenHours open,
    IStaff staff,
    IPrograms programs
)
{
    /// <summary>Against the plan itself, who is to hold it and where.</summary>
    public async Task<Problem?> RefusalAsync(AppointmentPlan plan, DateOnly today, CancellationToken ct)
    {
        if (plan.Refusal(today) is { } refusal)
        {
            return refusal;
        }

        if ((await staff.AllAsync(ct)).All(s => s.Id != plan.Staff))
        {
            return Problem.Invalid("schedule.appointment.staff-unknown", nameof(plan.Staff));
        }

        return await SiteRefusalAsync(plan.Site, ct);
    }

    /// <summary>Against a place.</summary>
    public async Task<Problem?> SiteRefusalAsync(SiteId? site, CancellationToken ct) =>
        site is { } at && (await programs.CurrentAsync(ct)).Sites.All(s => s.Id != at)
            ? Problem.Invalid("core.choose-one", "Site")
            : null;

    /// <summary>Against the weekly hour.</summary>
    /// <param name="self">The appointment that is changed, or null for a new one.</param>
    /// <param name="client">Whose it is.</param>
    /// <param name="plan">What it is to be.</param>
    /// <param name="ct">Stops it.</param>
    public async Task<Problem?> ClashAsync(AppointmentId? self, ClientId client, AppointmentPlan plan, CancellationToken ct)
    {
        var hours = rows.Hours().Where(h => h.Day == plan.Day && (h.To == null || h.To >= plan.From));
        var mine = await (
            from h in hours
            join e in db.Set<Enrollment>() on h.Group equals e.Group
            where e.Client == client && (e.To == null || (e.To >= plan.From && e.To >= e.From))
            select new
            {
                Hour = h,
                e.From,
                e.To,
            }
        ).ToListAsync(ct);
        if (mine.Find(m => m.Hour.Slot.Within(new(m.From, m.To)).Meets(plan.Slot)) is { } own)
        {
            return Problem.Rule("schedule.appointment.client-in-group", nameof(plan.Start), own.Hour.Title);
        }

        var led = await hours.Where(h => h.Facilitator == plan.Staff).ToListAsync(ct);
        if (led.Find(h => h.Slot.Meets(plan.Slot)) is { } leads)
        {
            return Problem.Rule("schedule.appointment.staff-leads", nameof(plan.Staff), leads.Title);
        }

        var others = (await book.FromAsync(plan.From, ct)).Where(a => a.Id != self && a.Slot.Meets(plan.Slot)).ToList();
        if (others.Exists(a => a.Client == client))
        {
            return Problem.Rule("schedule.appointment.client-busy", nameof(plan.Start));
        }

        if (others.Exists(a => a.Staff == plan.Staff))
        {
            return Problem.Rule("schedule.appointment.staff-busy", nameof(plan.Staff));
        }

        return plan is { Kind: AppointmentPlan.Family, Site: { } site }
            ? await RoomRefusalAsync(site, plan.From, others.Where(IsThere).Select(a => (a.Start, a.Minutes)), plan.Start, ct)
            : null;

        bool IsThere(Appointment a) => a.Kind == AppointmentPlan.Family && a.Site == site;
    }

    /// <summary>Against one session at the hour it is to have.</summary>
    public async Task<Problem?> ClashAsync(AppointmentMeeting wanted, CancellationToken ct)
    {
        var day = new Period(wanted.On, wanted.On);
        var mine = await timetable.PlannedAsync(wanted.Client, day, ct);
        if (mine.FirstOrDefault(m => m.CancelledBecause is null && Meets(m.Meeting)) is { } own)
        {
            return Problem.Rule("schedule.appointment.client-in-group", nameof(wanted.Start), own.Meeting.Title);
        }

        if ((await timetable.OnAsync(wanted.On, ct)).FirstOrDefault(m => m.Facilitator == wanted.Staff && Meets(m)) is { } led)
        {
            return Problem.Rule("schedule.appointment.staff-leads", nameof(wanted.Start), led.Title);
        }

        var others = (await book.AllAsync(day, ct))
            .Where(a => a.Appointment != wanted.Appointment && a.CancelledBecause is null)
            .Where(a => a.Meets(wanted.On, wanted.Start, wanted.End))
            .ToList();
        if (others.Exists(a => a.Client == wanted.Client))
        {
            return Problem.Rule("schedule.appointment.client-busy", nameof(wanted.Start));
        }

        if (others.Exists(a => a.Staff == wanted.Staff))
        {
            return Problem.Rule("schedule.appointment.staff-busy", nameof(wanted.Start));
        }

        return wanted is { Kind: AppointmentPlan.Family, Site: { } site }
            ? await RoomRefusalAsync(
                site,
                wanted.On,
                others.Where(a => a.Kind == AppointmentPlan.Family && a.Site == site).Select(a => (a.Start, a.Minutes)),
                wanted.Start,
                ct
            )
            : null;

        bool Meets(Contracts.Schedule.GroupMeeting m) => m.Start < wanted.End && wanted.Start < m.End;
    }

    // Rooms are taken by those who are there at once: the most of them at the start of one. A site that told no rooms has none to count.
    private async Task<Problem?> RoomRefusalAsync(
        SiteId site,
        DateOnly on,
        IEnumerable<(TimeOnly Start, int Minutes)> others,
        TimeOnly start,
        CancellationToken ct
    )
    {
        if ((await open.OnAsync(on, ct)).FirstOrDefault(h => h.Site == site) is not { } hours)
        {
            return null;
        }

        var there = others.ToList();
        var most = there
            .Select(o => o.Start > start ? o.Start : start)
            .Append(start)
            .Max(at => there.Count(o => o.Start <= at && at < o.Start.AddMinutes(o.Minutes)));
        return most >= hours.FamilyRooms
            ? Problem.Rule("schedule.appointment.no-family-room", "Site", $"{hours.FamilyRooms}")
            : null;
    }
}
