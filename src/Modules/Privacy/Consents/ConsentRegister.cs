using Footbridge.Contracts.Privacy;
using Footbridge.Kernel;
using Footbridge.Kernel.Access;
using Footbridge.Privacy.Consents.Sharing.Family;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Privacy.Consents;

/// <summary>Answers other modules about consents.</summary>
internal sealed class ConsentRegister(FootbridgeDb db) : IConsents
{
    public async Task<bool> HasTreatmentPaymentOperationsAsync(ClientId client, DateOnly on, CancellationToken ct) =>
        await TreatmentPaymentOperationsAsync(client, on, ct) == ConsentStanding.Signed;

    public async Task<ConsentStanding> TreatmentPaymentOperationsAsync(ClientId client, DateOnly on, CancellationToken ct)
    {
        var all = await db.Set<Consent>()
            .AsNoTracking()
            .Where(c => c.Client == client && c.ForTreatmentPaymentOperations)
            .ToListAsync(ct);
        return StandingOf(all, on);
    }

    public async Task<IReadOnlyList<ConsentScope>> ScopesForFamilyAsync(
        ClientId client,
        UserId relative,
        DateOnly on,
        CancellationToken ct
    ) => [.. (await FamilyConsents.InForceAsync(db, client, relative, on, ct)).Select(c => ConsentScopes.Of(c.Terms))];

    public async Task<IReadOnlySet<string>> SharedWithFamilyAsync(
        ClientId client,
        UserId relative,
        DateOnly on,
        CancellationToken ct
    )
    {
        var named = (await FamilyConsents.InForceAsync(db, client, relative, on, ct))
            .SelectMany(c => c.Terms.Information)
            .ToHashSet(StringComparer.Ordinal);
        if (named.Contains(Vocabulary.WholeRecord))
        {
            named.UnionWith(Vocabulary.Parts);
        }

        return named;
    }

    public async Task<IReadOnlyList<NamedPerson>> PeopleNamedAsync(ClientId client, DateOnly on, CancellationToken ct)
    {
        var all = await db.Set<Consent>().AsNoTracking().Where(c => c.Client == client).ToListAsync(ct);
        return
        [
            .. all.Where(c => ConsentRules.Validate(c, on).Count == 0)
                .SelectMany(c =>
                    c.Terms.Recipients.Where(r => r.Kind == RecipientKind.Person).Select(r => (Recipient: r, c.Terms.Information))
                )
                .GroupBy(p => p.Recipient.Name.Trim(), StringComparer.OrdinalIgnoreCase)
                .Select(g => new NamedPerson(
                    g.Key,
                    g.First().Recipient.Role,
                    g.SelectMany(p => p.Information).ToHashSet(StringComparer.Ordinal)
                ))
                .OrderBy(p => p.Name, StringComparer.OrdinalIgnoreCase),
        ];
    }

    public async Task<IReadOnlyList<string>> RelativesWithPlanAsync(ClientId client, DateOnly on, CancellationToken ct)
    {
        var all = await db.Set<Consent>().AsNoTracking().Where(c => c.Client == client).ToListAsync(ct);
        return
        [
            .. all.Where(c => ConsentRules.Validate(c, on).Count == 0)
                .Where(c => ConsentScopes.Within(c.Terms, Vocabulary.Plan, Vocabulary.FamilySupport) is not null)
                .SelectMany(c => c.Terms.Recipients)
                .Where(r => r is { Kind: RecipientKind.Person, Role: RecipientRole.Family, Name.Length: > 0 })
                .Select(r => r.Name)
                .Distinct(StringComparer.Ordinal),
        ];
    }

    /// <summary>The newest answer counts, unless an older signed one is still in force.</summary>
    public static ConsentStanding StandingOf(IReadOnlyCollection<Consent> all, DateOnly on)
    {
        if (all.Any(c => ConsentRules.Validate(c, on).Count == 0))
        {
            return ConsentStanding.Signed;
        }

        return all.Where(c => c.SignedOn <= on).MaxBy(c => c.Number) switch
        {
            null => ConsentStanding.Missing,
            { Decision: ConsentDecision.Declined } => ConsentStanding.Declined,
            _ => ConsentStanding.Ended,
        };
    }
}
