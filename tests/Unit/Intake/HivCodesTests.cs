using Footbridge.Contracts.Intake;
using Footbridge.Intake.Received.Labels;
using Footbridge.Kernel.Access;

namespace Footbridge.Unit.Intake;

/// <summary>Which received facts and documents get the HIV label.</summary>
public sealed class HivCodesTests
{
    private const string Icd = "http://hl7.org/fhir/sid/icd-10-cm";
    private const string Snomed = "http://snomed.info/sct";
    private const string Loinc = "http://loinc.org";

    [Theory]
    [InlineData(Icd, "B20")]
    [InlineData(Icd, "Z21")]
    [InlineData(Icd, "R75")]
    [InlineData(Icd, "Z11.4")]
    [InlineData(Icd, "Z114")]
    [InlineData(Icd, "O98.711")]
    [InlineData("urn:oid:2.16.840.1.113883.6.90", "O98.73")]
    [InlineData(Snomed, "86406008")]
    [InlineData(Snomed, "62479008")]
    [InlineData(Loinc, "56888-1")]
    [InlineData(Loinc, "20447-9")]
    [InlineData("urn:oid:2.16.840.1.113883.6.96", "86406008")]
    public void A_code_for_hiv_is_labelled_even_without_words(string system, string code) =>
        HivCodes.KindsOf(Fact(system, code, code)).ShouldBe(DataKinds.Hiv);

    [Theory]
    [InlineData("HIV 1+2 antibody screen", null)]
    [InlineData("Screening", "hiv negative")]
    [InlineData("Prueba de VIH", null)]
    [InlineData("Human Immunodeficiency Virus counseling", null)]
    [InlineData("Bictegravir 50 MG / emtricitabine 200 MG / tenofovir alafenamide 25 MG Oral Tablet [Biktarvy]", null)]
    [InlineData("History of AIDS", null)]
    public void Words_for_hiv_are_labelled_whatever_the_code(string display, string? value) =>
        HivCodes.KindsOf(Fact(Loinc, "00000-0", display, value)).ShouldBe(DataKinds.Hiv);

    [Theory]
    [InlineData(Icd, "B19.20", "Unspecified viral hepatitis C")]
    [InlineData(Icd, "O98.51", "Other viral diseases complicating pregnancy")]
    [InlineData(Icd, "Z22.7", "Latent tuberculosis")]
    [InlineData(Snomed, "38341003", "Hypertension")]
    [InlineData(Loinc, "44261-6", "PHQ-9 total score")]
    [InlineData("https://sender.example.org/local", "042", "Room 42")]
    [InlineData("", "", "Uses hearing aids; ships archives; shiva")]
    public void What_is_not_of_hiv_stays_as_it_is(string system, string code, string display) =>
        HivCodes.KindsOf(Fact(system, code, display)).ShouldBe(DataKinds.None);

    [Theory]
    [InlineData(
        """[{"resourceType":"Procedure","code":{"coding":[{"system":"http://snomed.info/sct","code":"86406008"}]}}]""",
        true
    )]
    [InlineData(
        """[{"resourceType":"DiagnosticReport","result":[{"a":[{"code":"B20","system":"http://hl7.org/fhir/sid/icd-10-cm"}]}]}]""",
        true
    )]
    [InlineData("""[{"resourceType":"Procedure","code":{"text":"\u0048\u0049\u0056 test"}}]""", true)]
    [InlineData("""not json, but about HIV""", true)]
    [InlineData("""not json at all""", false)]
    [InlineData(
        """[{"resourceType":"Procedure","code":{"coding":[{"system":"http://snomed.info/sct","code":"38341003"}]}}]""",
        false
    )]
    public void A_document_is_labelled_for_anything_in_it(string json, bool labelled) =>
        Sensitivity.Of(new ImportedDocument("Procedure", 1, json)).ShouldBe(labelled ? DataKinds.Hiv : DataKinds.None);

    private static ImportedFact Fact(string system, string code, string display, string? value = null) =>
        new("observation", system, code, display, null, null, value, null);
}
