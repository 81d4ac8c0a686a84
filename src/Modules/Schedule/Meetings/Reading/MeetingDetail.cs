using Footbridge.Contracts.Care;
using Footbridge.Contracts.People;
using Footbridge.Contracts.Schedule;
using Footbridge.Contracts.Sessions;
using Footbridge.Kernel;
using Footbridge.Kernel.Access;
using Footbridge.Schedule.Groups;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Schedule.Meetings;

/// <summary>One meeting of a group: who is on its roster that day, what is different, and what may still be changed.</summary>
[Requires(SchedulePermissions.ReadGroups)]
internal sealed class MeetingDetail(
    FootbridgeDb db,
    Timetable timetable,
    IClients clients,
    IEpisodes episodes,
    IStaff staff,
    IAttendance attendance,
    IVisibleClients visible,
    ProgramCalendar calendar,
    CallContext call
) : IQuery<MeetingDetail.Input, MeetingView>
{
    public sealed record Input(GroupId Group, DateOnly On);

    public async Task<Outcome<MeetingView>> HandleAsync(Input input, CancellationToken ct)
    {
        var group = await db.Set<TherapyGroup>()
            .AsNoTracking()
            .Include(g => g.Patterns)
            .SingleOrDefaultAsync(g => g.Id == input.Group, ct);
        if (group is null || await timetable.PlannedAsync(input.Group, input.On, ct) is not { } meeting)
        {
            return Problem.NotFound("schedule.meeting.not-found");
        }

        var usual = (await timetable.UsualAsync(input.Group, input.On, ct))!;
        var slots = group.Patterns.Select(p => p.Slot).ToList();
        var members = await timetable.MembersAsync(input.Group, input.On, ct);
        var visits = (await timetable.VisitsOnAsync(input.On, ct)).Where(v => v.Group == input.Group).ToDictionary(v => v.Client);
        var words = (await timetable.WordsOnAsync(input.On, ct)).Where(w => w.Group == input.Group).ToDictionary(w => w.Client);
        var hidden = await visible.HiddenAsync(ct);
        var people = await clients.FindAsync([.. members.Except(hidden)], ct);
        var names = (await staff.AllAsync(ct)).ToDictionary(s => s.Id, s => s.DisplayName);
        var substitute = await db.Set<Substitution>()
            .Where(s => s.Group == input.Group && s.From <= input.On && s.To >= input.On)
            .FirstOrDefaultAsync(ct);
        var change = await db.Set<MeetingChange>()
            .AsNoTracking()
            .SingleOrDefaultAsync(c => c.Group == input.Group && c.On == input.On, ct);
        var past = input.On < calendar.Today;
        var mayAssign = call.Caller.Holds(SchedulePermissions.Assign) && !past;
        return new MeetingView(
            meeting,
            usual,
            change is { OtherPlace: true }
                ? change.Room
                : group.Patterns.Find(p => p.From <= input.On && (p.To is null || p.To >= input.On))?.Room,
            Series.Count(slots, input.On),
            group.Closed && slots.TrueForAll(s => s.To is not null) ? Series.Days(slots).Count() : null,
            names.GetValueOrDefault(meeting.Facilitator, ""),
            names.GetValueOrDefault(usual.Facilitator, ""),
            substitute is null
                ? null
                : new(names.GetValueOrDefault(substitute.Facilitator, ""), substitute.From, substitute.To, substitute.Reason),
            [
                .. people
                    .Values.OrderBy(p => p.DisplayName, StringComparer.CurrentCulture)
                    .Select(p => new MeetingPerson(
                        p.Id,
                        p.DisplayName,
                        visits.ContainsKey(p.Id),
                        visits.GetValueOrDefault(p.Id)?.MissedOn,
                        words.GetValueOrDefault(p.Id)
                    )),
            ],
            members.Count,
            mayAssign ? await OthersAsync([.. members, .. hidden], ct) : [],
            (await attendance.OnAsync(input.On, ct)).ContainsKey(input.Group),
            past,
            call.Caller.Holds(SchedulePermissions.CancelMeetings),
            mayAssign
        );
    }

    // People in care who could come as guests.
    private async Task<IReadOnlyList<GuestChoice>> OthersAsync(IReadOnlyCollection<ClientId> leftOut, CancellationToken ct)
    {
        var open = (await episodes.OpenAsync(ct)).Select(e => e.Client).Except(leftOut).ToList();
        return
        [
            .. (await clients.FindAsync(open, ct))
                .Values.OrderBy(p => p.DisplayName, StringComparer.CurrentCulture)
                .Select(p => new GuestChoice(p.Id, p.DisplayName)),
        ];
    }
}
