using Footbridge.Clinical.Measures.Instruments;
using Footbridge.Contracts.Monitoring;

namespace Footbridge.Monitoring.Measures;

/// <summary>Turns an instrument into the form that other systems read: questions, answers, gates and codes. How it is scored stays here, but for
/// the weights of a total that is a plain sum.</summary>
public static class QuestionnaireForms
{
    /// <summary>The form of an instrument.</summary>
    public static QuestionnaireForm Of(Instrument instrument)
    {
        ArgumentNullException.ThrowIfNull(instrument);
        return new()
        {
            Id = instrument.Id,
            Version = instrument.Version,
            Title = instrument.Name.En,
            Purpose = instrument.Domain,
            Owner = instrument.License.Owner,
            Copyright = instrument.License.Note,
            Loinc = instrument.Loinc?.Panel,
            Stem = Text(instrument.Stem),
            Items = [.. instrument.Items.Select(item => ItemOf(instrument, item))],
        };
    }

    private static FormItem ItemOf(Instrument instrument, InstrumentItem item)
    {
        var scale = instrument.ScaleOf(item);
        var skip = instrument.Skips.FirstOrDefault(s => s.Items.Contains(item.Id));
        return new()
        {
            Id = item.Id,
            Text = Text(item.Text),
            Help = Text(item.Help),
            Loinc = item.Loinc,
            Required = !item.Optional,
            Options = [.. scale.Options.Select(o => OptionOf(instrument, item, scale, o))],
            Min = scale.Min,
            Max = scale.Max,
            Lowest = Text(scale.Lowest),
            Highest = Text(scale.Highest),
            Gate = skip is null ? null : GateOf(instrument, skip.When),
            ValueWhenSkipped = skip?.Store,
        };
    }

    // Whoever adds up the weights has to get the total: items of subscales alone have none. The weight of a reversed item is the reversed value.
    private static FormOption OptionOf(Instrument instrument, InstrumentItem item, AnswerScale scale, AnswerOption option)
    {
        var counts = instrument.TotalScore() is { Method: ScoreMethod.Sum } total && total.Items.Contains(item.Id);
        var weight = item.Reverse
            ? scale.Options.Min(o => o.Value) + scale.Options.Max(o => o.Value) - option.Value
            : option.Value;
        return new(option.Value, counts ? weight : null, option.Code, Text(option.Label), option.Loinc);
    }

    // A skip says when a question is not asked, a gate when it is: all becomes any, and each comparison its opposite.
    private static FormGate GateOf(Instrument instrument, Condition when) =>
        when.All.Count > 0
            ? new(false, [.. when.All.SelectMany(c => Others(instrument, c))])
            : new(true, [.. (when.Any.Count > 0 ? when.Any : [when]).SelectMany(c => Not(instrument, c))]);

    private static IEnumerable<FormClause> Not(Instrument instrument, Condition condition) =>
        Values(instrument, condition)
            .Where(condition.Meets)
            .Select(v => new FormClause(condition.Item!, FormComparison.NotEqual, v));

    private static IEnumerable<FormClause> Others(Instrument instrument, Condition condition) =>
        Values(instrument, condition)
            .Where(v => !condition.Meets(v))
            .Select(v => new FormClause(condition.Item!, FormComparison.Equal, v));

    private static IEnumerable<decimal> Values(Instrument instrument, Condition condition) =>
        instrument.ScaleOf(instrument.Item(condition.Item!)!).Values();

    private static FormText? Text(Wording? words) => words is null ? null : new(words.En, words.Es);
}
