using Footbridge.Contracts.Monitoring;
using Hl7.Fhir.Model;

namespace Footbridge.Fhir.Questionnaires;

/// <summary>Addresses and codes that questionnaires use, and words in two languages.</summary>
internal static class Names
{
    /// <summary>The weight of an answer. This is R4's own extension; R5 renamed it to itemWeight, which R4 systems do not know.</summary>
    public const string OrdinalValue = "http://hl7.org/fhir/StructureDefinition/ordinalValue";

    /// <summary>The later name of the same, read and never written.</summary>
    public const string ItemWeight = "http://hl7.org/fhir/StructureDefinition/itemWeight";

    public const string MinValue = "http://hl7.org/fhir/StructureDefinition/minValue";
    public const string MaxValue = "http://hl7.org/fhir/StructureDefinition/maxValue";
    public const string ItemControl = "http://hl7.org/fhir/StructureDefinition/questionnaire-itemControl";
    public const string ItemControlCodes = "http://hl7.org/fhir/questionnaire-item-control";
    public const string Translation = "http://hl7.org/fhir/StructureDefinition/translation";

    /// <summary>Short names of instruments, and before a colon and that name, of their answers.</summary>
    public const string Measure = "urn:footbridge:measure";

    /// <summary>The value a question has when it is not asked. FHIR has nothing of the kind.</summary>
    public const string SkippedValue = "urn:footbridge:measure:skipped-value";

    public const string Help = "help";
    public const string Lower = "lower";
    public const string Upper = "upper";

    public static FhirString? Written(FormText? text)
    {
        if (text is null)
        {
            return null;
        }

        var words = new FhirString(text.En);
        if (text.Es is { } spanish)
        {
            words.Extension.Add(
                new Extension
                {
                    Url = Translation,
                    Extension = [new("lang", new Code("es")), new("content", new FhirString(spanish))],
                }
            );
        }

        return words;
    }

    public static FormText? Read(FhirString? words)
    {
        if (words?.Value is not { Length: > 0 } english)
        {
            return null;
        }

        var spanish = words
            .Extension.Where(e =>
                e.Url == Translation
                && (e.GetExtensionValue<Code>("lang")?.Value ?? "").StartsWith("es", StringComparison.Ordinal)
            )
            .Select(e => e.GetExtensionValue<FhirString>("content")?.Value)
            .FirstOrDefault();
        return new(english, spanish);
    }
}
