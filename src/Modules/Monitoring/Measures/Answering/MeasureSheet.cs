using System.Globalization;
using System.Text.Json;
using Footbridge.Clinical.Measures.Instruments;
using Footbridge.Clinical.Measures.Results;
using AlertUrgency = Footbridge.Clinical.Measures.Instruments.Urgency;

namespace Footbridge.Monitoring.Measures;

/// <summary>The questions of an instrument as somebody answers them, in one language.</summary>
/// <param name="Instrument">The instrument.</param>
/// <param name="Name">Its name.</param>
/// <param name="Recall">The time the questions are about.</param>
/// <param name="Stem">Words before the first question.</param>
/// <param name="Minutes">Minutes it takes, if known.</param>
/// <param name="Questions">The questions in the order of the form.</param>
/// <param name="Skips">Questions that fall away after certain answers, as JSON.</param>
/// <param name="OtherLanguage">The form has no words in the reader's language: they stand in English.</param>
public sealed record MeasureSheet(
    string Instrument,
    string Name,
    string Recall,
    string? Stem,
    int? Minutes,
    IReadOnlyList<MeasureQuestion> Questions,
    string Skips,
    bool OtherLanguage
)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull,
    };

    /// <summary>The questions of an instrument with the answers so far.</summary>
    public static MeasureSheet Of(Instrument instrument, IReadOnlyDictionary<string, Answer> answers, CultureInfo culture)
    {
        var spanish = culture.TwoLetterISOLanguageName == "es";
        return new(
            instrument.Id,
            instrument.Name.In(culture),
            instrument.Recall.In(culture),
            instrument.Stem?.In(culture),
            instrument.Minutes,
            [.. instrument.Items.Select(item => QuestionOf(instrument, item, answers, culture))],
            JsonSerializer.Serialize(instrument.Skips.Select(s => new { s.When, s.Items }), Json),
            spanish && instrument.SpanishSource is null
        );
    }

    /// <summary>Answers as a form or a phone sends them: what cannot be read as a number stays as words, and what is empty stays
    /// unanswered.</summary>
    public static IReadOnlyDictionary<string, Answer> Read(
        Instrument instrument,
        IEnumerable<KeyValuePair<string, string?>> sent
    ) =>
        sent.Where(s => instrument.Item(s.Key) is not null && !string.IsNullOrWhiteSpace(s.Value))
            .GroupBy(s => s.Key)
            .ToDictionary(
                g => g.Key,
                g =>
                    decimal.TryParse(g.First().Value, NumberStyles.Number, CultureInfo.InvariantCulture, out var number)
                    && !instrument.ScaleOf(instrument.Item(g.Key)!).Open
                        ? Answer.Of(number)
                        : Answer.Of(g.First().Value!.Trim())
            );

    /// <summary>Answers without those to questions that fall away: on a form without scripts they are shown all the same, and what was said
    /// there cannot count. Rules are read in their order.</summary>
    public static IReadOnlyDictionary<string, Answer> WithoutSkipped(
        Instrument instrument,
        IReadOnlyDictionary<string, Answer> answers
    )
    {
        var kept = new Dictionary<string, Answer>(answers);
        // Nothing is thrown away in silence: a problem of the scale is told by the scoring.
        while (
            Scoring.Score(instrument, kept).Problem is { Code: "clinical.measures.skipped-answered", Field: { } item }
            && kept.Remove(item)
        ) { }

        return kept;
    }

    private static MeasureQuestion QuestionOf(
        Instrument instrument,
        InstrumentItem item,
        IReadOnlyDictionary<string, Answer> answers,
        CultureInfo culture
    )
    {
        var scale = instrument.ScaleOf(item);
        return new(
            item.Id,
            item.Text?.In(culture) ?? item.Id,
            item.Help?.In(culture),
            [
                .. scale.Options.Select(o => new MeasureOption(
                    o.Value.ToString(CultureInfo.InvariantCulture),
                    o.Label?.In(culture) ?? o.Value.ToString(CultureInfo.InvariantCulture),
                    IsUrgent(instrument, item, o.Value)
                )),
            ],
            scale.Min,
            scale.Max,
            scale.Lowest?.In(culture),
            scale.Highest?.In(culture),
            item.Optional,
            answers.TryGetValue(item.Id, out var answer) ? answer.ToString() : ""
        );
    }

    // Known before anything is sent, so that help is there without signal.
    private static bool IsUrgent(Instrument instrument, InstrumentItem item, decimal value) =>
        instrument.Alerts.Count > 0
        && Scoring
            .Score(instrument, new Dictionary<string, Answer> { [item.Id] = value })
            .Match(s => s.Alerts.Any(a => a.Urgency != AlertUrgency.Review), _ => false);
}

/// <summary>A question.</summary>
/// <param name="Id">Its name inside the instrument.</param>
/// <param name="Text">The words of the form.</param>
/// <param name="Help">What whoever asks should know.</param>
/// <param name="Options">What may be chosen; none for a number or words.</param>
/// <param name="Min">Lowest whole number.</param>
/// <param name="Max">Highest whole number.</param>
/// <param name="Lowest">What the lowest number means.</param>
/// <param name="Highest">What the highest number means.</param>
/// <param name="Optional">It may stay empty without being missed.</param>
/// <param name="Answer">The answer so far; empty for none.</param>
public sealed record MeasureQuestion(
    string Id,
    string Text,
    string? Help,
    IReadOnlyList<MeasureOption> Options,
    int? Min,
    int? Max,
    string? Lowest,
    string? Highest,
    bool Optional,
    string Answer
)
{
    /// <summary>More numbers than fit on a row of buttons are typed.</summary>
    public bool IsScale => Min is { } min && Max is { } max && max - min <= 10;
}

/// <summary>Something that may be chosen.</summary>
/// <param name="Value">What is sent.</param>
/// <param name="Label">The words of the form.</param>
/// <param name="Urgent">Whoever chooses it is offered help at once.</param>
public sealed record MeasureOption(string Value, string Label, bool Urgent);
