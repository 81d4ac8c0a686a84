using Footbridge.Clinical.Toxicology;
using Footbridge.Clinical.Toxicology.Reading;

namespace Footbridge.Unit.Clinical.Toxicology;

/// <summary>The files of substances, panels and medicines are taken whole, or refused with line and reason.</summary>
public sealed class ToxicologyContentTests
{
    private static readonly string Screens = ToxicologyLibrary.TextOf("screens.json");
    private static readonly string Medicines = ToxicologyLibrary.TextOf("medicines.json");

    [Fact]
    public void The_files_that_ship_are_sound()
    {
        ToxicologyReader.ReadScreens(Screens).Faults.ShouldBeEmpty();
        ToxicologyReader.ReadMedicines(Medicines, ToxicologyLibrary.Screens).Faults.ShouldBeEmpty();
    }

    // The panel that HHS published in 90 FR 4662 (January 16, 2025), copied from there and not from the file.
    [Theory]
    [InlineData("cannabis", "thc-cooh", 50, 15)]
    [InlineData("cocaine", "benzoylecgonine", 150, 100)]
    [InlineData("opiates", "codeine", 2000, 2000)]
    [InlineData("opiates", "morphine", 2000, 4000)]
    [InlineData("opiates", "hydrocodone", 300, 100)]
    [InlineData("opiates", "hydromorphone", 300, 100)]
    [InlineData("opiates", "6-am", 10, 10)]
    [InlineData("oxycodone", "oxycodone", 100, 100)]
    [InlineData("fentanyl", "fentanyl", 1, 1)]
    [InlineData("amphetamine", "amphetamine", 500, 250)]
    [InlineData("methamphetamine", "methamphetamine", 500, 250)]
    public void Urine_cutoffs_are_those_of_the_federal_panel(string substance, string analyte, int screen, int confirmation)
    {
        var known = ToxicologyLibrary.Find(substance)!;
        known.CutoffOf(Specimen.Urine, TestStage.Screen, analyte)!.Value.ShouldBe(screen);
        var exact = known.CutoffOf(Specimen.Urine, TestStage.Confirmation, analyte)!;
        (exact.Value, exact.Unit, exact.Source).ShouldBe((confirmation, "ng/mL", "hhs-urine"));
    }

    [Fact]
    public void A_class_whose_analytes_differ_has_no_cutoff_of_its_own() =>
        ToxicologyLibrary.Find("opiates")!.CutoffOf(Specimen.Urine, TestStage.Screen, null).ShouldBeNull();

    [Fact]
    public void A_class_whose_analytes_agree_has_their_cutoff() =>
        ToxicologyLibrary.Find("fentanyl")!.CutoffOf(Specimen.Urine, TestStage.Confirmation, null)!.Value.ShouldBe(1);

    [Theory]
    [InlineData("\"value\": 150", "\"value\": 0", "substances[5].cutoffs[0].value", "is greater than 0")]
    [InlineData("\"value\": 150", "\"value\": \"150\"", "substances[5].cutoffs[0].value", "is a number")]
    [InlineData("\"19295-5\"", "\"19295-6\"", "substances[9].codes[0].loinc", "is no LOINC code: its check digit is wrong")]
    [InlineData("\"id\": \"treatment\"", "\"id\": \"fentanyl\"", "panels[3].id", "\"fentanyl\" stands there twice")]
    [InlineData("\"version\": \"2026-11\"", "\"version\": \"new\"", "version", "is a year and a month, such as 2026-11")]
    [InlineData(
        "\"analyte\": \"etg\"",
        "\"analyte\": \"ets\"",
        "substances[0].cutoffs[0].analyte",
        "the substance has no analyte \"ets\""
    )]
    [InlineData(
        "\"source\": \"mayo-bups\"",
        "\"source\": \"hearsay\"",
        "substances[3].cutoffs[0].source",
        "there is no source \"hearsay\""
    )]
    [InlineData("\"panels\": [", "\"panel\": [", "", "there is no field \"panel\" here")]
    [InlineData(
        "\"substances\": [\"buprenorphine\", \"methadone\"]",
        "\"substances\": [\"sugar\"]",
        "panels[3].substances[0]",
        "there is no substance \"sugar\""
    )]
    public void A_broken_file_is_refused_with_line_and_reason(string good, string bad, string path, string reason)
    {
        var at = Screens.IndexOf(good, StringComparison.Ordinal);
        at.ShouldBeGreaterThan(0);
        var broken = Screens[..at] + bad + Screens[(at + good.Length)..];
        var reading = ToxicologyReader.ReadScreens(broken);
        reading.Content.ShouldBeNull();
        var fault = reading.Faults[0];
        fault.Path.ShouldBe(path.Length > 0 ? path : fault.Path);
        fault.Reason.ShouldBe(reason);
        fault.Line.ShouldBe(Screens[..at].Count(c => c == '\n') + 1);
    }

    [Theory]
    [InlineData("\"how\": \"expected\"", "\"how\": \"surely\"", "is one of expected, may")]
    [InlineData(
        "\"kinds\": [\"methadone\"]",
        "\"kinds\": [\"aspirin\"]",
        "there is no medicine for addiction with the code \"aspirin\""
    )]
    [InlineData("\"trazodone\"", "\"bupropion\"", "\"bupropion\" stands there twice")]
    [InlineData("\"substance\": \"cannabis\"", "\"substance\": \"sugar\"", "there is no substance \"sugar\"")]
    [InlineData("\"suboxone\"", "\"Suboxone\"", "is a name in small letters")]
    public void A_broken_file_of_medicines_is_refused_with_line_and_reason(string good, string bad, string reason)
    {
        var at = Medicines.IndexOf(good, StringComparison.Ordinal);
        at.ShouldBeGreaterThan(0);
        var reading = ToxicologyReader.ReadMedicines(
            Medicines[..at] + bad + Medicines[(at + good.Length)..],
            ToxicologyLibrary.Screens
        );
        reading.Content.ShouldBeNull();
        (reading.Faults[0].Line, reading.Faults[0].Reason).ShouldBe((Medicines[..at].Count(c => c == '\n') + 1, reason));
    }

    [Fact]
    public void What_is_no_JSON_is_refused_with_its_line() =>
        ToxicologyReader.ReadScreens(Screens[..200]).Faults.ShouldHaveSingleItem().Line.ShouldBeGreaterThan(1);
}
