using Footbridge.Contracts.Intake;
using Hl7.Fhir.Model;
using Hl7.Fhir.Utility;

namespace Footbridge.Fhir.Bundles;

/// <summary>Payers that a bundle without Coverage entries names only inside its claims: each once, from the first day it was billed.</summary>
internal static class Payers
{
    public static IReadOnlyList<ImportedFact> In(IEnumerable<Resource> claims) =>
        [
            .. claims
                .SelectMany(Named)
                .Where(n => !n.Concept.IsEmpty)
                .GroupBy(n => n.Concept.Display, StringComparer.OrdinalIgnoreCase)
                .Select(g => g.OrderBy(n => n.On ?? DateOnly.MaxValue).ToList())
                .Select(days =>
                {
                    var coded = days.Find(n => n.Concept.Code.Length > 0) ?? days[0];
                    var status = days.FindLast(n => n.Status is not null)?.Status;
                    var (system, code, display) = coded.Concept;
                    return new ImportedFact("coverage", system, code, display, days[0].On, null, null, status);
                }),
        ];

    private static IEnumerable<Naming> Named(Resource resource) =>
        resource switch
        {
            Claim claim => Named(claim, claim.BillablePeriod, claim.Created, claim.Insurance.Select(i => i.Coverage)),
            ExplanationOfBenefit benefit => Named(
                benefit,
                benefit.BillablePeriod,
                benefit.Created,
                benefit.Insurance.Select(i => i.Coverage)
            ),
            _ => [],
        };

    private static IEnumerable<Naming> Named(
        DomainResource holder,
        Period? billed,
        string? created,
        IEnumerable<ResourceReference?> insurances
    )
    {
        var on = Days.From(billed?.Start) ?? Days.From(created);
        foreach (var insurance in insurances)
        {
            if (holder.Contained.Find(c => insurance?.Reference == $"#{c.Id}") is Coverage coverage)
            {
                var kind = Concepts.Of(coverage.Type);
                var payer = coverage.Payor.Select(p => p.Display).FirstOrDefault(d => !string.IsNullOrWhiteSpace(d));
                yield return new Naming(kind with { Display = payer ?? kind.Display }, on, coverage.Status?.GetLiteral());
            }
            else
            {
                yield return new Naming(new Concept("", "", insurance?.Display ?? ""), on, null);
            }
        }
    }

    private sealed record Naming(Concept Concept, DateOnly? On, string? Status);
}
