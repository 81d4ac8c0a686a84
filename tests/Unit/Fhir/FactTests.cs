using Footbridge.Contracts.Intake;

namespace Footbridge.Unit.Fhir;

/// <summary>What is read out of each kind of resource.</summary>
public class FactTests
{
    private const string Loinc = "http://loinc.org";

    [Fact]
    public void A_condition_prefers_the_code_that_claims_speak()
    {
        var fact = Samples.FactOf(
            Samples.About(
                "Condition",
                """
                "code":{"coding":[{"system":"http://snomed.info/sct","code":"75544000","display":"Opioid dependence"},
                {"system":"http://hl7.org/fhir/sid/icd-10-cm","code":"F11.20","display":"Opioid use"}],"text":"OUD"},
                "clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"resolved"}]},
                "onsetDateTime":"2020-01-31T23:30:00-05:00","abatementDateTime":"2021-03-02"
                """
            )
        );
        fact.ShouldBe(
            new ImportedFact(
                "condition",
                "http://hl7.org/fhir/sid/icd-10-cm",
                "F11.20",
                "OUD",
                new DateOnly(2020, 1, 31),
                new DateOnly(2021, 3, 2),
                null,
                "resolved"
            )
        );
    }

    [Theory]
    [InlineData("\"medicationReference\":{\"reference\":\"Medication/m\"}", "1010600")]
    [InlineData("\"medicationReference\":{\"reference\":\"#in\"}", "1431076")]
    [InlineData("\"medicationReference\":{\"reference\":\"Medication/gone\",\"display\":\"Some film\"}", "")]
    public void A_medication_is_looked_up_in_the_bundle(string medication, string code)
    {
        var request = Samples.About(
            "MedicationRequest",
            $$"""
            "contained":[{"resourceType":"Medication","id":"in","code":{{RxNorm("1431076")}}}],"status":"active","intent":"order",
            {{medication}},"authoredOn":"2024-02-03","dosageInstruction":[{"text":"One film each morning"}]
            """
        );
        var fact = Samples.FactOf(request, $$"""{"resourceType":"Medication","id":"m","code":{{RxNorm("1010600")}}}""");
        (fact.Kind, fact.Code, fact.Value, fact.Status).ShouldBe(("medication", code, "One film each morning", "active"));
        fact.Display.ShouldBe("Some film");
    }

    [Fact]
    public void An_allergy_comes_with_its_reaction()
    {
        var fact = Samples.FactOf(
            Samples.About(
                "AllergyIntolerance",
                """
                "code":{"text":"Penicillin"},"recordedDate":"2015-01-01",
                "reaction":[{"manifestation":[{"text":"Hives"},{"text":"Wheeze"}]}]
                """,
                "patient"
            )
        );
        (fact.Kind, fact.Display, fact.Value).ShouldBe(("allergy", "Penicillin", "Hives; Wheeze"));
    }

    [Theory]
    [InlineData("\"valueQuantity\":{\"value\":7.50,\"unit\":\"mg\",\"comparator\":\"<\"}", "<7.50 mg")]
    [InlineData(
        "\"valueCodeableConcept\":{\"coding\":[{\"system\":\"http://loinc.org\",\"code\":\"LA6569-3\",\"display\":\"Several days\"}]}",
        "Several days"
    )]
    [InlineData("\"valueInteger\":14", "14")]
    [InlineData("\"valueString\":\"two drinks\"", "two drinks")]
    [InlineData("\"valueBoolean\":true", "true")]
    [InlineData("\"valueRange\":{\"low\":{\"value\":1,\"unit\":\"h\"},\"high\":{\"value\":2,\"unit\":\"h\"}}", "1 h–2 h")]
    [InlineData("\"valueRatio\":{\"numerator\":{\"value\":1},\"denominator\":{\"value\":128}}", "1:128")]
    [InlineData("\"dataAbsentReason\":{\"text\":\"asked\"}", null)]
    public void An_observation_has_its_value_in_one_line(string value, string? line)
    {
        var fact = Samples.FactOf(Survey("44261-6", value));
        (fact.System, fact.Code, fact.Value).ShouldBe((Loinc, "44261-6", line));
        fact.On.ShouldBe(new DateOnly(2024, 4, 5));
    }

    [Fact]
    public void Blood_pressure_is_one_fact_with_both_values_systolic_first()
    {
        var fact = Samples.FactOf(
            Survey(
                "85354-9",
                """
                "component":[
                {"code":{"coding":[{"system":"http://loinc.org","code":"8462-4"}],"text":"Diastolic"},"valueQuantity":{"value":76,"unit":"mm[Hg]"}},
                {"code":{"coding":[{"system":"http://loinc.org","code":"8480-6"}],"text":"Systolic"},"valueQuantity":{"value":122,"unit":"mm[Hg]"}}]
                """
            )
        );
        fact.Value.ShouldBe("Systolic 122 mm[Hg]; Diastolic 76 mm[Hg]");
    }

    [Fact]
    public void An_encounter_has_its_stay_and_its_reason()
    {
        var fact = Samples.FactOf(
            Samples.About(
                "Encounter",
                """
                "status":"finished","class":{"system":"http://terminology.hl7.org/CodeSystem/v3-ActCode","code":"EMER","display":"emergency"},
                "period":{"start":"2023-01-01T22:00:00Z","end":"2023-01-02T03:00:00Z"},"reasonCode":[{"text":"Overdose"}]
                """
            )
        );
        (fact.Code, fact.Display, fact.Value).ShouldBe(("EMER", "emergency", "Overdose"));
        (fact.On, fact.Until).ShouldBe((new DateOnly(2023, 1, 1), new DateOnly(2023, 1, 2)));
    }

    [Fact]
    public void A_coverage_names_its_payer_and_silences_the_claims()
    {
        var coverage = Samples.About(
            "Coverage",
            """ "status":"active","type":{"text":"HMO"},"subscriberId":"M1","payor":[{"reference":"Organization/o"}]""",
            "beneficiary"
        );
        var claim = Samples.About(
            "Claim",
            """
            "status":"active","type":{"text":"x"},"use":"claim","created":"2020-01-01","provider":{"display":"p"},"priority":{"text":"n"},
            "insurance":[{"sequence":1,"focal":true,"coverage":{"display":"Other payer"}}]
            """,
            "patient"
        );
        var fact = Samples.FactOf(coverage, claim, """{"resourceType":"Organization","id":"o","name":"Bay Health"}""");
        (fact.Kind, fact.Display, fact.Value).ShouldBe(("coverage", "Bay Health", "M1"));
    }

    private static string RxNorm(string code) =>
        $$"""{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"{{code}}","display":"Some film"}]}""";

    private static string Survey(string code, string rest) =>
        Samples.About(
            "Observation",
            $$"""
            "status":"final","category":[{"coding":[{"code":"survey"}]}],"code":{"coding":[{"code":"local"},{"system":"{{Loinc}}","code":"{{code}}"}]},
            "effectiveDateTime":"2024-04-05T10:00:00+00:00",{{rest}}
            """
        );
}
