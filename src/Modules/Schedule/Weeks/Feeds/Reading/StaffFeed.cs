using Footbridge.Contracts.People;
using Footbridge.Contracts.Schedule;
using Footbridge.Kernel;
using Footbridge.Schedule.Appointments;
using Footbridge.Schedule.Groups;
using Footbridge.Schedule.Rooms;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Schedule.Feeds;

/// <summary>The meetings that the caller leads, with those they step in for, and the individual and family sessions they hold, as a
/// calendar: title and room, and no client.</summary>
[Requires(SchedulePermissions.OwnFeed)]
internal sealed class StaffFeed(
    FootbridgeDb db,
    FeedSpan span,
    FeedRevisions revisions,
    Timetable timetable,
    TimetableRows rows,
    AppointmentBook appointments,
    IPrograms programs,
    CallContext call
) : IQuery<StaffFeed.Input, FeedFile>
{
    public sealed record Input;

    public async Task<Outcome<FeedFile>> HandleAsync(Input input, CancellationToken ct)
    {
        if (await db.OwnFeedAsync(call.Caller, ct) is not { Kind: CallerKind.Staff } feed)
        {
            return Problem.NotFound("schedule.feed.none");
        }

        var words = FeedWords.OfStaff(feed.Language);
        var sites = (await programs.CurrentAsync(ct)).Sites.ToDictionary(s => s.Id, s => s.Name);
        var period = span.Period;
        var own = await rows.Hours()
            .Where(h => h.Facilitator == feed.User && h.From <= period.To && (h.To == null || h.To >= period.From))
            .ToListAsync(ct);
        var led = (await timetable.AllAsync(period, ct)).Where(m =>
            m.Facilitator == feed.User && m.Turn?.CancelledBecause is null
        );
        var held = await appointments.SeriesOfStaffAsync(feed.User, period, ct);
        var sessions = (await appointments.OfStaffAsync(feed.User, period, ct)).Where(s => s.CancelledBecause is null);
        var events = FeedPlan.Of(
            [
                .. own.Select(h => FeedSeries.Of(h, h.From, h.To, PlaceOf(h.On(h.From, MeetingTurns.None)), h.Title)),
                .. held.Select(a => FeedSeries.Of(a, SiteOf(a.Site), TitleOf(a.Kind))),
            ],
            [
                .. led.Select(m => FeedMeeting.Of(m, PlaceOf(m), m.Title)),
                .. sessions.Select(s => FeedMeeting.Of(s, SiteOf(s.Site), TitleOf(s.Kind))),
            ],
            period
        );
        var changed = await revisions.OfAsync([.. events.Select(e => e.Group).Distinct()], held, null, feed.MadeAt, ct);
        return FeedCalendar.Of(words, span.Zone, [.. events.Select(e => e.Stamped(feed.User.Value, changed(e.Group)))]);

        string TitleOf(string kind) => FeedWords.SessionOf(kind, feed.Language);

        string SiteOf(SiteId? at) => at is { } site ? sites.GetValueOrDefault(site, "") : words.Video;

        string PlaceOf(GroupMeeting meeting) =>
            meeting.Telehealth
                ? words.Video
                : RoomLabel.Of(meeting.RoomName ?? "", meeting.Site is { } site ? sites.GetValueOrDefault(site) : null);
    }
}
