using System.Text.Json;
using Footbridge.Clinical.Measures;
using Footbridge.Clinical.Measures.Instruments;
using Footbridge.Clinical.Measures.Results;

namespace Footbridge.Unit.Clinical.Measures;

/// <summary>The collected facts about instruments have worked examples of their own. None was left out or changed on the way into the files.</summary>
public sealed class FactsAgree
{
    // What the facts call a result, and what it is called here: kind and name.
    private static readonly Dictionary<string, string> Results = new()
    {
        ["bam:use_flag"] = "cutoff:use-significant",
        ["bam:risk_flag"] = "cutoff:risk-significant",
        ["bam:protective_flag"] = "cutoff:protective-low",
        ["phq-9:phq2"] = "score:phq-2",
        ["phq-9:item9_alert"] = "alert:suicidal-thoughts",
        ["phq-9:major_depressive_algorithm"] = "algorithm:major",
        ["phq-9:other_depressive_algorithm"] = "algorithm:other",
        ["phq-2:positive"] = "cutoff:positive",
        ["gad-7:positive_10"] = "cutoff:screen",
        ["pc-ptsd-5:positive_at_3"] = "cutoff:sensitive",
        ["pc-ptsd-5:positive_at_4"] = "cutoff:efficient",
        ["pcl-5:provisional_ptsd_clusters"] = "algorithm:clusters",
        ["pcl-5:at_or_above_33"] = "cutoff:provisional",
        ["audit:zone"] = "band:zones",
        ["audit-c:positive"] = "cutoff:",
        ["dast-10:item3_scored"] = "score:question-3",
        ["c-ssrs-screener:risk"] = "triage:",
        ["ciwa-ar:band_asam2020"] = "band:asam-2020",
        ["ciwa-ar:band_camcops"] = "band:camcops",
        ["urica:stage"] = "band:stage",
        ["barc-10:at_or_above_47"] = "cutoff:sustained-remission",
        ["whodas-12:simple_sum_0_48"] = "score:total",
        ["whodas-12:simple_sum_12_60"] = "score:form-sum",
        ["who-5:raw"] = "score:total",
        ["who-5:poor_wellbeing"] = "cutoff:poor-wellbeing",
        ["who-5:depression_screen_le_28pct"] = "cutoff:depression",
        ["igds9-sf:endorsed_very_often"] = "score:very-often",
        ["igds9-sf:dsm_like_positive"] = "algorithm:dsm-like",
        ["igds9-sf:at_or_above_36"] = "cutoff:at-36",
        ["ahc-hrsn:hits_total"] = "score:hits",
        ["ahc-hrsn:safety_need"] = "flag:safety",
    };

    private static readonly Dictionary<string, string> Words = new()
    {
        ["I do not have housing"] = "no-housing",
        ["very much"] = "very-much",
        ["minimal-mild"] = "minimal to mild",
        ["I"] = "Zone I: education",
        ["II"] = "Zone II: simple advice",
        ["IV"] = "Zone IV: specialist diagnostic evaluation/treatment",
    };

    [Fact]
    public void Every_instrument_of_the_facts_is_here()
    {
        using var facts = Facts();
        Instruments(facts)
            .Select(f => f.GetProperty("id").GetString()!)
            .Where(id => InstrumentLibrary.Find(id) is null)
            .ShouldBeEmpty();
    }

    [Fact]
    public void Every_example_of_the_facts_is_here_with_its_answers()
    {
        using var facts = Facts();
        foreach (var (instrument, fact, example) in Examples(facts))
        {
            foreach (var (item, answer) in AnswersOf(instrument, fact))
            {
                example.Answers.ShouldContainKeyAndValue(item, answer, instrument.Id);
            }
        }
    }

    [Fact]
    public void Every_example_of_the_facts_comes_to_what_they_say()
    {
        using var facts = Facts();
        var looked = 0;
        foreach (var (instrument, fact, example) in Examples(facts))
        {
            var scored = Scoring.Score(instrument, example.Answers, example.Sex).Value;
            foreach (
                var expected in Flat(fact.GetProperty("expected"))
                    .Concat(fact.TryGetProperty("means", out var means) ? Flat(means) : [])
            )
            {
                Found(instrument, scored, expected.Name).ShouldBe(Told(expected.Value), $"{instrument.Id} {expected.Name}");
                looked++;
            }
        }

        looked.ShouldBeGreaterThan(200);
    }

