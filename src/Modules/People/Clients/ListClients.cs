using Footbridge.Kernel;
using Footbridge.Kernel.Access;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.People.Clients;

/// <summary>Lists clients by name.</summary>
[Requires(PeoplePermissions.ReadClients)]
internal sealed class ListClients(FootbridgeDb db, IVisibleClients visible, ProgramCalendar calendar)
    : IQuery<ListClients.Input, ListClients.Answer>
{
    public const int PageSize = 50;

    /// <summary>What names begin with, and which page, counted from 1.</summary>
    public sealed record Input(string? Text, int Page);

    /// <summary>A page of clients and how many there are in all.</summary>
    public sealed record Answer(int Count, IReadOnlyList<Row> Rows) : IAboutClients
    {
        IReadOnlyCollection<ClientId> IAboutClients.Clients => [.. Rows.Select(r => r.Id)];
    }

    /// <summary>A client.</summary>
    public sealed record Row(
        ClientId Id,
        string Name,
        string? GivenName,
        int? Age,
        string? Pronouns,
        string Language,
        DateTimeOffset AddedAt
    );

    public async Task<Outcome<Answer>> HandleAsync(Input input, CancellationToken ct)
    {
        var hidden = await visible.HiddenAsync(ct);
        var found = db.Set<ClientRow>().Where(c => !hidden.Contains(c.Id)).Named(input.Text);
        var count = await found.CountAsync(ct);
        var rows = await found
            .OrderBy(c => c.SearchFamily)
            .ThenBy(c => c.SearchGiven)
            .ThenBy(c => c.Id)
            .Skip((Math.Max(1, input.Page) - 1) * PageSize)
            .Take(PageSize)
            .ToListAsync(ct);
        var today = calendar.Today;
        return new Answer(
            count,
            [
                .. rows.Select(c => new Row(
                    c.Id,
                    c.DisplayName,
                    c.PreferredName is null ? null : c.GivenName,
                    Ages.On(today, c.BornOn),
                    c.Pronouns,
                    c.Language,
                    c.AddedAt
                )),
            ]
        );
    }
}
