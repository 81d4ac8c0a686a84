using Footbridge.Contracts.People;
using Footbridge.Contracts.Privacy;
using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Privacy.Disclosures.Reading;

/// <summary>One disclosure in a list.</summary>
internal sealed record DisclosureLine(
    Guid Id,
    DateTimeOffset At,
    DateOnly On,
    string Recipient,
    string Affiliation,
    string Address,
    RecipientRole Role,
    string Purpose,
    string Ground,
    IReadOnlyList<string> Items,
    string Description,
    string Method,
    Guid? Consent,
    int? ConsentNumber,
    string By
);

/// <summary>Reads lists of disclosures.</summary>
internal static class DisclosureLines
{
    /// <summary>The lines of some rows, newest first, with the names of those who disclosed.</summary>
    public static async Task<IReadOnlyList<DisclosureLine>> LinesAsync(
        this IQueryable<Disclosure> rows,
        IStaff staff,
        CancellationToken ct
    )
    {
        // Ids grow with time, and every engine can order them.
        var found = await rows.AsNoTracking().OrderByDescending(d => d.On).ThenByDescending(d => d.Id).ToListAsync(ct);
        var names = found.Count == 0 ? [] : (await staff.AllAsync(ct)).ToDictionary(s => s.Id, s => s.DisplayName);
        return [.. found.Select(d => LineOf(d, d.By is { } by ? names.GetValueOrDefault(by, "") : ""))];
    }

    public static DisclosureLine LineOf(Disclosure disclosure, string by) =>
        new(
            disclosure.Id.Value,
            disclosure.At,
            disclosure.On,
            disclosure.RecipientName,
            disclosure.Affiliation,
            disclosure.Address,
            disclosure.Role,
            disclosure.Purpose,
            Grounds.CodeOf(disclosure.Ground),
            disclosure.Items,
            disclosure.Description,
            disclosure.Method,
            disclosure.Consent?.Value,
            disclosure.ConsentNumber,
            by
        );

    public static IQueryable<Disclosure> DisclosuresOf(this FootbridgeDb db, ClientId client) =>
        db.Set<Disclosure>().Where(d => d.Client == client);
}
