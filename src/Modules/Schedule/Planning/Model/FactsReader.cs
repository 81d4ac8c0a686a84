using Footbridge.Contracts.Care;
using Footbridge.Contracts.People;
using Footbridge.Kernel;
using Footbridge.Schedule.Appointments;
using Footbridge.Schedule.Availabilities;
using Footbridge.Schedule.Enrollments;
using Footbridge.Schedule.Groups;
using Footbridge.Schedule.Places;
using Footbridge.Schedule.Prescriptions;
using Footbridge.Schedule.Rooms;
using Footbridge.Schedule.Staffing;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Schedule.Planning;

/// <summary>Reads what a week is planned from, as it counts on a day.</summary>
internal sealed class FactsReader(
    FootbridgeDb db,
    IPrograms programs,
    IEpisodes episodes,
    OpenHours open,
    StaffWeeks staff,
    AppointmentBook appointments,
    Prescriptions.Prescriptions prescriptions
)
{
    /// <summary>The facts from a day on, in an order that does not depend on how they were stored.</summary>
    public async Task<ClinicFacts> ReadAsync(DateOnly from, CancellationToken ct)
    {
        var sites = (await programs.CurrentAsync(ct)).Sites.Select(s => s.Id).OrderBy(s => s.Value).ToList();
        var stays = (await episodes.OpenAsync(ct)).OrderBy(e => e.Client.Value).DistinctBy(e => e.Client).ToList();
        var inCare = stays.Select(s => s.Client).ToHashSet();
        var groups = await GroupsAsync(from, inCare, ct);
        var people = await PeopleAsync(stays, groups, sites, from, ct);
        return new()
        {
            Places = await PlacesAsync(sites, from, ct),
            Workers = await WorkersAsync(groups, people, from, ct),
            People = people,
            Groups = groups,
            Sessions = await SessionsAsync(from, inCare, ct),
            Apart = [.. (await prescriptions.ApartAsync(ct)).OrderBy(p => p.One.Value).ThenBy(p => p.Other.Value)],
        };
    }

    private async Task<IReadOnlyList<GroupFacts>> GroupsAsync(DateOnly from, HashSet<ClientId> inCare, CancellationToken ct)
    {
        var groups = await db.Set<TherapyGroup>()
            .AsNoTracking()
            .Include(g => g.Patterns)
            .Where(g => g.Patterns.Any(p => p.To == null || p.To >= from))
            .ToListAsync(ct);
        var sites = await db.Set<Room>().ToDictionaryAsync(r => r.Id, r => r.Site, ct);
        var members = (
            await db.Set<Enrollment>()
                .Where(e => e.To == null || e.To >= from)
                .Select(e => new { e.Group, e.Client })
                .Distinct()
                .ToListAsync(ct)
        ).ToLookup(m => m.Group, m => m.Client);
        return
        [
            .. groups
                .OrderBy(g => g.Id.Value)
                .Select(g =>
                {
                    var hours = g.Patterns.Where(p => p.To is null || p.To >= from).OrderBy(p => p.From).ToList();
                    var hour = hours[0];
                    return new GroupFacts
                    {
                        Group = g.Id,
                        Title = g.Title,
                        Kind = g.Kind,
                        Population = g.Population,
                        Language = g.Language,
                        Day = hour.Day,
                        Start = hour.Start,
                        Minutes = hour.Minutes,
                        Room = hour.Room,
                        Site = hour.Room is { } room ? sites[room] : null,
                        Facilitator = hour.Facilitator,
                        Capacity = hour.Capacity,
                        Keeps = g.Closed || hours.Count > 1 || hour.To is not null || hour.From > from,
                        Members = [.. members[g.Id].Where(inCare.Contains).OrderBy(c => c.Value)],
                    };
                }),
        ];
    }

    private async Task<IReadOnlyList<SessionFacts>> SessionsAsync(
        DateOnly from,
        HashSet<ClientId> inCare,
        CancellationToken ct
    ) =>
        [
            .. (await appointments.FromAsync(from, ct))
                .Where(a => inCare.Contains(a.Client))
                .OrderBy(a => a.Client.Value)
                .ThenBy(a => a.Kind, StringComparer.Ordinal)
                .ThenBy(a => (a.From, a.Id.Value))
                .Select(a => new SessionFacts(
                    a.Id,
                    a.Client,
                    a.Kind,
                    DayHours.Of(a.Day, a.Start, a.Minutes),
                    a.Staff,
                    a.Site,
                    Keeps: a.To is not null || a.From > from
                )),
        ];

    private async Task<IReadOnlyList<PlaceFacts>> PlacesAsync(List<SiteId> sites, DateOnly from, CancellationToken ct)
    {
        var hours = (await open.OnAsync(from, ct)).ToDictionary(h => h.Site);
        var rooms = (await db.Set<Room>().AsNoTracking().Where(r => r.Active).ToListAsync(ct)).ToLookup(r => r.Site);
        return
        [
            .. sites.Select(site =>
            {
                var known = hours.GetValueOrDefault(site);
                return new PlaceFacts(
                    site,
                    [.. known?.Blocks.Select(b => new DayHours(b.Day, b.From, b.To)) ?? []],
                    [.. rooms[site].OrderBy(r => r.Id.Value).Select(r => (r.Id, r.Capacity))],
                    known?.FamilyRooms ?? 0
                );
            }),
        ];
    }

    private async Task<IReadOnlyList<WorkerFacts>> WorkersAsync(
        IReadOnlyList<GroupFacts> groups,
        IReadOnlyList<PersonFacts> people,
        DateOnly from,
        CancellationToken ct
    )
    {
        var hours = (await staff.OnAsync(from, ct)).ToDictionary(h => h.User);
        return
        [
            .. hours
                .Keys.Concat(groups.Select(g => g.Facilitator))
                .Concat(people.SelectMany(p => AppointmentPlan.Kinds.Where(p.Needs).Select(p.Holder)))
                .Distinct()
                .OrderBy(u => u.Value)
                .Select(user =>
                    hours.TryGetValue(user, out var known)
                        ? new WorkerFacts
                        {
                            User = user,
                            Work = [.. known.Blocks.Select(b => new WorkFacts(new(b.Day, b.From, b.To), b.Site))],
                            Kinds = known.Kinds,
                            WomensGroups = known.WomensGroups,
                            TraumaTrack = known.TraumaTrack,
                            Spanish = known.Spanish,
                            Video = known.Video,
                            MostDayMinutes = known.MostDayMinutes,
                            MostWeekMinutes = known.MostWeekMinutes,
                            OvertimeMinutes = known.OvertimeMinutes,
                        }
                        : new WorkerFacts
                        {
                            User = user,
                            Kinds = [.. groups.Where(g => g.Facilitator == user).Select(g => g.Kind).Distinct()],
                            WomensGroups = groups.Any(g => g.Facilitator == user && g.Population == "women"),
                            TraumaTrack = groups.Any(g => g.Facilitator == user && g.Population == "trauma"),
                            Spanish = groups.Any(g => g.Facilitator == user && g.Language == "es"),
                        }
                ),
        ];
    }

    private async Task<IReadOnlyList<PersonFacts>> PeopleAsync(
        IReadOnlyList<EpisodeSummary> stays,
        IReadOnlyList<GroupFacts> groups,
        List<SiteId> sites,
        DateOnly from,
        CancellationToken ct
    )
    {
        var prescribed = await prescriptions.OnAsync(from, ct);
        var lives = await db.Set<Availability>().CountingOnAsync(from, ct);
        return [.. stays.Where(s => prescribed.ContainsKey(s.Client)).Select(s => PersonOf(s, prescribed[s.Client]))];

        PersonFacts PersonOf(EpisodeSummary stay, Prescription asked)
        {
            var life = lives.GetValueOrDefault(stay.Client);
            // Whoever may go anywhere goes where most of their groups are, or to the next place.
            var near = groups
                .Where(g => g.Site is not null && g.Members.Contains(stay.Client))
                .GroupBy(g => g.Site!.Value)
                .OrderByDescending(g => g.Count())
                .Select(g => g.Key)
                .Concat(sites)
                .Distinct()
                .ToList();
            return new()
            {
                Client = stay.Client,
                Counselor = stay.Counselor,
                Site = asked.Site ?? near.Select(s => (SiteId?)s).FirstOrDefault(),
                OtherSite = asked.Site is null ? near.Skip(1).Select(s => (SiteId?)s).FirstOrDefault() : asked.OtherSite,
                Modality = life?.Modality ?? Availability.Either,
                HoursLeast = asked.HoursLeast,
                HoursMost = asked.HoursMost,
                DaysLeast = asked.DaysLeast,
                DaysMost = asked.DaysMost,
                DayLeastMinutes = asked.DayLeastMinutes,
                DayMostMinutes = asked.DayMostMinutes,
                ServicesLeast = asked.ServicesLeast,
                Mix = asked.Mix.ToDictionary(m => m.Kind, m => (m.Least, m.Most), StringComparer.Ordinal),
                WomenOnly = asked.WomenOnly,
                PrefersWomen = asked.PrefersWomen,
                TraumaTrack = asked.TraumaTrack,
                Language = asked.Language,
                Individual = asked.Individual,
                Family = asked.Family,
                FamilyTherapist = asked.FamilyTherapist,
                FamilyTimes = [.. life?.FamilyTimes.Select(t => new DayHours(t.Day, t.From, t.To)) ?? []],
                PartOfDay = asked.PartOfDay,
                Cannot = [.. HoursOf(life, Suits.Cannot)],
                RatherNot = [.. HoursOf(life, Suits.RatherNot)],
            };
        }
    }

    private static IEnumerable<DayHours> HoursOf(Availability? life, Suits kind) =>
        life?.Blocks.Where(b => b.Kind == kind).Select(b => new DayHours(b.Day, b.From, b.To)) ?? [];
}
