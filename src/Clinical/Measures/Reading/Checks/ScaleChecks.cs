using Footbridge.Clinical.Measures.Instruments;

namespace Footbridge.Clinical.Measures.Reading.Checks;

/// <summary>A scale is one of three kinds, and its values are apart.</summary>
internal static class ScaleChecks
{
    public static IEnumerable<Fault> Faults(Instrument instrument) =>
        instrument.Scales.SelectMany(s => Of($"scales.{s.Key}", s.Key, s.Value, instrument));

    private static IEnumerable<Fault> Of(string path, string name, AnswerScale scale, Instrument instrument)
    {
        var isRange = scale.Min is not null || scale.Max is not null;
        if ((scale.Options.Count > 0 ? 1 : 0) + (isRange ? 1 : 0) + (scale.Open ? 1 : 0) != 1)
        {
            yield return new(path, "has either options, or min and max, or is open");
        }
        else if (isRange && !(scale is { Min: { } min, Max: { } max } && AnswerScale.IsRange(min, max)))
        {
            yield return new(path, $"min lies below max, both between -{AnswerScale.Farthest} and {AnswerScale.Farthest}");
        }

        if (!isRange && (scale.Lowest ?? scale.Highest) is not null)
        {
            yield return new(path, "only a scale with min and max has words at its ends");
        }

        for (var i = 0; i < scale.Options.Count; i++)
        {
            var option = scale.Options[i];
            if (scale.Options.Take(i).Any(o => o.Value == option.Value))
            {
                yield return new($"{path}.options[{i}].value", $"the value {option.Value} stands there twice");
            }

            if (Math.Abs(option.Value) > AnswerScale.Farthest)
            {
                yield return new(
                    $"{path}.options[{i}].value",
                    $"lies between -{AnswerScale.Farthest} and {AnswerScale.Farthest}"
                );
            }

            if (option.Code is { } code && (scale.Options.Take(i).Any(o => o.Code == code) || !InstrumentCheck.IsName(code)))
            {
                yield return new($"{path}.options[{i}].code", "a short name is there once and has letters, figures and hyphens");
            }
        }

        if (instrument.Items.All(item => item.Scale != name))
        {
            yield return new(path, "no item uses this scale");
        }
    }
}
