using Footbridge.Contracts.People;
using Footbridge.Contracts.Schedule;
using Footbridge.Kernel;
using Footbridge.Schedule.Rooms;
using Footbridge.Schedule.Staffing;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Schedule.Places;

/// <summary>When a site is open, as set for a day.</summary>
/// <param name="Site">The site.</param>
/// <param name="From">From which day the hours count, or null when none were set yet.</param>
/// <param name="Version">Version of these hours.</param>
/// <param name="Blocks">Hours, at most one block a weekday.</param>
/// <param name="FamilyRooms">Rooms for family sessions.</param>
/// <param name="ChangeDays">Days from which hours count, in order.</param>
public sealed record SiteHoursView(
    Site Site,
    DateOnly? From,
    int Version,
    IReadOnlyList<OpenBlock> Blocks,
    int FamilyRooms,
    IReadOnlyList<DateOnly> ChangeDays
);

/// <summary>A span of days on which a place is closed.</summary>
/// <param name="Id">The closure.</param>
/// <param name="Place">Room or site in words; null for the whole program.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
/// <param name="Reason">Why.</param>
/// <param name="Touched">Coming meetings that still have to be moved or cancelled.</param>
public sealed record ClosureView(
    Guid Id,
    string? Place,
    DateOnly From,
    DateOnly To,
    string Reason,
    IReadOnlyList<TouchedMeeting> Touched
);

/// <summary>A room to choose.</summary>
public sealed record PlaceChoice(RoomId Room, string Label);

/// <summary>When sites are open and what is closed.</summary>
[Requires(SchedulePermissions.ManageHours), ShowsNothingProtected("Hours of places; no person in care is named.")]
internal sealed class Opening(
    FootbridgeDb db,
    TouchedMeetings meetings,
    IPrograms programs,
    ProgramCalendar calendar,
    CallContext call
) : IQuery<Opening.Input, Opening.Output>
{
    public sealed record Input(DateOnly? On);

    public sealed record Output(
        DateOnly On,
        IReadOnlyList<SiteHoursView> Sites,
        IReadOnlyList<ClosureView> Closures,
        IReadOnlyList<PlaceChoice> Rooms,
        bool MayManageRooms
    );

    public async Task<Outcome<Output>> HandleAsync(Input input, CancellationToken ct)
    {
        var today = calendar.Today;
        var on = input.On is { } asked && ProgramCalendar.Knows(asked) ? asked : today;
        var sites = (await programs.CurrentAsync(ct)).Sites;
        var names = sites.ToDictionary(s => s.Id, s => s.Name);
        var all = await db.Set<SiteHours>().AsNoTracking().OrderBy(h => h.From).ToListAsync(ct);
        var rooms = await db.Set<Room>().AsNoTracking().OrderBy(r => r.Name).ToListAsync(ct);
        var labels = rooms.ToDictionary(r => r.Id, r => RoomLabel.Of(r.Name, names.GetValueOrDefault(r.Site)));
        var closures = await db.Set<Closure>().AsNoTracking().Where(c => c.To >= today).OrderBy(c => c.From).ToListAsync(ct);
        var views = new List<ClosureView>();
        foreach (var c in closures)
        {
            var place =
                c.Room is { } room ? labels.GetValueOrDefault(room, "")
                : c.Site is { } site ? names.GetValueOrDefault(site, "")
                : null;
            views.Add(new(c.Id.Value, place, c.From, c.To, c.Reason, await meetings.OfClosureAsync(c, ct)));
        }

        return new Output(
            on,
            [.. sites.Select(site => ViewOf(site, all.FindAll(h => h.Site == site.Id), on))],
            views,
            [.. rooms.Where(r => r.Active).Select(r => new PlaceChoice(r.Id, labels[r.Id]))],
            call.Caller.Holds(SchedulePermissions.ManageRooms)
        );
    }

    private static SiteHoursView ViewOf(Site site, List<SiteHours> all, DateOnly on)
    {
        var current = all.LastOrDefault(h => h.From <= on);
        return new(
            site,
            current?.From,
            current?.Version ?? 0,
            current?.Blocks ?? [],
            current?.FamilyRooms ?? 0,
            [.. all.Select(h => h.From)]
        );
    }
}
