using Footbridge.Clinical.Placement;

namespace Footbridge.Unit.Clinical.Placement;

public sealed class RuleThresholds
{
    private static readonly PlacementSettings Settings = new() { UseRiskMatrix = true };

    private sealed record Case(
        string Rule,
        string? Minimum,
        PlacementFacts At,
        PlacementFacts Below,
        string? BelowMinimum = null
    );

    private static readonly Dictionary<string, Case> Table = new()
    {
        ["W1 at 19"] = new("W1", "4", new() { CiwaAr = 19 }, new() { CiwaAr = 18 }),
        ["W1 at 10 with a history"] = new(
            "W1",
            "4",
            new() { CiwaAr = 10, SeizureOrDeliriumHistory = true },
            new() { CiwaAr = 9, SeizureOrDeliriumHistory = true }
        ),
        ["W2 at 15"] = new("W2", "3.7", new() { CiwaAr = 15 }, new() { CiwaAr = 14 }),
        ["W2 up to 18"] = new("W2", "3.7", new() { CiwaAr = 18 }, new() { CiwaAr = 19 }),
        ["W3 at 10"] = new("W3", "2.7", new() { CiwaAr = 10 }, new() { CiwaAr = 9 }),
        ["W3 up to 14"] = new("W3", "2.7", new() { CiwaAr = 14 }, new() { CiwaAr = 15 }),
        ["W3 without a history"] = new(
            "W3",
            "2.7",
            new() { CiwaAr = 12, SeizureOrDeliriumHistory = false },
            new() { CiwaAr = 12, SeizureOrDeliriumHistory = true }
        ),
        ["W4 at 8"] = new("W4", "1.7", new() { CiwaAr = 8 }, new() { CiwaAr = 7 }),
        ["W4 up to 9"] = new("W4", "1.7", new() { CiwaAr = 9 }, new() { CiwaAr = 10 }),
        ["W4 at 8 drinks"] = new("W4", "1.7", new() { DrinksPerDay = 8 }, new() { DrinksPerDay = 7 }),
        ["W5 at 37"] = new("W5", "3.7", new() { Cows = 37 }, new() { Cows = 36 }, "3.7"),
        ["W5 at 25"] = new("W5", "3.7", new() { Cows = 25 }, new() { Cows = 24 }, "2.7"),
        ["W5 at 13"] = new("W5", "2.7", new() { Cows = 13 }, new() { Cows = 12 }, "1.7"),
        ["W5 at 5"] = new("W5", "1.7", new() { Cows = 5 }, new() { Cows = 4 }),
        ["W6"] = new("W6", "2.7", new() { DailySedatives = true }, new() { DailySedatives = false }),
        ["W7 at moderate"] = new(
            "W7",
            "1.7",
            new() { OpioidUseDisorder = DisorderSeverity.Moderate, OnOpioidMedication = false },
            new() { OpioidUseDisorder = DisorderSeverity.Mild, OnOpioidMedication = false }
        ),
        ["W7 off medication"] = new(
            "W7",
            "1.7",
            new() { OpioidUseDisorder = DisorderSeverity.Severe, OnOpioidMedication = false },
            new() { OpioidUseDisorder = DisorderSeverity.Severe, OnOpioidMedication = true }
        ),
        ["B1"] = new("B1", "3.7", new() { MedicallyUnstable = true }, new() { MedicallyUnstable = false }),
        ["B2"] = new("B2", "1.7", new() { Pregnant = true, CurrentUse = true }, new() { Pregnant = true, CurrentUse = false }),
        ["B2 in withdrawal"] = new(
            "B2",
            "3.7",
            new()
            {
                Pregnant = true,
                CurrentUse = true,
                WithdrawalNow = true,
            },
            new()
            {
                Pregnant = true,
                CurrentUse = true,
                WithdrawalNow = false,
            },
            "1.7"
        ),
        ["B2 at the lowest COWS band"] = new(
            "B2",
            "3.7",
            new()
            {
                Pregnant = true,
                CurrentUse = true,
                Cows = 5,
            },
            new()
            {
                Pregnant = true,
                CurrentUse = true,
                Cows = 4,
            },
            "1.7"
        ),
        ["P1"] = new("P1", "4-Psych", new() { SuicideScreen = SuicideRisk.High }, new() { SuicideScreen = SuicideRisk.Moderate }),
        ["P2"] = new("P2", "2.5", new() { SuicideScreen = SuicideRisk.Moderate }, new() { SuicideScreen = SuicideRisk.Low }),
        ["P3 at 20"] = new("P3", "2.5", new() { Phq9 = 20 }, new() { Phq9 = 19 }),
        ["P3 at 15 and very difficult"] = new(
            "P3",
            "2.5",
            new() { Phq9 = 15, Phq9Difficulty = Difficulty.Very },
            new() { Phq9 = 14, Phq9Difficulty = Difficulty.Very }
        ),
        ["P3 from very difficult"] = new(
            "P3",
            "2.5",
            new() { Phq9 = 15, Phq9Difficulty = Difficulty.Extreme },
            new() { Phq9 = 15, Phq9Difficulty = Difficulty.Somewhat }
        ),
        ["P4 at PCL-5 33"] = new("P4", "2.1", new() { Pcl5 = 33 }, new() { Pcl5 = 32 }),
        ["P4 at GAD-7 15"] = new("P4", "2.1", new() { Gad7 = 15 }, new() { Gad7 = 14 }),
        ["P4 stable"] = new(
            "P4",
            "2.1",
            new() { Psychosis = PsychosisState.HistoryStable },
            new() { Psychosis = PsychosisState.None }
        ),
        ["P5"] = new(
            "P5",
            "3.7",
            new() { Psychosis = PsychosisState.Active },
            new() { Psychosis = PsychosisState.HistoryStable }
        ),
        ["U1 at 6"] = new("U1", "2.1", Substance(6), Substance(5), "2.1"),
        ["U1 at 4"] = new("U1", "2.1", Substance(4), Substance(3), "1.5"),
        ["U1 at 2"] = new("U1", "1.5", Substance(2), Substance(1)),
        ["U1 at 8 for gambling"] = new("U1", "2.1", Gambling(8), Gambling(7), "2.1"),
        ["U1 at 6 for gambling"] = new("U1", "2.1", Gambling(6), Gambling(5), "1.5"),
        ["U1 at 4 for gambling"] = new("U1", "1.5", Gambling(4), Gambling(3)),
        ["U2 by use"] = new("U2", "2.1", Bam(1, 12, 12), Bam(0, 12, 12)),
        ["U2 by risk"] = new("U2", "2.1", Bam(1, 12, 12), Bam(1, 11, 12)),
        ["U2 by protection"] = new("U2", "2.1", Bam(1, 12, 12), Bam(1, 12, 13)),
        ["U3 at 16 days"] = new("U3", "2.1", new() { UseDaysIn30 = 16 }, new() { UseDaysIn30 = 15 }),
        ["U3 at 4 days"] = new(
            "U3",
            "2.1",
            new() { UseDaysIn30 = 4, FailedOutpatient = true },
            new() { UseDaysIn30 = 3, FailedOutpatient = true }
        ),
        ["U4 high and serious"] = new(
            "U4",
            "3.5",
            Risk(Likelihood.High, Consequence.Serious),
            Risk(Likelihood.High, Consequence.Tolerable),
            "2.5"
        ),
        ["U4 moderate and serious, nobody at night"] = new(
            "U4",
            "3.1",
            Risk(Likelihood.Moderate, Consequence.Serious) with
            {
                HasNightSupport = false,
            },
            Risk(Likelihood.Moderate, Consequence.Serious) with
            {
                HasNightSupport = true,
            },
            "2.5"
        ),
        ["U4 low and serious"] = new(
            "U4",
            "2.1",
            Risk(Likelihood.Low, Consequence.Serious),
            Risk(Likelihood.VeryLow, Consequence.Serious),
            "1.5"
        ),
        ["U4 moderate and tolerable"] = new(
            "U4",
            "2.1",
            Risk(Likelihood.Moderate, Consequence.Tolerable),
            Risk(Likelihood.Low, Consequence.Tolerable),
            "1.5"
        ),
        ["U5 one return"] = new("U5", null, new() { ReturnsInEpisode = 1 }, new() { ReturnsInEpisode = 0 }),
        ["U5 three returns"] = new(
            "U5",
            "2.5",
            new() { ReturnsInEpisode = 3 },
            new() { ReturnsInEpisode = 2, ReturnsIn14Days = 2 },
            null
        ),
        ["U5 overdose"] = new("U5", "2.5", new() { OverdoseInProgram = true }, new() { OverdoseInProgram = false }),
        ["U6"] = new("U6", "2.5", new() { OverdoseIn30Days = true }, new() { OverdoseIn30Days = false }),
        ["U7 at 8"] = new("U7", "2.1", new() { Pgsi = 8 }, new() { Pgsi = 7 }),
        ["U7 debts"] = new("U7", "2.1", Gambling(8) with { DebtCrisis = true }, Gambling(7) with { DebtCrisis = true }),
        ["U7 suicidality"] = new("U7", "2.1", Gambling(8) with { Phq9Item9 = 1 }, Gambling(8) with { Phq9Item9 = 0 }),
        ["E1 cannot live there"] = new(
            "E1",
            "3.1",
            new() { Housing = Housing.Unsafe, CanLiveInRecoveryResidence = false },
            new() { Housing = Housing.Unsafe, CanLiveInRecoveryResidence = true },
            null
        ),
        ["E1"] = new("E1", null, new() { Housing = Housing.Homeless }, new() { Housing = Housing.Stable }),
        ["E2 at 32"] = new("E2", "3.5", new() { Whodas12 = 32 }, new() { Whodas12 = 31 }, "2.5"),
        ["E2 at 17"] = new("E2", "2.5", new() { Whodas12 = 17 }, new() { Whodas12 = 16 }, "2.1"),
        ["E2 at 10"] = new("E2", "2.1", new() { Whodas12 = 10 }, new() { Whodas12 = 9 }),
        ["E3 at 11"] = new("E3", null, new() { Hits = 11 }, new() { Hits = 10 }),
        ["E3 fear"] = new("E3", null, new() { PartnerFear = true }, new() { PartnerFear = false }),
        ["A1 adult"] = new("A1", null, new() { ScheduledMinutesPerWeek = 539 }, new() { ScheduledMinutesPerWeek = 540 }),
        ["A1 adolescent"] = new(
            "A1",
            null,
            new() { ScheduledMinutesPerWeek = 359, Age = 17 },
            new() { ScheduledMinutesPerWeek = 360, Age = 17 }
        ),
        ["A2"] = new("A2", null, new() { ScheduledMinutesPerWeek = 1200 }, new() { ScheduledMinutesPerWeek = 1199 }),
        ["A3"] = new("A3", null, new() { Age = 17 }, new() { Age = 18 }),
        ["H1"] = new("H1", null, new() { SeizureOrDeliriumHistory = true }, new() { SeizureOrDeliriumHistory = false }),
        ["H2"] = new("H2", null, new() { IntoxicatedNow = true }, new() { IntoxicatedNow = false }),
        ["H3"] = new("H3", null, new() { DangerToOthers = true }, new() { DangerToOthers = false }),
    };

