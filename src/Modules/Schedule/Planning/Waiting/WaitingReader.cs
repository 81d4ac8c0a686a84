using Footbridge.Contracts.Care;
using Footbridge.Contracts.Intake;
using Footbridge.Contracts.Schedule;
using Footbridge.Kernel;
using Footbridge.Schedule.Availabilities;
using Footbridge.Schedule.Enrollments;
using Footbridge.Schedule.Groups;
using Footbridge.Schedule.Planning;
using Footbridge.Schedule.Prescriptions;
using Footbridge.Schedule.Rooms;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Schedule.Waiting;

/// <summary>Reads who waits for seats and which seats there are.</summary>
internal sealed class WaitingReader(
    FootbridgeDb db,
    IEpisodes episodes,
    IAdmissionQueue queue,
    Prescriptions.Prescriptions prescriptions,
    ProgramCalendar calendar
)
{
    // Stays that ended before are of another time.
    private const int YearsBack = 2;

    // Somebody who left within a week tried the group rather than stayed in it.
    private const int LeastDays = 7;

    public async Task<WaitingFacts> ReadAsync(CancellationToken ct)
    {
        var today = calendar.Today;
        var since = today.AddYears(-YearsBack);
        var enrollments = await db.Set<Enrollment>().AsNoTracking().Where(e => e.To == null || e.To >= since).ToListAsync(ct);
        var groups = await GroupsAsync(today, enrollments.Where(e => e.To is null || e.To >= today).ToLookup(e => e.Group), ct);
        var kinds = await db.Set<TherapyGroup>().ToDictionaryAsync(g => g.Id, g => g.Kind, ct);
        return new()
        {
            Today = today,
            Groups = groups,
            Waiters = await WaitersAsync(groups, enrollments.ToLookup(e => e.Client), today, ct),
            Apart = await prescriptions.ApartAsync(ct),
            Past =
            [
                .. enrollments
                    .Where(e => e.To < today && e.To.Value.DayNumber - e.From.DayNumber + 1 >= LeastDays)
                    .Select(e => (kinds[e.Group], e.To!.Value.DayNumber - e.From.DayNumber + 1)),
            ],
        };
    }

    /// <summary>Whether a client's groups leave anything open of what is prescribed: only then there is something to wait for, and all
    /// the others have to be read.</summary>
    public async Task<bool> LacksAsync(ClientId client, CancellationToken ct)
    {
        var today = calendar.Today;
        var own = await db.Set<Enrollment>()
            .AsNoTracking()
            .Where(e => e.Client == client && (e.To == null || e.To >= today))
            .ToListAsync(ct);
        var groups = await GroupsAsync(today, own.ToLookup(e => e.Group), ct);
        var asked = (await prescriptions.OfAsync(client, today, ct)).Prescribed;
        return WaiterOf(
            Prescription.Of(default, client, today, asked.Terms),
            [.. groups.Where(g => g.Members.Count > 0)],
            null
        ).Lacks;
    }

    private async Task<IReadOnlyList<SeatGroup>> GroupsAsync(
        DateOnly today,
        ILookup<GroupId, Enrollment> members,
        CancellationToken ct
    )
    {
        var sites = await db.Set<Room>().ToDictionaryAsync(r => r.Id, r => r.Site, ct);
        var groups = await db.Set<TherapyGroup>()
            .AsNoTracking()
            .Include(g => g.Patterns)
            .Where(g => g.Patterns.Any(p => p.To == null || p.To >= today))
            .ToListAsync(ct);
        return
        [
            .. groups
                .OrderBy(g => g.Id.Value)
                .Select(g => new SeatGroup
                {
                    Group = g.Id,
                    Title = g.Title,
                    Kind = g.Kind,
                    Population = g.Population,
                    Language = g.Language,
                    JoinBy = g.JoinBy,
                    Hours =
                    [
                        .. g
                            .Patterns.Where(p => p.To is null || p.To >= today)
                            .OrderBy(p => p.From)
                            .Select(p => new SeatHour(p.Slot, p.Room is { } room ? sites[room] : null, p.Capacity)),
                    ],
                    Members = [.. members[g.Id].OrderBy(e => e.Client.Value).Select(e => (e.Client, e.Membership))],
                }),
        ];
    }

    private async Task<IReadOnlyList<Waiter>> WaitersAsync(
        IReadOnlyList<SeatGroup> groups,
        ILookup<ClientId, Enrollment> enrollments,
        DateOnly today,
        CancellationToken ct
    )
    {
        var prescribed = await prescriptions.OnAsync(today, ct);
        var lives = await db.Set<Availability>().CountingOnAsync(today, ct);
        var held = groups.SelectMany(g => g.Members.Select(m => (m.Client, Group: g))).ToLookup(m => m.Client, m => m.Group);
        var stays = (await episodes.OpenAsync(ct)).DistinctBy(e => e.Client).ToDictionary(e => e.Client);
        var inCare = stays.Values.Select(s => Of(s.Client, prescribed[s.Client], SinceOf(s), admitted: true));
        // Whoever asked to be admitted waits once it is known when they can come.
        var asked = (await queue.WaitingAsync(ct))
            .Where(a => !stays.ContainsKey(a.Client) && lives.ContainsKey(a.Client))
            .Select(a =>
                Of(
                    a.Client,
                    prescribed.GetValueOrDefault(a.Client)
                        ?? Prescription.Of(default, a.Client, today, PrescriptionRule.Default(null, 0, 0)),
                    a.Since,
                    admitted: false
                )
            );
        return [.. inCare.Concat(asked).Where(w => w.Lacks)];

        Waiter Of(ClientId client, Prescription asked, DateOnly since, bool admitted) =>
            WaiterOf(asked, [.. held[client].Distinct()], lives.GetValueOrDefault(client)) with
            {
                Client = client,
                Since = since,
                Admitted = admitted,
            };

        // Since the stay or the prescription began, or since the last group was left, whichever came last.
        DateOnly SinceOf(EpisodeSummary stay) =>
            enrollments[stay.Client]
                .Where(e => e.To < today && e.To >= e.From)
                .Select(e => e.To!.Value.AddDays(1))
                .Append(prescribed[stay.Client].From)
                .Append(stay.AdmittedOn)
                .Max();
    }

    private static Waiter WaiterOf(Prescription asked, IReadOnlyList<SeatGroup> held, Availability? life)
    {
        var minutes = Math.Max(0, (asked.HoursLeast * 60) - held.Sum(g => g.Hours[0].Slot.Minutes));
        var missing = asked
            .Mix.Select(m => (m.Kind, Number: m.Least - Had(m.Kind)))
            .Where(m => m.Number > 0)
            .ToDictionary(m => m.Kind, m => m.Number, StringComparer.Ordinal);
        return new()
        {
            Client = asked.Client,
            Since = asked.From,
            Minutes = minutes,
            Missing = missing,
            Kinds =
                minutes > 0
                    ? [.. GroupPlan.Kinds.Where(k => missing.ContainsKey(k) || Had(k) < MostOf(k))]
                    : missing.Keys.ToList(),
            Sites = asked.Site is { } site
                ? [site, .. asked.OtherSite is { } other ? [other] : Array.Empty<Contracts.People.SiteId>()]
                : [],
            Modality = life?.Modality ?? Availability.Either,
            Women = asked.PrefersWomen,
            WomenOnly = asked.WomenOnly,
            TraumaTrack = asked.TraumaTrack,
            Language = asked.Language,
            Cannot = [.. life?.Blocks.Where(b => b.Kind == Suits.Cannot).Select(b => new DayHours(b.Day, b.From, b.To)) ?? []],
        };

        // Education and life skills count for each other, as in the model of the week.
        int Had(string kind) => held.Count(g => WeekModel.TypeOf(g.Kind) == WeekModel.TypeOf(kind));

        int MostOf(string kind) => asked.Mix.Where(m => m.Kind == kind).Select(m => m.Most).FirstOrDefault(2);
    }
}
