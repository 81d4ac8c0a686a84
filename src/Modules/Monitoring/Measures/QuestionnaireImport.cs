using System.Globalization;
using System.Text.RegularExpressions;
using Footbridge.Clinical.Measures.Instruments;
using Footbridge.Clinical.Measures.Reading;
using Footbridge.Clinical.Measures.Results;
using Footbridge.Contracts.Monitoring;

namespace Footbridge.Monitoring.Measures;

/// <summary>Makes an instrument of a form that another system wrote. A form does not say how it is scored: only where its answers have weights
/// is there a total, their sum. The rest is for a person to fill in.</summary>
public static partial class QuestionnaireImport
{
    private const string NotStated = "Not stated in the questionnaire";

    /// <summary>The instrument, or why it cannot be one.</summary>
    public static InstrumentReading Read(QuestionnaireForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        return InstrumentReader.Read(InstrumentReader.Write(Make(form)));
    }

    private static Instrument Make(QuestionnaireForm form)
    {
        var items = form.Items.ToDictionary(i => i.Id, i => Name(i.Id));
        var scales = new Dictionary<string, AnswerScale>();
        var made = form.Items.Select(i => ItemOf(i, items[i.Id], ScaleName(scales, i))).ToList();
        var weighed = form.Items.Where(IsWeighed).ToList();
        var spanish = form.Items.Any(HasSpanish) || form.Stem?.Es is not null;
        return new()
        {
            Format = Instrument.FileFormat,
            Id = Name(form.Id).ToLowerInvariant().Replace('_', '-'),
            Version = form.Version,
            Name = new(form.Title),
            Domain = form.Purpose ?? NotStated,
            License = new()
            {
                Class = LicenseClass.L,
                Owner = form.Owner ?? NotStated,
                Note = form.Copyright ?? NotStated,
                Evidence = Evidence.Secondary,
                ScoringOnly = form.Items.All(i => i.Text is null),
            },
            Sources = ["A FHIR R4 Questionnaire"],
            Notes =
            [
                "It was read from a questionnaire without worked examples: add some, and see to license, recall and scoring before use.",
            ],
            Recall = new(NotStated),
            Cadence = new(NotStated),
            AnsweredBy = [AnsweredBy.Self, AnsweredBy.Interview],
            SpanishSource = spanish ? "The questionnaire" : null,
            Loinc = form.Loinc is { } panel ? new() { Panel = panel, Evidence = Evidence.Secondary } : null,
            Stem = Text(form.Stem),
            Scales = scales,
            Items = made,
            Skips = [.. form.Items.Where(i => i.Gate is not null).Select(i => SkipOf(form, i, items))],
            Scores = weighed.Count > 0 ? [Total(weighed, items)] : [],
            Examples = [Empty(weighed.Count > 0)],
        };
    }

    private static ScoreDefinition Total(IReadOnlyList<FormItem> weighed, Dictionary<string, string> names) =>
        new()
        {
            Id = ScoreDefinition.TotalId,
            Name = new("Sum of the weights", "Suma de los pesos"),
            Method = ScoreMethod.Sum,
            Items = [.. weighed.Select(i => names[i.Id])],
            Range = new(weighed.Sum(i => i.Options.Min(o => o.Value)), weighed.Sum(i => i.Options.Max(o => o.Value))),
            Decimals = weighed.SelectMany(i => i.Options).Max(o => o.Value.Scale) is > 0 and var decimals ? decimals : null,
            Direction = Direction.Neither,
        };

    private static Example Empty(bool hasTotal) =>
        new()
        {
            Answers = new Dictionary<string, Answer>(),
            Expected = new() { Scores = hasTotal ? new Dictionary<string, decimal?> { [ScoreDefinition.TotalId] = null } : [] },
        };

    private static InstrumentItem ItemOf(FormItem item, string name, string scale) =>
        new()
        {
            Id = name,
            Text = Text(item.Text),
            Help = Text(item.Help),
            Scale = scale,
            Unscored = !IsWeighed(item),
            Optional = !item.Required,
            Loinc = item.Loinc,
        };

    // Questions with the same answers share a scale.
    private static string ScaleName(Dictionary<string, AnswerScale> scales, FormItem item)
    {
        var scale = ScaleOf(item);
        foreach (var (name, other) in scales)
        {
            if (scale with { Options = other.Options } == other && scale.Options.SequenceEqual(other.Options))
            {
                return name;
            }
        }

        var added = string.Create(CultureInfo.InvariantCulture, $"scale-{scales.Count + 1}");
        scales.Add(added, scale);
        return added;
    }

    private static AnswerScale ScaleOf(FormItem item) =>
        new()
        {
            Options =
            [
                .. item.Options.Select(o => new AnswerOption
                {
                    Value = o.Value,
                    Label = Text(o.Label),
                    Code = o.Code is { } code ? Name(code) : null,
                    Loinc = o.Loinc,
                }),
            ],
            Min = item.Min,
            Max = item.Max,
            Lowest = Text(item.Lowest),
            Highest = Text(item.Highest),
            Open = item.Options.Count == 0 && item.Min is null,
        };

    private static SkipRule SkipOf(QuestionnaireForm form, FormItem item, Dictionary<string, string> names)
    {
        // For each earlier question: the answers that each clause about it leaves to the skip.
        var gate = item.Gate!;
        var parts = gate
            .Clauses.GroupBy(c => c.Item)
            .Select(clauses =>
            {
                var all = ScaleOf(form.Items.First(i => i.Id == clauses.Key)).Values().ToList();
                var skipped = all.Where(v => gate.All ? !clauses.All(c => Holds(c, v)) : !clauses.Any(c => Holds(c, v))).ToList();
                var name = names[clauses.Key];
                return skipped is [var one]
                    ? new Condition { Item = name, Is = one }
                    : new Condition { Item = name, OneOf = skipped };
            })
            .ToList();
        return new()
        {
            When =
                parts is [var only] ? only
                : gate.All ? new() { Any = parts }
                : new() { All = parts },
            Items = [names[item.Id]],
            Store = item.ValueWhenSkipped,
        };
    }

    private static bool Holds(FormClause clause, decimal value) =>
        clause.Comparison switch
        {
            FormComparison.Equal => value == clause.Value,
            FormComparison.NotEqual => value != clause.Value,
            FormComparison.Above => value > clause.Value,
            FormComparison.Below => value < clause.Value,
            FormComparison.AtLeast => value >= clause.Value,
            _ => value <= clause.Value,
        };

    private static bool IsWeighed(FormItem item) => item.Options.Count > 0 && item.Options.All(o => o.Weight is not null);

    private static bool HasSpanish(FormItem item) =>
        (item.Text?.Es ?? item.Help?.Es ?? item.Lowest?.Es ?? item.Highest?.Es) is not null
        || item.Options.Any(o => o.Label?.Es is not null);

    private static Wording? Text(FormText? text) => text is null ? null : new(text.En, text.Es);

    private static string Name(string id) => NoName().Replace(id, "-").Trim('-', '_');

    [GeneratedRegex("[^A-Za-z0-9]+")]
    private static partial Regex NoName();
}
