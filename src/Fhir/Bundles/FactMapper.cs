using Footbridge.Contracts.Intake;
using Hl7.Fhir.Model;
using Hl7.Fhir.Utility;

namespace Footbridge.Fhir.Bundles;

/// <summary>Turns a resource into a fact. Null means that there is no place for it: a type the record has none for, a thing without words or
/// code, or one that its sender took back as an error or refuted. It is kept as a document then.</summary>
internal sealed class FactMapper(References references)
{
    public ImportedFact? FactOf(Resource resource) =>
        resource switch
        {
            Condition condition => FactOf(condition),
            MedicationRequest request => FactOf(request),
            AllergyIntolerance allergy => FactOf(allergy),
            Observation observation => FactOf(observation),
            Encounter encounter => FactOf(encounter),
            Coverage coverage => FactOf(coverage),
            _ => null,
        };

    private static ImportedFact? FactOf(Condition condition)
    {
        // Claims and placement speak ICD-10-CM, so it goes first where a sender gives both.
        var concept = Concepts.Of(condition.Code, Concepts.Icd10, Concepts.Snomed);
        var (on, until) = Days.Of(condition.Onset);
        var abated = Days.Of(condition.Abatement);
        return IsTakenBack(condition.VerificationStatus)
            ? null
            : Fact(
                "condition",
                concept,
                on ?? Days.From(condition.RecordedDate),
                abated.Until ?? abated.On ?? until,
                null,
                Concepts.Code(condition.ClinicalStatus)
            );
    }

    private ImportedFact? FactOf(MedicationRequest request)
    {
        var concept = request.Medication switch
        {
            CodeableConcept coded => Concepts.Of(coded, Concepts.RxNorm),
            ResourceReference reference => MedicationAt(reference, request),
            _ => default,
        };
        var dose = string.Join("; ", request.DosageInstruction.Select(d => d.Text).Where(t => !string.IsNullOrWhiteSpace(t)));
        return request.Status == MedicationRequest.MedicationrequestStatus.EnteredInError
            ? null
            : Fact(
                "medication",
                concept,
                Days.From(request.AuthoredOn),
                null,
                dose.Length > 0 ? dose : null,
                request.Status?.GetLiteral()
            );
    }

    private Concept MedicationAt(ResourceReference reference, Resource holder)
    {
        var concept = Concepts.Of(references.Find<Medication>(reference, holder)?.Code, Concepts.RxNorm);
        return concept.IsEmpty ? new Concept("", "", reference.Display ?? "") : concept;
    }

    private static ImportedFact? FactOf(AllergyIntolerance allergy)
    {
        var concept = Concepts.Of(allergy.Code, Concepts.RxNorm, Concepts.Snomed);
        return IsTakenBack(allergy.VerificationStatus)
            ? null
            : Fact(
                "allergy",
                concept,
                Days.Of(allergy.Onset).On ?? Days.From(allergy.RecordedDate),
                null,
                Concepts.Words(allergy.Reaction.SelectMany(r => r.Manifestation)),
                Concepts.Code(allergy.ClinicalStatus)
            );
    }

    private static ImportedFact? FactOf(Observation observation)
    {
        var (on, until) = Days.Of(observation.Effective);
        return observation.Status is ObservationStatus.EnteredInError or ObservationStatus.Cancelled
            ? null
            : Fact(
                "observation",
                Concepts.Of(observation.Code, Concepts.Loinc),
                on ?? Days.From(observation.Issued),
                until,
                ObservationValues.Of(observation),
                observation.Status?.GetLiteral()
            );
    }

    private static ImportedFact? FactOf(Encounter encounter)
    {
        var typed = Concepts.Of(encounter.Type.FirstOrDefault(), Concepts.Snomed);
        return encounter.Status == Encounter.EncounterStatus.EnteredInError
            ? null
            : Fact(
                "encounter",
                typed.IsEmpty ? Concepts.Of(encounter.Class) : typed,
                Days.From(encounter.Period?.Start),
                Days.From(encounter.Period?.End),
                Concepts.Words(encounter.ReasonCode),
                encounter.Status?.GetLiteral()
            );
    }

    private ImportedFact? FactOf(Coverage coverage)
    {
        var kind = Concepts.Of(coverage.Type);
        var payers = coverage
            .Payor.Select(p => references.Find<Organization>(p, coverage)?.Name ?? p.Display)
            .Where(n => !string.IsNullOrWhiteSpace(n));
        var payer = string.Join("; ", payers);
        return coverage.Status == FinancialResourceStatusCodes.EnteredInError
            ? null
            : Fact(
                "coverage",
                payer.Length > 0 ? kind with { Display = payer } : kind,
                Days.From(coverage.Period?.Start),
                Days.From(coverage.Period?.End),
                coverage.SubscriberId,
                coverage.Status?.GetLiteral()
            );
    }

    private static ImportedFact? Fact(
        string kind,
        Concept concept,
        DateOnly? on,
        DateOnly? until,
        string? value,
        string? status
    ) => concept.IsEmpty ? null : new ImportedFact(kind, concept.System, concept.Code, concept.Display, on, until, value, status);

    private static bool IsTakenBack(CodeableConcept? verification) =>
        Concepts.Code(verification) is "entered-in-error" or "refuted";
}
