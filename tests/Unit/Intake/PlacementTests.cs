using Footbridge.Clinical.Placement;
using Footbridge.Intake.Placements;
using Footbridge.Intake.Placements.Pages;
using Footbridge.Intake.Received;

namespace Footbridge.Unit.Intake;

/// <summary>The aid proposes, the clinician decides.</summary>
public sealed class PlacementTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 24, 15, 0, 0, TimeSpan.Zero);
    private static readonly PlacementFacts ForIntensive = new() { UseDaysIn30 = 20 };

    [Fact]
    public void The_proposed_level_needs_no_reason() =>
        WorkedOut(ForIntensive).Decide("2.1", null, by: null, Now).Problem.ShouldBeNull();

    [Fact]
    public void Another_level_needs_a_reason()
    {
        WorkedOut(ForIntensive).Decide("1.5", " ", by: null, Now).Problem!.Code.ShouldBe("intake.placement.reason-needed");
        WorkedOut(ForIntensive).Decide("1.5", "Strong support at home.", by: null, Now).Problem.ShouldBeNull();
    }

    [Fact]
    public void Any_level_needs_a_reason_when_the_aid_could_not_tell() =>
        WorkedOut(new()).Decide("2.1", null, by: null, Now).Problem!.Code.ShouldBe("intake.placement.reason-needed");

    [Fact]
    public void Even_the_proposed_level_needs_a_reason_while_admission_should_wait()
    {
        var assessment = WorkedOut(new() { SuicideScreen = SuicideRisk.High });
        assessment
            .Decide(assessment.Recommended, null, by: null, Now)
            .Problem!.Code.ShouldBe("intake.placement.reason-against-hold");
    }

    [Fact]
    public void A_level_has_to_be_chosen() =>
        WorkedOut(ForIntensive).Decide("9.9", "Because.", by: null, Now).Problem!.Code.ShouldBe("intake.placement.level-needed");

    [Fact]
    public void A_decision_is_made_once()
    {
        var assessment = WorkedOut(ForIntensive);
        assessment.Decide("2.1", null, by: null, Now);
        assessment.Decide("2.1", null, by: null, Now).Problem!.Code.ShouldBe("intake.placement.decided-already");
    }

    [Fact]
    public void What_was_known_and_proposed_is_kept_whole()
    {
        var facts = ForIntensive with
        {
            CiwaAr = 16,
            Diagnoses = [new(DisorderKind.Substance, 7)],
            CurrentLevel = CareLevel.IntensiveOutpatient,
        };
        var kept = WorkedOut(facts);
        kept.Facts.Diagnoses.ShouldBe(facts.Diagnoses);
        kept.Facts.CurrentLevel.ShouldBe(CareLevel.IntensiveOutpatient);
        kept.Result.Fired.Select(r => r.Id)
            .ShouldBe(PlacementAid.Assess(facts, PlacementSettings.Default).Fired.Select(r => r.Id));
        kept.Result.BlocksAdmission.ShouldBeTrue();
    }

    [Fact]
    public void A_form_gives_back_the_facts_it_was_made_from()
    {
        var facts = new PlacementFacts
        {
            CiwaAr = 3,
            Pregnant = false,
            Phq9Difficulty = Difficulty.Very,
            Diagnoses = [new(DisorderKind.Substance, 5), new(DisorderKind.Gambling, 0)],
            Housing = Housing.Unsafe,
            ScheduledMinutesPerWeek = 570,
            Age = 44,
            NotApplicable = [PlacementInput.Cows],
        };
        var back = facts.ToForm(assessment: null, version: 0).ToFacts();
        (back with { Diagnoses = null, NotApplicable = [] }).ShouldBe(facts with { Diagnoses = null, NotApplicable = [] });
        back.Diagnoses.ShouldBe(facts.Diagnoses);
        back.NotApplicable.ShouldBe(facts.NotApplicable);
    }

    [Fact]
    public void Every_fact_of_the_aid_has_a_place_in_the_form()
    {
        var facts = typeof(PlacementFacts)
            .GetProperties()
            .Select(p => p.Name)
            .Except(["Diagnoses", "CurrentLevel", "ScheduledMinutesPerWeek"]);
        facts.Except(typeof(FactsForm).GetProperties().Select(p => p.Name)).ShouldBeEmpty();
    }

    [Fact]
    public void The_newest_score_of_a_record_is_offered() =>
        RecordedFacts
            .In([Score("44261-6", "9 {score}", 3), Score("44261-6", "17.0 {score}", 20), Score("44261-6", "12", 11)])
            .ShouldBe([new RecordedFact(PlacementInput.Phq9, 17, new DateOnly(2026, 11, 20))]);

    [Fact]
    public void A_score_that_cannot_be_is_left_out() =>
        RecordedFacts.In([Score("70274-6", "55 {score}", 3), Score("70274-6", null, 4)]).ShouldBeEmpty();

    [Fact]
    public void A_record_never_overrules_what_the_clinician_entered() =>
        RecordedFacts
            .FillIn(new() { Phq9 = 4 }, [new(PlacementInput.Phq9, 17, null), new(PlacementInput.Gad7, 8, null)], age: 30)
            .ShouldBe(
                new()
                {
                    Phq9 = 4,
                    Gad7 = 8,
                    Age = 30,
                }
            );

    [Fact]
    public void A_year_of_age_is_complete_on_the_birthday()
    {
        RecordedFacts.AgeOn(new DateOnly(2000, 11, 25), new DateOnly(2026, 11, 24)).ShouldBe(25);
        RecordedFacts.AgeOn(new DateOnly(2000, 11, 24), new DateOnly(2026, 11, 24)).ShouldBe(26);
    }

    [Fact]
    public void Settings_go_back_to_the_defaults_in_one_step() =>
        new SettingsForm { Reset = true }
            .On(PlacementSettings.Default with { Phq9Severe = 25 })
            .ShouldBe(PlacementSettings.Default);

    [Fact]
    public void A_packed_document_comes_out_as_it_went_in()
    {
        var json = $$"""{"resourceType":"Procedure","text":"{{new string('é', 5000)}}"}""";
        var packed = PackedText.Pack(json);
        packed.Length.ShouldBeLessThan(200);
        PackedText.Unpack(packed).ShouldBe(json);
    }

    private static PlacementAssessment WorkedOut(PlacementFacts facts)
    {
        var assessment = PlacementAssessment.Begin(default, default, number: 1);
        assessment.WorkOut(facts, PlacementSettings.Default, settingsVersion: 0, by: null, Now);
        return assessment;
    }

    private static FactView Score(string code, string? value, int day) =>
        new("observation", "http://loinc.org", code, "Score", new DateOnly(2026, 11, day), Until: null, value, "final");
}