    public static TheoryData<string> Cases => [.. Table.Keys];

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_rule_fires_at_its_threshold_with_its_level(string name)
    {
        var it = Table[name];
        Fired(it.Rule, it.At).ShouldNotBeNull().Minimum?.Code.ShouldBe(it.Minimum);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Just_below_the_threshold_it_does_not_ask_for_that_level(string name)
    {
        var it = Table[name];
        var below = Fired(it.Rule, it.Below);
        (below?.Minimum?.Code, Same: below is not null && below.TextKey == Fired(it.Rule, it.At)?.TextKey).ShouldBe(
            (it.BelowMinimum, false)
        );
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void What_fired_shows_its_evidence(string name)
    {
        var it = Table[name];
        Fired(it.Rule, it.At).ShouldNotBeNull().Evidence.ShouldNotBeEmpty();
    }

    [Fact]
    public void Every_rule_has_a_case() =>
        PlacementAid.Rules.Select(r => r.Id).Except(Table.Values.Select(c => c.Rule)).ShouldBeEmpty();

    [Fact]
    public void The_rules_are_those_of_the_table() =>
        string.Join(' ', PlacementAid.Rules.Select(r => r.Id))
            .ShouldBe("W1 W2 W3 W4 W5 W6 W7 B1 B2 P1 P2 P3 P4 P5 U1 U2 U3 U4 U5 U6 U7 E1 E2 E3 A1 A2 A3 H1 H2 H3");

    [Fact]
    public void The_risk_picks_count_for_nothing_unless_turned_on() =>
        PlacementAid.Assess(Risk(Likelihood.High, Consequence.Serious), PlacementSettings.Default).Fired.ShouldBeEmpty();

    [Theory]
    [InlineData(1, 1, "PlanReview")]
    [InlineData(2, 2, "PlanReview CaseConference")]
    [InlineData(3, 1, "PlanReview CaseConference")]
    public void A_return_to_use_asks_for_a_plan_review_and_more_for_a_conference(int episode, int lately, string tasks) =>
        string.Join(
                ' ',
                Fired("U5", new() { ReturnsInEpisode = episode, ReturnsIn14Days = lately })
                    .ShouldNotBeNull()
                    .Tasks.Select(t => t.Kind)
            )
            .ShouldBe(tasks);

    [Fact]
    public void Hours_at_another_level_are_not_measured_by_the_rule_for_2_1() =>
        Fired("A1", new() { ScheduledMinutesPerWeek = 100, CurrentLevel = CareLevel.Outpatient }).ShouldBeNull();

    private static FiredRule? Fired(string id, PlacementFacts facts) =>
        PlacementAid.Assess(facts, Settings).Fired.SingleOrDefault(r => r.Id == id);

    private static PlacementFacts Substance(int met) => new() { Diagnoses = [new(DisorderKind.Substance, met)] };

    private static PlacementFacts Gambling(int met) => new() { Diagnoses = [new(DisorderKind.Gambling, met)] };

    private static PlacementFacts Bam(int use, int risk, int protective) =>
        new()
        {
            BamUse = use,
            BamRisk = risk,
            BamProtective = protective,
        };

    private static PlacementFacts Risk(Likelihood likelihood, Consequence consequence) =>
        new() { RiskyUseLikelihood = likelihood, RiskyUseConsequence = consequence };
}
