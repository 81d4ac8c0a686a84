using System.Globalization;
using Footbridge.Contracts.Monitoring;
using Footbridge.Fhir.Bundles;
using Hl7.Fhir.Model;
using ItemType = Hl7.Fhir.Model.Questionnaire.QuestionnaireItemType;

namespace Footbridge.Fhir.Questionnaires;

/// <summary>Reads the answers of a question. The value of an answer is its weight, else the number it is or is called by, else its place from 0.</summary>
internal sealed class OptionReader(FormReader reader, string path)
{
    public IReadOnlyList<FormOption> Read(Questionnaire.ItemComponent item)
    {
        if (item.Type == ItemType.Boolean)
        {
            return [new(0, null, "no", new("No", "No"), null), new(1, null, "yes", new("Yes", "Sí"), null)];
        }

        var options = item
            .AnswerOption.Select((option, i) => Of(option, i, $"{path}.answerOption[{i}]"))
            .OfType<FormOption>()
            .ToList();
        if (options.DistinctBy(o => o.Value).Count() < options.Count)
        {
            reader.Refuse($"{path}.answerOption", "same-weight");
        }

        return options;
    }

    private FormOption? Of(Questionnaire.AnswerOptionComponent option, int place, string at)
    {
        var weight = WeightOf(option) ?? (option.Value is { } value ? WeightOf(value) : null);
        switch (option.Value)
        {
            case Coding { System: Concepts.Loinc } coding:
                return new(weight ?? place, weight, null, Names.Read(coding.DisplayElement), coding.Code);
            case Coding coding:
                var isNumber = decimal.TryParse(coding.Code, NumberStyles.Float, CultureInfo.InvariantCulture, out var number);
                return new(
                    weight ?? (isNumber ? number : place),
                    weight,
                    isNumber ? null : coding.Code,
                    Names.Read(coding.DisplayElement),
                    null
                );
            case Integer { Value: { } whole }:
                return new(weight ?? whole, weight, null, new($"{whole}", null), null);
            case FhirString { Value: { Length: > 0 } words }:
                return new(weight ?? place, weight, null, new(words, null), null);
            default:
                reader.Refuse(at, "answer-kind");
                return null;
        }
    }

    private static decimal? WeightOf(IExtendable value) =>
        (
            value.GetExtensionValue<FhirDecimal>(Names.OrdinalValue) ?? value.GetExtensionValue<FhirDecimal>(Names.ItemWeight)
        )?.Value;
}
