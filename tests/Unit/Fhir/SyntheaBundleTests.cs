using System.Diagnostics;
using System.Security.Cryptography;
using System.Text.Json;
using Footbridge.Contracts.Intake;
using Footbridge.Fhir.Bundles;

namespace Footbridge.Unit.Fhir;

/// <summary>Whole lives as another system exports them.</summary>
public class SyntheaBundleTests(ITestOutputHelper output)
{
    private static readonly string[] AsFacts =
    [
        "AllergyIntolerance",
        "Condition",
        "Coverage",
        "Encounter",
        "MedicationRequest",
        "Observation",
        "Patient",
    ];

    [Fact]
    public void All_four_whole_lives_are_there() => Files().Length.ShouldBe(4);

    [Fact]
    public void Every_entry_is_taken_or_kept_and_none_is_refused()
    {
        foreach (var (number, file) in Files().Index())
        {
            var bytes = File.ReadAllBytes(file);
            var report = Read(bytes).Report;
            output.WriteLine(Table(number + 1, report));
            using var json = JsonDocument.Parse(bytes);
            var types = json
                .RootElement.GetProperty("entry")
                .EnumerateArray()
                .CountBy(e => e.GetProperty("resource").GetProperty("resourceType").GetString() ?? "")
                .ToDictionary(c => c.Key, c => c.Value);

            report.TotalEntries.ShouldBe(types.Values.Sum());
            (report.Taken + report.KeptAsDocument + report.RefusedCount).ShouldBe(report.TotalEntries);
            report.RefusedCount.ShouldBe(0);
            report.Rows.ToDictionary(r => r.ResourceType, r => r.Total).ShouldBe(types, ignoreOrder: true);
            report.Rows.ShouldAllBe(r => AsFacts.Contains(r.ResourceType) ? r.KeptAsDocument == 0 : r.Taken == 0);
        }
    }

    [Fact]
    public void Facts_and_documents_add_up_to_the_report()
    {
        foreach (var file in Files())
        {
            var (import, report) = Read(File.ReadAllBytes(file));
            import.Facts.Count.ShouldBe(report.Taken - 1 + report.PayersFromClaims);
            import.Documents.Sum(d => d.Count).ShouldBe(report.KeptAsDocument);
            import.Facts.ShouldAllBe(f => f.On != null && f.Display.Length > 0);
            import.Facts.Select(f => f.On).ShouldBeInOrder();
        }
    }

    [Fact]
    public void Documents_hold_the_resources_exactly_as_they_came()
    {
        foreach (var file in Files())
        {
            var text = File.ReadAllText(file);
            foreach (var document in Read(File.ReadAllBytes(file)).Import.Documents)
            {
                using var array = JsonDocument.Parse(document.Json);
                array.RootElement.GetArrayLength().ShouldBe(document.Count);
                foreach (var resource in array.RootElement.EnumerateArray())
                {
                    resource.GetProperty("resourceType").GetString().ShouldBe(document.Title);
                    text.Contains(resource.GetRawText(), StringComparison.Ordinal).ShouldBeTrue();
                }
            }
        }
    }

    [Fact]
    public void The_one_payer_that_stands_only_in_claims_becomes_one_coverage()
    {
        var payers = Files()
            .Select(f => Read(File.ReadAllBytes(f)).Import.Facts.Where(f => f.Kind == "coverage").ToList())
            .ToList();
        payers.ShouldAllBe(p => p.Count == 1);
        payers.Select(p => p[0].Display).ShouldBe(["private", "private", "medicaid", "medicaid"]);
        payers.ShouldAllBe(p => p[0].Status == "active");
    }

    [Fact]
    public void The_person_comes_with_the_record_number_and_the_language()
    {
        var imports = Files().Select(f => Read(File.ReadAllBytes(f)).Import).ToList();
        imports.ShouldAllBe(i => i.SourceIdentifier.StartsWith("http://hospital.smarthealthit.org|"));
        imports.ShouldAllBe(i => i.Person.BornOn != null && i.Person.Sex == "male" && i.Person.Phone != null);
        imports.Select(i => i.Person.Language).ShouldBe(["en", "es", "en", "en"]);
    }

    [Fact]
    public void A_second_reading_gives_the_same()
    {
        foreach (var file in Files())
        {
            var bytes = File.ReadAllBytes(file);
            var first = Read(bytes);
            first.Import.SourceDigest.ShouldBe(Convert.ToHexStringLower(SHA256.HashData(bytes)));
            JsonSerializer.Serialize(Read(bytes)).ShouldBe(JsonSerializer.Serialize(first));
        }
    }

    [Fact]
    public void A_megabyte_is_read_well_within_a_second()
    {
        var bytes = Files().Select(File.ReadAllBytes).MaxBy(b => b.Length) ?? [];
        Read(bytes);
        var fastest = Enumerable.Range(0, 3).Min(_ => Timed(bytes));
        output.WriteLine($"{bytes.Length} bytes in {fastest.TotalMilliseconds:F0} ms");
        fastest.ShouldBeLessThan(TimeSpan.FromSeconds(1));
    }

    private static TimeSpan Timed(byte[] bytes)
    {
        var start = Stopwatch.GetTimestamp();
        Read(bytes);
        return Stopwatch.GetElapsedTime(start);
    }

    private static string[] Files() =>
        [.. Directory.GetFiles(SharedData.Path("samples/fhir-synthea-sud"), "*.json").Order(StringComparer.Ordinal)];

    private static ReadBundle Read(byte[] bytes)
    {
        var reading = new BundleReader().Read(bytes);
        reading.Faults.ShouldBeEmpty();
        return reading.Bundle.ShouldNotBeNull();
    }

    private static string Table(int number, ImportReport report) =>
        $"File {number}: {report.TotalEntries} entries = {report.Taken} taken + {report.KeptAsDocument} kept + {report.RefusedCount} refused; "
        + $"{report.PayersFromClaims} payers from claims\n"
        + string.Join('\n', report.Rows.Select(r => $"  {r.ResourceType}: {r.Taken} / {r.KeptAsDocument} / {r.Refused.Count}"));
}
