using Footbridge.Clinical.Placement;

namespace Footbridge.Unit.Clinical.Placement;

public sealed class PlacementVectors
{
    private static readonly PlacementSettings On = new() { MergeLevels = true, UseRiskMatrix = true };
    private static readonly PlacementSettings Off = PlacementSettings.Default;

    private static readonly PlacementFacts Bam = new()
    {
        CiwaAr = 6,
        SeizureOrDeliriumHistory = false,
        BamUse = 3,
        BamRisk = 12,
        BamProtective = 5,
    };

    private static readonly PlacementFacts OpioidWithdrawal = new()
    {
        Cows = 18,
        Diagnoses = [new(DisorderKind.Substance, 8)],
        Housing = Housing.Stable,
    };

    private static readonly PlacementFacts Depression = new()
    {
        Phq9 = 21,
        Phq9Item9 = 1,
        SuicideScreen = SuicideRisk.Low,
        RiskyUseLikelihood = Likelihood.Moderate,
        RiskyUseConsequence = Consequence.Tolerable,
    };

    private static readonly PlacementFacts NoPlaceToLive = new()
    {
        Diagnoses = [new(DisorderKind.Substance, 7)],
        Housing = Housing.Homeless,
        CanLiveInRecoveryResidence = true,
    };

    private static readonly PlacementFacts MildWithdrawalNoPlace = new()
    {
        Cows = 8,
        Housing = Housing.Homeless,
        CanLiveInRecoveryResidence = false,
    };

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Bam_out_of_balance_without_withdrawal_is_intensive_outpatient(bool flags) =>
        Codes(PlacementAid.Assess(Bam, flags ? On : Off)).ShouldBe(("2.1", "", "2.1"));

    [Fact]
    public void Moderate_opioid_withdrawal_with_a_severe_disorder_is_merged_to_2_7() =>
        PlacementAid.Assess(OpioidWithdrawal, On).Recommended.ShouldBe(CareLevel.MedicalIntensiveOutpatient);

    [Fact]
    public void Moderate_opioid_withdrawal_with_a_severe_disorder_stands_side_by_side_without_merging()
    {
        var result = PlacementAid.Assess(OpioidWithdrawal, Off);
        Codes(result).ShouldBe(("2.7", "2.7", "2.1"));
        result.SideBySide.ShouldBeTrue();
    }

    [Fact]
    public void Severe_depression_asks_to_consider_2_5_with_mental_health_treatment()
    {
        var result = PlacementAid.Assess(Depression, On);
        (result.Recommended?.Code, result.Consider, result.CoOccurring).ShouldBe(("2.5", true, true));
        result.Intensity.Select(n => n.Level.Code).ShouldBe(["2.5", "2.1"]);
    }

