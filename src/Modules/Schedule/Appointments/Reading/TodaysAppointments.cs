using Footbridge.Contracts.Care;
using Footbridge.Contracts.People;
using Footbridge.Contracts.Schedule;
using Footbridge.Kernel;
using Footbridge.Kernel.Access;
using Footbridge.Schedule.Meetings;

namespace Footbridge.Schedule.Appointments;

/// <summary>The individual and family sessions of today, those of the caller first: their own, and those of clients whose counselor they
/// are. Whoever manages groups sees all.</summary>
[Requires(SchedulePermissions.PlanWeek)]
internal sealed class TodaysAppointments(
    AppointmentBook book,
    OwnWords words,
    IEpisodes episodes,
    IClients clients,
    IStaff staff,
    IPrograms programs,
    IVisibleClients visible,
    ProgramCalendar calendar,
    CallContext call
) : IQuery<TodaysAppointments.Input, TodaysAppointments.Output>
{
    public sealed record Input;

    /// <summary>One session.</summary>
    /// <param name="Meeting">The session.</param>
    /// <param name="Name">What the person is called.</param>
    /// <param name="StaffName">With whom.</param>
    /// <param name="Place">Name of the site; null by video.</param>
    /// <param name="IsMine">Whether the caller holds it.</param>
    public sealed record Line(AppointmentMeeting Meeting, string Name, string StaffName, string? Place, bool IsMine)
    {
        /// <summary>What the client said of it beforehand.</summary>
        public ToldWord? Word { get; init; }
    }

    public sealed record Output(IReadOnlyList<Line> Lines) : IAboutClients
    {
        IReadOnlyCollection<ClientId> IAboutClients.Clients => [.. Lines.Select(l => l.Meeting.Client)];
    }

    public async Task<Outcome<Output>> HandleAsync(Input input, CancellationToken ct)
    {
        var meetings = await book.AllAsync(new(calendar.Today, calendar.Today), ct);
        if (meetings.Count == 0)
        {
            return new Output([]);
        }

        var me = call.Caller.User;
        var all = call.Caller.Holds(SchedulePermissions.ManageGroups);
        var own = (await episodes.OpenAsync(ct)).Where(e => e.Counselor == me).Select(e => e.Client).ToHashSet();
        var hidden = await visible.HiddenAsync(ct);
        var shown = meetings.Where(m => !hidden.Contains(m.Client) && (all || m.Staff == me || own.Contains(m.Client))).ToList();
        var told = await words.OfSessionsAsync(null, new(calendar.Today, calendar.Today), ct);
        var people = await clients.FindAsync([.. shown.Select(m => m.Client).Distinct()], ct);
        var names = (await staff.AllAsync(ct)).ToDictionary(s => s.Id, s => s.DisplayName);
        var sites = (await programs.CurrentAsync(ct)).Sites.ToDictionary(s => s.Id, s => s.Name);
        return new Output([
            .. shown
                .Where(m => people.ContainsKey(m.Client))
                .Select(m => new Line(
                    m,
                    people[m.Client].DisplayName,
                    names.GetValueOrDefault(m.Staff, ""),
                    m.Site is { } site ? sites.GetValueOrDefault(site) : null,
                    m.Staff == me
                )
                {
                    Word = told.GetValueOrDefault((m.Appointment, m.UsualOn)),
                })
                .OrderByDescending(l => l.IsMine)
                .ThenBy(l => l.Meeting.Start),
        ]);
    }
}
