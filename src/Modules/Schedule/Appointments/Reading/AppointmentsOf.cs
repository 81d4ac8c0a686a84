using Footbridge.Contracts.Care;
using Footbridge.Contracts.People;
using Footbridge.Kernel;
using Footbridge.Schedule.Availabilities;
using Footbridge.Schedule.Staffing;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Schedule.Appointments;

/// <summary>A client's weekly individual and family sessions, now and to come, and what there is to choose from.</summary>
[Requires(SchedulePermissions.PlanWeek)]
internal sealed class AppointmentsOf(
    FootbridgeDb db,
    AppointmentBook book,
    HoursChecks checks,
    Prescriptions.Prescriptions prescriptions,
    IClients clients,
    IEpisodes episodes,
    IStaff staff,
    IPrograms programs,
    ProgramCalendar calendar,
    CallContext call
) : IQuery<AppointmentsOf.Input, AppointmentSheet>
{
    // How many of the next ones are shown.
    private const int Shown = 4;

    public sealed record Input(ClientId Client) : IAboutClient;

    public async Task<Outcome<AppointmentSheet>> HandleAsync(Input input, CancellationToken ct)
    {
        if (await clients.FindAsync(input.Client, ct) is not { } person)
        {
            return Problem.NotFound("core.not-found");
        }

        var today = calendar.Today;
        var ahead = new Period(today, today.AddDays(7 * HoursChecks.WeeksAhead));
        var all = await staff.AllAsync(ct);
        var sites = (await programs.CurrentAsync(ct)).Sites;
        var facts = await checks.OfAsync(ahead, ct);
        var life = await db.Set<Availability>()
            .AsNoTracking()
            .Where(a => a.Client == input.Client && a.From <= today)
            .OrderByDescending(a => a.From)
            .FirstOrDefaultAsync(ct);
        return new AppointmentSheet(
            person.DisplayName,
            (await prescriptions.OfAsync(input.Client, today, ct)).Prescribed,
            [.. (await book.FromAsync(input.Client, today, ct)).Select(Line)],
            (await episodes.OpenOfAsync(input.Client, ct))?.Counselor,
            [.. all.Where(s => StandIns.Roles.Contains(s.Role))],
            sites,
            call.Caller.Holds(SchedulePermissions.Assign)
        );

        AppointmentLine Line(Appointment a)
        {
            var next = AppointmentMeeting.Of([a], ahead);
            var held = next.Where(m => m.CancelledBecause is null);
            return new(
                a.Id,
                a.Version,
                a.Kind,
                a.Day,
                a.Start,
                a.Minutes,
                a.Staff,
                all.FirstOrDefault(s => s.Id == a.Staff)?.DisplayName ?? "",
                a.Site,
                sites.FirstOrDefault(s => s.Id == a.Site)?.Name,
                a.From,
                a.To
            )
            {
                Next = [.. next.Take(Shown)],
                Facts = facts.Of(held.Select(m => new MeetingHour(m.On, m.Start, m.Minutes, m.Site, null, m.Staff, ""))),
                Against = [.. life?.Blocks.Where(b => IsAgainst(b, a)) ?? []],
            };
        }
    }

    private static bool IsAgainst(LifeBlock block, Appointment a) =>
        block.Kind != Suits.Good && block.Day == a.Day && block.From < a.Start.AddMinutes(a.Minutes) && a.Start < block.To;
}
