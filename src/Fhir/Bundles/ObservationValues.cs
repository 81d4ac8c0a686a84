using System.Globalization;
using Hl7.Fhir.Model;
using Hl7.Fhir.Utility;

namespace Footbridge.Fhir.Bundles;

/// <summary>The value of an observation as one line. Numbers stay as sent: rounding is for whoever shows them.</summary>
internal static class ObservationValues
{
    private const string Diastolic = "8462-4";

    public static string? Of(Observation observation)
    {
        // Blood pressure is read systolic first, in whatever order it was sent.
        var parts = observation
            .Component.OrderBy(c => Concepts.Of(c.Code, Concepts.Loinc).Code == Diastolic ? 1 : 0)
            .Select(c => (Name: Concepts.Words(c.Code), Value: Of(c.Value)))
            .Where(c => c.Value is not null)
            .Select(c => c.Name is null ? c.Value : $"{c.Name} {c.Value}");
        var line = string.Join("; ", parts.Prepend(Of(observation.Value)).OfType<string>());
        return line.Length > 0 ? line : null;
    }

    private static string? Of(DataType? value) =>
        value switch
        {
            Quantity quantity => Of(quantity),
            CodeableConcept concept => Concepts.Words(concept),
            FhirString text => text.Value,
            FhirBoolean yes => yes.Value is { } known ? (known ? "true" : "false") : null,
            Integer number => number.Value?.ToString(CultureInfo.InvariantCulture),
            Hl7.Fhir.Model.Range range => Joined("–", Of(range.Low), Of(range.High)),
            Ratio ratio => Joined(":", Of(ratio.Numerator), Of(ratio.Denominator)),
            Time time => time.Value,
            FhirDateTime at => at.Value,
            Period period => Joined("–", period.Start, period.End),
            _ => null,
        };

    private static string? Of(Quantity? quantity) =>
        quantity?.Value is { } number
            ? $"{quantity.Comparator?.GetLiteral()}{number.ToString(CultureInfo.InvariantCulture)} {quantity.Unit ?? quantity.Code}".TrimEnd()
            : null;

    private static string? Joined(string by, string? first, string? second) =>
        first is null && second is null ? null : $"{first}{by}{second}";
}
