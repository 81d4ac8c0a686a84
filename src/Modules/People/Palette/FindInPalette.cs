using Footbridge.Kernel;
using Footbridge.Kernel.Access;
using Footbridge.People.Clients;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.People.Palette;

/// <summary>Finds clients for the command palette. Only who may read clients finds any; the pages are found by the browser.</summary>
[Requires(PeoplePermissions.ReadClients)]
internal sealed class FindInPalette(FootbridgeDb db, IVisibleClients visible, ProgramCalendar calendar, CallContext call)
    : IQuery<FindInPalette.Input, FindInPalette.Found>
{
    private const int Most = 8;
    private const int MinLetters = 2;

    public sealed record Input(string Text);

    /// <summary>A client found.</summary>
    public sealed record Hit(ClientId Client, string Name, int? Age);

    public sealed record Found(IReadOnlyList<Hit> Hits) : IAboutClients
    {
        IReadOnlyCollection<ClientId> IAboutClients.Clients => [.. Hits.Select(h => h.Client)];
    }

    public async Task<Outcome<Found>> HandleAsync(Input input, CancellationToken ct)
    {
        if (call.Caller.Kind != CallerKind.Staff || input.Text.Trim().Length < MinLetters)
        {
            return new Found([]);
        }

        var hidden = await visible.HiddenAsync(ct);
        var rows = await db.Set<ClientRow>()
            .Where(c => !hidden.Contains(c.Id))
            .Named(input.Text)
            .OrderBy(c => c.SearchFamily)
            .ThenBy(c => c.SearchGiven)
            .Take(Most)
            .ToListAsync(ct);
        var today = calendar.Today;
        return new Found([.. rows.Select(c => new Hit(c.Id, c.DisplayName, Ages.On(today, c.BornOn)))]);
    }
}
