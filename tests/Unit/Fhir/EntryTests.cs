namespace Footbridge.Unit.Fhir;

/// <summary>What becomes of a single entry.</summary>
public class EntryTests
{
    private static readonly string Ours = Samples.About("Condition", "\"code\":{\"text\":\"x\"}");

    [Theory]
    [InlineData("Patient/" + Samples.OtherId)]
    [InlineData("urn:uuid:" + Samples.OtherId)]
    [InlineData("https://example.org/fhir/Patient/" + Samples.OtherId)]
    [InlineData("Patient?identifier=a|b")]
    public void A_resource_about_another_patient_is_refused_by_itself(string reference)
    {
        var foreign = Ours.Replace($"Patient/{Samples.OurId}", reference);
        var (import, report) = Samples.ReadWell(Samples.Bundle(Samples.Patient, foreign, Ours));
        var fault = report.Refused.ShouldHaveSingleItem();
        (fault.Code, fault.Line, fault.Path).ShouldBe(("fhir.fault.other-patient", 3, "Bundle.entry[1].resource"));
        import.Facts.Count.ShouldBe(1);
        (report.Taken, report.TotalEntries).ShouldBe((2, 3));
    }

    [Theory]
    [InlineData("Patient/" + Samples.OurId)]
    [InlineData("Patient/" + Samples.OurId + "/_history/3")]
    [InlineData("urn:uuid:" + Samples.OurId)]
    [InlineData("https://example.org/fhir/Patient/" + Samples.OurId)]
    public void A_resource_about_the_patient_is_taken_however_it_says_so(string reference) =>
        Samples.FactOf(Ours.Replace($"Patient/{Samples.OurId}", reference)).Kind.ShouldBe("condition");

    [Fact]
    public void The_same_id_on_another_server_is_another_patient()
    {
        var text = Samples
            .Bundle(Samples.Patient, Ours.Replace("Patient/", "https://elsewhere.example/Patient/"))
            .Replace(
                "{\"resource\":{\"resourceType\":\"Patient\"",
                $$"""{"fullUrl":"https://here.example/Patient/{{Samples.OurId}}","resource":{"resourceType":"Patient" """
            );
        Samples.ReadWell(text).Report.RefusedCount.ShouldBe(1);
    }

    [Fact]
    public void A_contained_resource_about_another_patient_takes_its_holder_along()
    {
        var holder = Samples.About(
            "CarePlan",
            """ "status":"active","intent":"plan","contained":[{"resourceType":"Condition","id":"c","subject":{"reference":"Patient/other"}}]"""
        );
        Samples.ReadWell(Samples.Bundle(Samples.Patient, holder)).Report.RefusedCount.ShouldBe(1);
    }

    [Fact]
    public void An_entry_without_a_resource_is_refused_and_counted()
    {
        var deletion = """{"request":{"method":"DELETE","url":"Condition/1"}}""";
        var report = Samples.ReadWell(Samples.BundleOf("transaction", Samples.Entry(Samples.Patient), deletion)).Report;
        report.Rows.Single(r => r.ResourceType == "Entry").Refused.ShouldHaveSingleItem().Line.ShouldBe(3);
        report.TotalEntries.ShouldBe(2);
    }

    [Fact]
    public void An_observation_of_a_place_is_kept_and_not_taken()
    {
        var water =
            """{"resourceType":"Observation","status":"final","code":{"text":"x"},"subject":{"reference":"Location/1"}}""";
        var (import, report) = Samples.ReadWell(Samples.Bundle(Samples.Patient, water));
        import.Facts.ShouldBeEmpty();
        report.KeptAsDocument.ShouldBe(1);
    }

    [Theory]
    [InlineData("Observation", """ "status":"entered-in-error","code":{"text":"x"}""")]
    [InlineData("Condition", """ "code":{"text":"x"},"verificationStatus":{"coding":[{"code":"refuted"}]}""")]
    [InlineData("Condition", """ "recordedDate":"2020-01-01" """)]
    public void What_was_taken_back_or_says_nothing_is_kept_and_not_taken(string type, string rest) =>
        Samples.ReadWell(Samples.Bundle(Samples.Patient, Samples.About(type, rest))).Report.KeptAsDocument.ShouldBe(1);

    [Fact]
    public void A_document_holds_each_resource_as_it_came_with_its_own_spaces()
    {
        const string First = """{ "resourceType" : "Organization", "name":"A \u0026 B" }""";
        const string Second = """{"resourceType":"Organization","name":"ñ"}""";
        var document = Samples.ReadWell(Samples.Bundle(Samples.Patient, First, Second)).Import.Documents.ShouldHaveSingleItem();
        (document.Title, document.Count, document.Json).ShouldBe(("Organization", 2, $"[{First},{Second}]"));
    }

    [Fact]
    public void Facts_stand_in_the_order_of_their_days()
    {
        var codes = new[] { "2020-05-01", "2018", "2019-07" }.Select(d =>
            Samples.About("Condition", $$"""{{"\"code\""}}:{"text":"{{d}}"},"onsetDateTime":"{{d}}" """)
        );
        var facts = Samples.ReadWell(Samples.Bundle([Samples.Patient, .. codes, Ours])).Import.Facts;
        facts.Select(f => f.Display).ShouldBe(["2018", "2019-07", "2020-05-01", "x"]);
        facts[1].On.ShouldBe(new DateOnly(2019, 7, 1));
    }
}
