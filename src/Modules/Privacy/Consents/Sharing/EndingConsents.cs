using Footbridge.Kernel;
using Footbridge.Privacy.Reach;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Privacy.Consents.Sharing;

/// <summary>Consents that end soon, and signed ones that lack something, for those who watch over consents. Sealed records are for
/// the privacy officer alone to watch.</summary>
[Requires(PrivacyPermissions.Oversee)]
internal sealed class EndingConsents(FootbridgeDb db, WatchedPeople people, ProgramCalendar calendar)
    : IQuery<EndingConsents.Input, EndingConsents.View>
{
    public sealed record Input;

    public sealed record View(IReadOnlyList<Row> Ending, IReadOnlyList<Row> Faulty);

    public sealed record Row(
        ClientId Client,
        string Name,
        Guid Consent,
        ConsentTerms Terms,
        DateOnly? EndsOn,
        IReadOnlyList<string> Issues
    );

    public async Task<Outcome<View>> HandleAsync(Input input, CancellationToken ct)
    {
        var today = calendar.Today;
        var hidden = await people.SealedAsync(ct);
        var open = await db.Set<Consent>()
            .AsNoTracking()
            .Where(c => c.Decision == ConsentDecision.Signed && c.RevokedOn == null && c.EventOn == null)
            .Where(c => !hidden.Contains(c.Client))
            .ToListAsync(ct);
        var judged = open.Select(c => (Consent: c, Issues: ConsentRules.Validate(c, today))).ToList();
        var ending = judged.Where(j => j.Issues.Count == 0 && ConsentExpiry.IsSoon(j.Consent.Terms, today)).ToList();
        var faulty = judged.Where(j => j.Issues.Any(i => i != ConsentIssue.Expired)).ToList();
        var names = await people.NamesAsync(ending.Concat(faulty).Select(j => j.Consent.Client), ct);
        return new View([.. ending.Select(RowOf).OrderBy(r => r.EndsOn)], [.. faulty.Select(RowOf)]);

        Row RowOf((Consent Consent, IReadOnlyList<string> Issues) judged) =>
            new(
                judged.Consent.Client,
                names.Of(judged.Consent.Client),
                judged.Consent.Id.Value,
                judged.Consent.Terms,
                judged.Consent.Terms.Expiry.On,
                judged.Issues
            );
    }
}
