using System.Collections;
using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;
using CsCheck;
using Footbridge.Clinical;
using Footbridge.Clinical.Cost;
using Footbridge.Clinical.Dose;
using Footbridge.Clinical.Placement;
using Footbridge.Unit.Clinical.Placement;

namespace Footbridge.Unit.Clinical;

public sealed partial class ClinicalTexts
{
    private static readonly ResourceManager Texts = new("Footbridge.Clinical.Resources.Clinical", typeof(PlacementAid).Assembly);
    private static readonly Dictionary<string, string> English = Read(CultureInfo.InvariantCulture);
    private static readonly Dictionary<string, string> Spanish = Read(CultureInfo.GetCultureInfo("es"));

    [Fact]
    public void Every_text_has_a_Spanish_twin() => Spanish.Keys.Order().ShouldBe(English.Keys.Order());

    [Fact]
    public void Twins_have_the_same_placeholders() =>
        English.Keys.Where(k => !Placeholders(English[k]).SetEquals(Placeholders(Spanish[k]))).ShouldBeEmpty();

    [Fact]
    public void Every_key_of_the_rules_has_a_text() =>
        PlacementAid.Rules.SelectMany(r => r.TextKeys.Concat(r.HoldKeys).Append(r.SourceKey)).Where(Missing).ShouldBeEmpty();

    [Fact]
    public void Every_level_and_dimension_has_a_name() =>
        CareLevel
            .All.Select(l => l.NameKey)
            .Concat(Enumerable.Range(1, 6).Select(n => $"clinical.dimension.{n}"))
            .Where(Missing)
            .ShouldBeEmpty();

    [Fact]
    public void Every_unknown_has_a_to_do_in_words()
    {
        var everything = new PlacementFacts
        {
            CurrentLevel = CareLevel.IntensiveOutpatient,
            Phq9 = 15,
            Housing = Housing.Homeless,
            Diagnoses = [new(DisorderKind.Gambling, 8)],
            RiskyUseLikelihood = Likelihood.Moderate,
            RiskyUseConsequence = Consequence.Serious,
        };
        var settings = new PlacementSettings { UseRiskMatrix = true };
        var toDos = PlacementAid.Assess(everything, settings).ToDos.Concat(PlacementAid.Assess(new(), settings).ToDos).ToList();
        toDos.Select(t => t.Input).Distinct().Count().ShouldBe(Enum.GetValues<PlacementInput>().Length);
        toDos.Select(t => t.TextKey).Where(Missing).ShouldBeEmpty();
    }

    [Fact]
    public void Every_reason_can_be_written_in_both_languages() =>
        Gen.Select(FactsGen.Facts, FactsGen.Settings)
            .Sample(
                (facts, settings) =>
                {
                    foreach (var rule in PlacementAid.Assess(facts, settings).Fired)
                    {
                        Write(rule.TextKey, rule.Arguments);
                        rule.Evidence.ToList().ForEach(e => Write(e.LabelKey, [e.Value]));
                        rule.AddOns.Concat(rule.Tasks)
                            .ToList()
                            .ForEach(f => Write(f.TextKey, [Argument.Number(f.DueHours ?? 0)]));
                    }
                },
                iter: 300
            );

    [Fact]
    public void Every_finding_about_a_week_can_be_written() =>
        Gen.Select(Gen.Int[0, 6], Gen.Int[0, 400])
            .Select((day, minutes) => new DosedSession(new DateOnly(2026, 3, 2).AddDays(day), minutes))
            .Array[0, 12]
            .Sample(
                sessions =>
                {
                    foreach (var rule in new[] { DoseRule.Adult, DoseRule.Adolescent })
                    {
                        var week = WeeklyDose.Assess(sessions, rule);
                        week.Findings.ToList().ForEach(f => Write(f.TextKey, [.. f.Arguments, Argument.Key(f.SourceKey)]));
                        Write(week.Teds.TextKey, [.. week.Teds.Arguments, Argument.Key(week.Teds.SourceKey)]);
                        Write(week.PerDiem.TextKey, [.. week.PerDiem.Arguments, Argument.Key(week.PerDiem.SourceKey)]);
                    }
                },
                iter: 300
            );

    [Fact]
    public void Every_step_of_an_estimate_can_be_written() =>
        Cost.CostGen.Requests.Sample(
            request =>
            {
                foreach (var step in CostEstimate.For(request).Value.Steps)
                {
                    Write(step.TextKey, [.. step.Arguments, Argument.Key(step.SourceKey)]);
                }
            },
            iter: 300
        );

    private static void Write(string key, IReadOnlyList<Argument> arguments)
    {
        foreach (var (texts, culture) in new[] { (English, "en-US"), (Spanish, "es-US") })
        {
            texts.ShouldContainKey(key);
            var info = CultureInfo.GetCultureInfo(culture);
            var values = arguments.Select(a => (object)a.Format(info, k => texts[k])).ToArray();
            string.Format(info, texts[key], values).ShouldNotContain("{");
        }
    }

    private static bool Missing(string key) => !English.ContainsKey(key);

    private static HashSet<string> Placeholders(string text) => [.. Placeholder().Matches(text).Select(m => m.Value)];

    private static Dictionary<string, string> Read(CultureInfo culture) =>
        Texts
            .GetResourceSet(culture, createIfNotExists: true, tryParents: false)
            .ShouldNotBeNull()
            .Cast<DictionaryEntry>()
            .ToDictionary(e => (string)e.Key, e => e.Value as string ?? "");

    [GeneratedRegex(@"\{\d+\}")]
    private static partial Regex Placeholder();
}
