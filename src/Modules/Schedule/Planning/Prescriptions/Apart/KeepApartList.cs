using Footbridge.Contracts.Care;
using Footbridge.Contracts.People;
using Footbridge.Kernel;
using Footbridge.Kernel.Access;
using Footbridge.Schedule.Enrollments;
using Footbridge.Schedule.Groups;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Schedule.Prescriptions;

/// <summary>Who must be kept apart, and why. A pair of which one may not be seen is left out whole.</summary>
[Requires(SchedulePermissions.KeepApart)]
internal sealed class KeepApartList(
    FootbridgeDb db,
    IClients clients,
    IEpisodes episodes,
    IStaff staff,
    IVisibleClients visible,
    ProgramCalendar calendar
) : IQuery<KeepApartList.Input, KeepApartList.View>
{
    public sealed record Input;

    /// <summary>The list.</summary>
    /// <param name="Rows">The pairs, the latest first.</param>
    /// <param name="InCare">People to choose from.</param>
    public sealed record View(IReadOnlyList<Row> Rows, IReadOnlyList<Person> InCare) : IAboutClients
    {
        IReadOnlyCollection<ClientId> IAboutClients.Clients =>
            [.. Rows.SelectMany(r => (ClientId[])[r.One.Id, r.Other.Id]).Distinct()];
    }

    /// <summary>A pair.</summary>
    /// <param name="Shared">Groups both of them are in nevertheless.</param>
    public sealed record Row(
        KeepApartId Id,
        Person One,
        Person Other,
        string Reason,
        string By,
        DateTimeOffset At,
        IReadOnlyList<string> Shared
    );

    public sealed record Person(ClientId Id, string Name);

    public async Task<Outcome<View>> HandleAsync(Input input, CancellationToken ct)
    {
        var hidden = await visible.HiddenAsync(ct);
        var pairs = await db.Set<KeepApart>()
            .AsNoTracking()
            .Where(k => !hidden.Contains(k.One) && !hidden.Contains(k.Other))
            .ToListAsync(ct);
        var inCare = (await episodes.OpenAsync(ct)).Select(e => e.Client).Except(hidden).ToList();
        var people = await clients.FindAsync(
            [.. pairs.SelectMany(k => (ClientId[])[k.One, k.Other]).Concat(inCare).Distinct()],
            ct
        );
        var names = (await staff.AllAsync(ct)).ToDictionary(s => s.Id, s => s.DisplayName);
        var groups = await GroupsAsync([.. pairs.SelectMany(k => (ClientId[])[k.One, k.Other]).Distinct()], ct);
        return new View(
            [
                .. pairs
                    .OrderByDescending(k => k.At)
                    .Select(k => new Row(
                        k.Id,
                        Named(k.One),
                        Named(k.Other),
                        k.Reason,
                        names.GetValueOrDefault(k.By, ""),
                        k.At,
                        [.. groups[k.One].Intersect(groups[k.Other]).Order(StringComparer.CurrentCulture)]
                    )),
            ],
            [.. inCare.Select(Named).OrderBy(p => p.Name, StringComparer.CurrentCulture)]
        );

        Person Named(ClientId id) => new(id, people.GetValueOrDefault(id)?.DisplayName ?? "");
    }

    // Titles of the groups that each of them belongs to from today on.
    private async Task<ILookup<ClientId, string>> GroupsAsync(List<ClientId> members, CancellationToken ct)
    {
        var today = calendar.Today;
        var rows = await (
            from e in db.Set<Enrollment>()
            join g in db.Set<TherapyGroup>() on e.Group equals g.Id
            where members.Contains(e.Client) && (e.To == null || (e.To >= today && e.To >= e.From))
            select new { e.Client, g.Title }
        ).ToListAsync(ct);
        return rows.Distinct().ToLookup(r => r.Client, r => r.Title);
    }
}