    private static JsonDocument Facts() => JsonDocument.Parse(File.ReadAllText(SharedData.Facts("instruments.json")));

    private static IEnumerable<JsonElement> Instruments(JsonDocument facts) =>
        facts.RootElement.GetProperty("instruments").EnumerateArray();

    private static IEnumerable<(Instrument, JsonElement, Example)> Examples(JsonDocument facts) =>
        from fact in Instruments(facts)
        let instrument = InstrumentLibrary.Find(fact.GetProperty("id").GetString()!)!
        from pair in fact.GetProperty("examples").EnumerateArray().Zip(instrument.Examples)
        select (instrument, pair.First, pair.Second);

    private static IEnumerable<(string Item, Answer Answer)> AnswersOf(Instrument instrument, JsonElement fact)
    {
        var (name, answers) = fact.EnumerateObject()
            .Select(p => (p.Name, p.Value))
            .First(p => p.Name is not ("expected" or "sex"));
        return name switch
        {
            "means" => [],
            "responses_total" => [("form-total", answers.GetDecimal())],
            "hits" => answers.EnumerateArray().Select((a, i) => ($"hits-{i + 1}", (Answer)a.GetDecimal())),
            _ when answers.ValueKind == JsonValueKind.Array => instrument.Items.Zip(
                answers.EnumerateArray(),
                (item, a) => (item.Id, (Answer)a.GetDecimal())
            ),
            _ => answers.EnumerateObject().SelectMany(One),
        };
    }

    private static IEnumerable<(string Item, Answer Answer)> One(JsonProperty answer) =>
        answer.Value.ValueKind switch
        {
            JsonValueKind.Array => answer
                .Value.EnumerateArray()
                .Select((a, i) => ($"{answer.Name}-{i + 1}", (Answer)a.GetDecimal())),
            JsonValueKind.String => [(Kebab(answer.Name), Word(answer.Value.GetString()!))],
            _ => [(answer.Name, answer.Value.GetDecimal())],
        };

    private static IEnumerable<(string Name, JsonElement Value)> Flat(JsonElement expected) =>
        expected
            .EnumerateObject()
            .SelectMany(p => p.Value.ValueKind == JsonValueKind.Object ? Flat(p.Value) : [(p.Name, p.Value)]);

    private static object? Told(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.Number => value.GetDecimal(),
            JsonValueKind.String => Word(value.GetString()!),
            JsonValueKind.Array => string.Join(", ", value.EnumerateArray().Select(v => v.GetString())),
            _ => value.GetBoolean(),
        };

    private static object? Found(Instrument instrument, Scored scored, string name)
    {
        var result = Results.GetValueOrDefault($"{instrument.Id}:{name}") ?? Usual(name);
        var (kind, id) = (result[..result.IndexOf(':')], result[(result.IndexOf(':') + 1)..]);
        return kind switch
        {
            "cutoff" => scored.Cutoffs.Single(c => id.Length == 0 || c.Cutoff == id).Met,
            "algorithm" => scored.Algorithms.Single(a => a.Algorithm == id).Met,
            "alert" => scored.Alerts.Any(a => a.Id == id),
            "flag" => scored.Flags.Contains(id),
            "flags" => string.Join(", ", scored.Flags),
            "triage" => scored.Triage!.Level,
            "band" => scored.Bands.First(b => id.Length == 0 || b.Set == id).Band!.Name.En,
            _ => scored.ValueOf(id),
        };
    }

    private static string Usual(string name) =>
        name == "flags" ? "flags:"
        : name == "band" ? "band:"
        : name.EndsWith("_band", StringComparison.Ordinal) ? $"band:{name[..^"_band".Length]}-level"
        : $"score:{Kebab(name)}";

    private static string Kebab(string name) => name.Replace('_', '-');

    private static string Word(string word) => Words.GetValueOrDefault(word, word);
}
