using System.Text.RegularExpressions;

namespace Footbridge.Unit.Fhir;

/// <summary>Answers and totals of questionnaires, as published examples write them.</summary>
public partial class SurveyTests
{
    [Theory]
    [InlineData("PHQ9", "44249-1")]
    [InlineData("AUDIT-C", "72109-2")]
    public void Each_answer_and_the_total_is_a_fact_under_its_loinc_code(string survey, string panel)
    {
        var files = Directory.GetFiles(SharedData.Path("samples/us-core-examples"), $"Observation-{survey}-*.json");
        var texts = files.Select(File.ReadAllText).ToList();
        var subject = Subject().Match(texts[0]).Groups[1].Value;
        var patient = Samples.Patient.Replace(Samples.OurId, subject);

        var (import, report) = Samples.ReadWell(Samples.Bundle([patient, .. texts]));

        report.RefusedCount.ShouldBe(0);
        import.Facts.Count.ShouldBe(files.Length);
        import.Facts.ShouldAllBe(f => f.System == "http://loinc.org" && f.On != null);
        import.Facts.Where(f => f.Code != panel).ShouldAllBe(f => f.Value != null);
        import.Facts.ShouldContain(f => f.Code == panel);
    }

    [GeneratedRegex("\"Patient/([^\"]+)\"")]
    private static partial Regex Subject();
}
