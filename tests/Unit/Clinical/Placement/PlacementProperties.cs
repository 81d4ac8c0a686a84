using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;
using Footbridge.Clinical.Placement;

namespace Footbridge.Unit.Clinical.Placement;

public sealed class PlacementProperties
{
    private static readonly (string Name, Func<PlacementFacts, PlacementFacts> Worsen)[] Steps =
    [
        ("CIWA-Ar", f => f with { CiwaAr = f.CiwaAr + 1 }),
        ("withdrawal history", f => f with { SeizureOrDeliriumHistory = true }),
        ("drinks", f => f with { DrinksPerDay = f.DrinksPerDay + 1 }),
        ("COWS", f => f with { Cows = f.Cows + 1 }),
        ("sedatives", f => f with { DailySedatives = true }),
        ("opioid use disorder", f => f with { OpioidUseDisorder = Next(f.OpioidUseDisorder) }),
        ("opioid medication", f => f with { OnOpioidMedication = false }),
        ("intoxication", f => f with { IntoxicatedNow = true }),
        ("unstable", f => f with { MedicallyUnstable = true }),
        ("pregnancy", f => f with { Pregnant = true }),
        ("current use", f => f with { CurrentUse = true }),
        ("withdrawal", f => f with { WithdrawalNow = true }),
        ("suicide risk", f => f with { SuicideScreen = Next(f.SuicideScreen) }),
        ("danger", f => f with { DangerToOthers = true }),
        ("PHQ-9", f => f with { Phq9 = f.Phq9 + 1 }),
        ("difficulty", f => f with { Phq9Difficulty = Next(f.Phq9Difficulty) }),
        ("item 9", f => f with { Phq9Item9 = f.Phq9Item9 + 1 }),
        ("PCL-5", f => f with { Pcl5 = f.Pcl5 + 1 }),
        ("GAD-7", f => f with { Gad7 = f.Gad7 + 1 }),
        ("psychosis", f => f with { Psychosis = Next(f.Psychosis) }),
        ("criteria", f => f with { Diagnoses = f.Diagnoses?.Select(d => d with { Met = d.Met + 1 }).ToList() }),
        ("BAM use", f => f with { BamUse = f.BamUse + 1 }),
        ("BAM risk", f => f with { BamRisk = f.BamRisk + 1 }),
        ("BAM protective", f => f with { BamProtective = f.BamProtective - 1 }),
        ("use days", f => f with { UseDaysIn30 = f.UseDaysIn30 + 1 }),
        ("failed outpatient", f => f with { FailedOutpatient = true }),
        ("likelihood", f => f with { RiskyUseLikelihood = Next(f.RiskyUseLikelihood) }),
        ("consequence", f => f with { RiskyUseConsequence = Next(f.RiskyUseConsequence) }),
        ("night support", f => f with { HasNightSupport = false }),
        ("returns", f => f with { ReturnsInEpisode = f.ReturnsInEpisode + 1 }),
        ("overdose", f => f with { OverdoseIn30Days = true }),
        ("PGSI", f => f with { Pgsi = f.Pgsi + 1 }),
        ("debts", f => f with { DebtCrisis = true }),
        ("housing", f => f with { Housing = Next(f.Housing) }),
        ("residence", f => f with { CanLiveInRecoveryResidence = false }),
        ("WHODAS", f => f with { Whodas12 = f.Whodas12 + 1 }),
        ("HITS", f => f with { Hits = f.Hits + 1 }),
        ("fear", f => f with { PartnerFear = true }),
    ];

    [Fact]
    public void A_worse_finding_never_lowers_the_recommendation() =>
        Gen.Select(FactsGen.Facts, FactsGen.Settings, Gen.Int[0, Steps.Length - 1])
            .Sample(
                (facts, settings, step) =>
                {
                    var before = PlacementAid.Assess(facts, settings);
                    var after = PlacementAid.Assess(Steps[step].Worsen(facts), settings);
                    Order(after).ShouldBeGreaterThanOrEqualTo(Order(before), Steps[step].Name);
                },
                iter: 5_000
            );

    [Fact]
    public void A_worse_finding_never_lifts_a_hold() =>
        Gen.Select(FactsGen.Facts, FactsGen.Settings, Gen.Int[0, Steps.Length - 1])
            .Sample(
                (facts, settings, step) =>
                    !PlacementAid.Assess(facts, settings).BlocksAdmission
                    || PlacementAid.Assess(Steps[step].Worsen(facts), settings).BlocksAdmission,
                iter: 5_000
            );

