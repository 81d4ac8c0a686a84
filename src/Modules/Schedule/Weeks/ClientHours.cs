using Footbridge.Contracts.Schedule;
using Footbridge.Kernel;
using Footbridge.Schedule.Appointments;
using Footbridge.Schedule.Availabilities;
using Footbridge.Schedule.Enrollments;
using Footbridge.Schedule.Groups;
using Footbridge.Schedule.Prescriptions;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Schedule.Weeks;

/// <summary>What a client's week from a day on is judged by.</summary>
/// <param name="From">The day.</param>
/// <param name="Groups">All groups that meet then.</param>
/// <param name="Mine">The client's belongings that count then.</param>
/// <param name="Life">When the client can come; null when nothing was told yet.</param>
internal sealed record HoursOfClient(
    DateOnly From,
    IReadOnlyList<GroupCard> Groups,
    IReadOnlyDictionary<GroupId, Membership> Mine,
    IReadOnlyList<LifeBlock>? Life
)
{
    /// <summary>Groups that are not open to the client because of somebody in them.</summary>
    public IReadOnlySet<GroupId> NotOpen { get; init; } = new HashSet<GroupId>();

    /// <summary>Language of the groups that is prescribed; empty when any will do.</summary>
    public string Language { get; init; } = "";

    /// <summary>The client's individual and family sessions that count then or later.</summary>
    public IReadOnlyList<Appointment> Sessions { get; init; } = [];

    /// <summary>Of them, those of the seven days from then on.</summary>
    public IReadOnlyList<Appointment> SessionsOfWeek => [.. Sessions.Where(s => s.Slot.NextOn(From) < From.AddDays(7))];

    /// <summary>What stands between the client and a group.</summary>
    public IReadOnlyList<Conflict> ConflictsOf(GroupCard group) =>
        Fit.Of(
            new(group.Slot, group.Capacity, group.Taken, group.LaterSlots, group.JoinBy)
            {
                NotOpen = NotOpen.Contains(group.Id),
                OtherThan = Terms.Suits(Language, group.Language) ? "" : Language,
            },
            From,
            [
                .. Groups
                    .Where(g => Mine.ContainsKey(g.Id))
                    .SelectMany(g =>
                        g.LaterSlots.Prepend(g.Slot).Select(s => new Held(g.Title, s.Within(Mine[g.Id]), g.Id == group.Id))
                    ),
                .. Sessions.Select(s => new Held("", s.Slot, IsSame: false)),
            ],
            Life ?? []
        );
}

/// <summary>Reads what a client's week is judged by.</summary>
internal sealed class ClientHours(
    FootbridgeDb db,
    GroupCards cards,
    AppointmentBook appointments,
    ApartPairs apart,
    Prescriptions.Prescriptions prescriptions
)
{
    public async Task<HoursOfClient> OfAsync(ClientId client, DateOnly from, CancellationToken ct)
    {
        var groups = await cards.FromAsync(from, ct);
        var mine = await db.Set<Enrollment>()
            .Where(e => e.Client == client && (e.To == null || (e.To >= from && e.To >= e.From)))
            .Select(e => new
            {
                e.Group,
                e.From,
                e.To,
            })
            .ToListAsync(ct);
        var availability = await db.Set<Availability>()
            .AsNoTracking()
            .Where(a => a.Client == client && a.From <= from)
            .OrderByDescending(a => a.From)
            .FirstOrDefaultAsync(ct);
        return new(
            from,
            groups,
            mine.GroupBy(m => m.Group)
                .ToDictionary(g => g.Key, g => g.Select(m => new Membership(m.From, m.To)).MaxBy(m => m.From)),
            availability?.Blocks
        )
        {
            Sessions = await appointments.FromAsync(client, from, ct),
            Language = (await prescriptions.OfAsync(client, from, ct)).Prescribed.Terms.Language,
            NotOpen = await apart.NotOpenAsync(client, from, ct),
        };
    }
}
