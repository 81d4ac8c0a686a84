using Footbridge.Contracts.Care;
using Footbridge.Contracts.People;
using Footbridge.Contracts.Privacy;
using Footbridge.Kernel;
using Footbridge.Schedule.Appointments;
using Footbridge.Schedule.Groups;
using Footbridge.Storage;

namespace Footbridge.Schedule.Feeds;

/// <summary>A client's meetings as a calendar: an appointment and a street address, nothing that shows that somebody is in treatment or
/// where (42 CFR 2.13). Nothing once the stay is over: then the phone forgets them.</summary>
[Requires(SchedulePermissions.OwnFeed)]
internal sealed class ClientFeed(
    FootbridgeDb db,
    FeedSpan span,
    FeedRevisions revisions,
    Timetable timetable,
    AppointmentBook appointments,
    IClients clients,
    IContactWishes wishes,
    IEpisodes episodes,
    IPrograms programs,
    CallContext call
) : IQuery<ClientFeed.Input, FeedFile>
{
    public sealed record Input(ClientId Client) : IAboutClient;

    public async Task<Outcome<FeedFile>> HandleAsync(Input input, CancellationToken ct)
    {
        if (await db.OwnFeedAsync(call.Caller, ct) is not { } feed || await clients.FindAsync(input.Client, ct) is not { } person)
        {
            return Problem.NotFound("schedule.feed.none");
        }

        var wish = (await wishes.OfAsync([input.Client], ct)).GetValueOrDefault(input.Client);
        var words = FeedWords.OfClient(wish?.Language ?? person.Language);
        if ((await episodes.StandingAsync(input.Client, ct)).LeftOn is not null)
        {
            return FeedCalendar.Of(words, span.Zone, []);
        }

        var sites = (await programs.CurrentAsync(ct)).Sites.ToDictionary(s => s.Id, s => s.Address);
        var period = span.Period;
        var planned = await timetable.PlannedAsync(input.Client, period, ct);
        var series = await timetable.BelongsAsync(input.Client, period, ct);
        var own = await appointments.SeriesOfClientAsync(input.Client, period, ct);
        var sessions = AppointmentMeeting.Of(own, period).Where(s => s.CancelledBecause is null);
        var events = FeedPlan.Of(
            [
                .. series.Select(s =>
                    FeedSeries.Of(s.Hour, s.From, s.To, PlaceOf(s.Hour.On(s.From, MeetingTurns.None).Site), "")
                ),
                .. own.Select(a => FeedSeries.Of(a, PlaceOf(a.Site), "")),
            ],
            [
                .. planned
                    .Where(p => p.CancelledBecause is null)
                    .Select(p => FeedMeeting.Of(p.Meeting, PlaceOf(p.Meeting.Site), "")),
                .. sessions.Select(s => FeedMeeting.Of(s, PlaceOf(s.Site), "")),
            ],
            period
        );
        var changed = await revisions.OfAsync([.. events.Select(e => e.Group).Distinct()], own, input.Client, feed.MadeAt, ct);
        return FeedCalendar.Of(words, span.Zone, [.. events.Select(e => e.Stamped(input.Client.Value, changed(e.Group)))]);

        string? PlaceOf(SiteId? at) => at is { } site ? sites.GetValueOrDefault(site) : null;
    }
}