    [Fact]
    public void Forgetting_a_fact_never_lowers_the_level_without_a_to_do() =>
        Gen.Select(FactsGen.Facts, FactsGen.Settings, Gen.OneOf(Enum.GetValues<PlacementInput>()))
            .Sample(
                (facts, settings, input) =>
                {
                    var after = PlacementAid.Assess(Forget(facts, input), settings);
                    var before = PlacementAid.Assess(facts, settings);
                    return Order(after) >= Order(before) || after.ToDos.Any(t => t.Input == input && t.CouldRaise);
                },
                iter: 5_000
            );

    [Fact]
    public void Forgetting_a_fact_never_raises_the_level() =>
        Gen.Select(FactsGen.Facts, FactsGen.Settings, Gen.OneOf(Enum.GetValues<PlacementInput>()))
            .Where((_, _, input) => input != PlacementInput.SeizureOrDeliriumHistory)
            .Sample(
                (facts, settings, input) =>
                    Order(PlacementAid.Assess(Forget(facts, input), settings)) <= Order(PlacementAid.Assess(facts, settings)),
                iter: 5_000
            );

    [Fact]
    public void Without_merging_the_recommendation_is_the_highest_minimum_that_fired() =>
        FactsGen.Facts.Sample(facts =>
        {
            var result = PlacementAid.Assess(facts, PlacementSettings.Default);
            Order(result).ShouldBe(result.Fired.Select(r => r.Minimum?.Order ?? 0).DefaultIfEmpty(0).Max());
        });

    [Fact]
    public void Merging_never_lowers_the_recommendation() =>
        FactsGen.Facts.Sample(facts =>
            Order(PlacementAid.Assess(facts, new PlacementSettings { MergeLevels = true }))
            >= Order(PlacementAid.Assess(facts, PlacementSettings.Default))
        );

    [Fact]
    public void A_hold_always_comes_with_a_reason_of_a_rule_that_fired() =>
        FactsGen.Facts.Sample(facts =>
        {
            var result = PlacementAid.Assess(facts, PlacementSettings.Default);
            return result.Holds.All(h => h.ReasonKey.Length > 0 && result.Fired.Any(r => r.Id == h.RuleId));
        });

    [Fact]
    public void Every_minimum_that_fired_stands_in_one_of_the_two_lists() =>
        FactsGen.Facts.Sample(facts =>
        {
            var result = PlacementAid.Assess(facts, PlacementSettings.Default);
            var listed = result.Medical.Concat(result.Intensity).SelectMany(n => n.Rules).Order().ToList();
            listed.ShouldBe(result.Fired.Where(r => r.Minimum is not null).Select(r => r.Id).Order());
        });

    [Fact]
    public void Every_rule_that_fired_and_every_to_do_stands_in_its_dimension() =>
        FactsGen.Facts.Sample(facts =>
        {
            var result = PlacementAid.Assess(facts, PlacementSettings.Default);
            result.Dimensions.Sum(d => d.Fired.Count).ShouldBe(result.Fired.Count);
            result.Dimensions.Sum(d => d.ToDos.Count).ShouldBe(result.ToDos.Count);
        });

    [Fact]
    public void A_result_survives_being_stored()
    {
        FactsGen.Facts.Sample(
            facts =>
            {
                var json = JsonSerializer.Serialize(PlacementAid.Assess(facts, PlacementSettings.Default));
                JsonSerializer.Serialize(JsonSerializer.Deserialize<PlacementResult>(json)).ShouldBe(json);
            },
            iter: 50
        );
    }

    private static int Order(PlacementResult result) => result.Recommended?.Order ?? 0;

    private static PlacementFacts Forget(PlacementFacts facts, PlacementInput input)
    {
        var node = JsonSerializer.SerializeToNode(facts).ShouldBeOfType<JsonObject>();
        node.ContainsKey(input.ToString()).ShouldBeTrue();
        node[input.ToString()] = null;
        return node.Deserialize<PlacementFacts>().ShouldNotBeNull();
    }

    private static T? Next<T>(T? value)
        where T : struct, Enum
    {
        var values = Enum.GetValues<T>();
        return value is { } known ? values[Math.Min(Array.IndexOf(values, known) + 1, values.Length - 1)] : null;
    }
}
