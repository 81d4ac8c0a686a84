using Footbridge.Contracts.People;
using Footbridge.Kernel;
using Footbridge.Privacy.Reach;

namespace Footbridge.Privacy.Looks.Reports;

/// <summary>Whose records one user opened, when, and what for.</summary>
[Requires(PrivacyPermissions.ReadLooksByUser)]
internal sealed class LooksBy(Storage.FootbridgeDb db, WatchedPeople watched, IStaffTies staff, ProgramCalendar calendar)
    : IQuery<LooksBy.Input, LooksBy.Report>
{
    /// <summary>Whose looks; nobody's while none is chosen.</summary>
    public sealed record Input(UserId? User, LookFilter Filter);

    /// <summary>The report.</summary>
    /// <param name="Names">Names of the clients in it.</param>
    /// <param name="Staff">Everybody who works or worked here, for choosing.</param>
    public sealed record Report(LookPage Page, IReadOnlyDictionary<Guid, string> Names, IReadOnlyList<StaffName> Staff)
        : IAboutClients
    {
        IReadOnlyCollection<ClientId> IAboutClients.Clients => [.. Names.Keys.Select(ClientId.From)];
    }

    public async Task<Outcome<Report>> HandleAsync(Input input, CancellationToken ct)
    {
        var all = await staff.AllAsync(ct);
        var choices = all
            .Values.OrderBy(s => s.DisplayName, StringComparer.CurrentCulture)
            .Select(s => new StaffName(s.User, s.DisplayName, s.Role))
            .ToList();
        if (input.User is not { } user)
        {
            return new Report(new([], null), new Dictionary<Guid, string>(), choices);
        }

        if (!all.ContainsKey(user))
        {
            return Problem.NotFound("privacy.looks.no-such-staff");
        }

        var reader = new LookReader(db, calendar);
        var rows = await reader.ByAsync(user, input.Filter, ct);
        var page = LookGrouping.Page(rows, LookFilter.PageSize, calendar, await reader.ListedAsync(rows, ct));
        // Signing in and the like is about nobody.
        page = page with
        {
            Groups = [.. page.Groups.Where(g => g.Client is not null || g.People > 0)],
        };
        var names = await watched.NamesAsync(page.Groups.Select(g => g.Client).OfType<ClientId>(), ct);
        page = page with { Groups = [.. page.Groups.Select(g => names.IsSealed(g.Client) ? g.WithoutName() : g)] };
        return new Report(page, names.Known.Values.ToDictionary(p => p.Id.Value, p => p.DisplayName), choices);
    }
}
