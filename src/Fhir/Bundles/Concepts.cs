using Hl7.Fhir.Model;

namespace Footbridge.Fhir.Bundles;

/// <summary>A code with its words.</summary>
internal readonly record struct Concept(string System, string Code, string Display)
{
    public bool IsEmpty => Code.Length == 0 && Display.Length == 0;
}

/// <summary>Picks one coding out of a concept.</summary>
internal static class Concepts
{
    public const string Loinc = "http://loinc.org";
    public const string RxNorm = "http://www.nlm.nih.gov/research/umls/rxnorm";
    public const string Icd10 = "http://hl7.org/fhir/sid/icd-10-cm";
    public const string Snomed = "http://snomed.info/sct";

    /// <summary>The coding of the first preferred system, else the one a person chose, else the first. The words are the sender's own where
    /// they gave some.</summary>
    public static Concept Of(CodeableConcept? concept, params ReadOnlySpan<string> preferred)
    {
        var codings = concept?.Coding.Where(c => c.Code is not null || c.Display is not null).ToList() ?? [];
        Coding? coding = null;
        foreach (var system in preferred)
        {
            coding ??= codings.Find(c => c.System == system);
        }

        coding ??= codings.Find(c => c.UserSelected == true) ?? codings.FirstOrDefault();
        return Of(coding, concept?.Text);
    }

    public static Concept Of(Coding? coding, string? text = null) =>
        new(coding?.System ?? "", coding?.Code ?? "", text ?? coding?.Display ?? coding?.Code ?? "");

    public static string? Words(CodeableConcept? concept) => Of(concept).Display is { Length: > 0 } words ? words : null;

    public static string? Words(IEnumerable<CodeableConcept> concepts) =>
        string.Join("; ", concepts.Select(Words).OfType<string>()) is { Length: > 0 } words ? words : null;

    public static string? Code(CodeableConcept? concept) =>
        concept?.Coding.Select(c => c.Code).FirstOrDefault(c => c is not null);
}