    [Fact]
    public void Severe_depression_alone_fires_without_the_risk_matrix()
    {
        var result = PlacementAid.Assess(Depression, Off);
        Codes(result).ShouldBe(("2.5", "", "2.5"));
        result.Fired.ShouldHaveSingleItem().Id.ShouldBe("P3");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void High_suicide_risk_blocks_admission_with_a_reason(bool flags)
    {
        var result = PlacementAid.Assess(new() { SuicideScreen = SuicideRisk.High }, flags ? On : Off);
        result.BlocksAdmission.ShouldBeTrue();
        result.Holds.ShouldHaveSingleItem().ShouldBe(new AdmissionHold("P1", "clinical.hold.p1"));
        result.Recommended.ShouldBe(CareLevel.PsychiatricInpatient);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Intensive_outpatient_without_a_home_adds_a_recovery_residence(bool flags)
    {
        var result = PlacementAid.Assess(NoPlaceToLive, flags ? On : Off);
        result.Recommended.ShouldBe(CareLevel.IntensiveOutpatient);
        result.AddOns.ShouldHaveSingleItem().FollowUp.Kind.ShouldBe(FollowUpKind.RecoveryResidence);
    }

    [Fact]
    public void Mild_withdrawal_and_residential_need_are_merged_to_3_7()
    {
        var result = PlacementAid.Assess(MildWithdrawalNoPlace, On);
        (result.Recommended?.Code, result.Merged).ShouldBe(("3.7", true));
    }

    [Fact]
    public void Mild_withdrawal_and_residential_need_stand_side_by_side_without_merging()
    {
        var result = PlacementAid.Assess(MildWithdrawalNoPlace, Off);
        Codes(result).ShouldBe(("3.1", "1.7", "3.1"));
        result.SideBySide.ShouldBeTrue();
    }

    [Fact]
    public void Medical_and_outpatient_needs_are_merged_to_1_7()
    {
        var facts = new PlacementFacts { CiwaAr = 8, Diagnoses = [new(DisorderKind.Substance, 2)] };
        PlacementAid.Assess(facts, On).Recommended.ShouldBe(CareLevel.MedicalOutpatient);
    }

    [Fact]
    public void Offering_medication_for_opioid_use_disorder_does_not_raise_2_1_by_merging()
    {
        var facts = new PlacementFacts
        {
            OpioidUseDisorder = DisorderSeverity.Severe,
            OnOpioidMedication = false,
            Diagnoses = [new(DisorderKind.Substance, 8)],
        };
        PlacementAid.Assess(facts, On).Recommended.ShouldBe(CareLevel.IntensiveOutpatient);
    }

    [Fact]
    public void A_medical_minimum_above_the_merged_level_stands()
    {
        var facts = new PlacementFacts { MedicallyUnstable = true, Diagnoses = [new(DisorderKind.Substance, 8)] };
        PlacementAid.Assess(facts, On).Recommended.ShouldBe(CareLevel.MedicalResidential);
    }

    [Fact]
    public void Nothing_known_recommends_nothing_and_asks_for_everything()
    {
        var result = PlacementAid.Assess(new(), Off);
        result.Recommended.ShouldBeNull();
        result.ToDos.ShouldContain(t => t.Input == PlacementInput.SuicideScreen && t.CouldRaise);
    }

    [Fact]
    public void What_does_not_apply_makes_no_to_do() =>
        PlacementAid
            .Assess(new() { NotApplicable = [PlacementInput.Pgsi] }, Off)
            .ToDos.ShouldNotContain(t => t.Input == PlacementInput.Pgsi);

    [Fact]
    public void A_positive_ninth_question_asks_for_the_suicide_screener_today() =>
        PlacementAid
            .Assess(new() { Phq9Item9 = 1 }, Off)
            .ToDos[0]
            .ShouldSatisfyAllConditions(t => t.Input.ShouldBe(PlacementInput.SuicideScreen), t => t.Today.ShouldBeTrue());

    [Fact]
    public void Adult_rules_are_advice_only_for_an_adolescent() =>
        PlacementAid.Assess(new() { Age = 17 }, Off).AdvisoryOnly.ShouldBeTrue();

    [Fact]
    public void A_score_outside_its_scale_is_refused_by_name() =>
        new PlacementFacts { CiwaAr = 68 }
            .Check()
            .ShouldHaveSingleItem()
            .Field.ShouldBe(nameof(PlacementFacts.CiwaAr));

    [Fact]
    public void Bands_that_do_not_ascend_are_refused_by_name() =>
        new PlacementSettings { CiwaSevere = 9 }
            .Check()
            .ShouldHaveSingleItem()
            .Field.ShouldBe(nameof(PlacementSettings.CiwaEmergency));

    [Fact]
    public void The_default_settings_pass_their_own_check() => PlacementSettings.Default.Check().ShouldBeEmpty();

    [Fact]
    public void Settings_survive_being_stored()
    {
        var settings = On with { CiwaEmergency = 20 };
        var json = System.Text.Json.JsonSerializer.Serialize(settings);
        System.Text.Json.JsonSerializer.Deserialize<PlacementSettings>(json).ShouldBe(settings);
    }

    private static (string? Recommended, string Medical, string Intensity) Codes(PlacementResult r) =>
        (
            r.Recommended?.Code,
            string.Join(' ', r.Medical.Select(n => n.Level)),
            string.Join(' ', r.Intensity.Select(n => n.Level))
        );
}
