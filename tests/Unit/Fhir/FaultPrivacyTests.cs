using System.Globalization;
using System.Text;
using CsCheck;
using Footbridge.Contracts.Intake;
using Footbridge.Fhir.Bundles;

namespace Footbridge.Unit.Fhir;

/// <summary>Faults are shown, logged and sent back: nothing of the person may stand in them.</summary>
public class FaultPrivacyTests
{
    private static readonly string[] Protected = [Samples.Family, Samples.Given, Samples.Born, "1987", "06/05", "O'Zan", "zan"];

    public static TheoryData<string> Damaged() =>
        [
            Samples.Patient.Replace($"\"{Samples.Born}\"", "19870605"),
            Samples.Patient.Replace(Samples.Born, "06/05/1987"),
            Samples.Patient.Replace(Samples.Born, "O'Zan is 'not' a date"),
            Samples.Patient.Replace("\"family\"", $"\"{Samples.Family}\""),
            Samples.Patient.Replace("\"family\":", $"\"{Samples.Family}\":{{\"{Samples.Given}\":[]}},\"family\":"),
            Samples.Patient.Replace($"\"{Samples.Family}\"", $"[\"{Samples.Family}\"]"),
            Samples.Patient.Replace("\"id\":", $"\"gender\":\"{Samples.Family}\",\"id\":"),
            Samples.Patient.Replace(Samples.OurId, $"{Samples.Family} {Samples.Born}"),
            Samples.Patient.Replace("\"Patient\"", $"\"{Samples.Family}\""),
            Samples.Patient.Replace($"\"{Samples.Family}\"", Samples.Family),
            Samples.Patient.Replace("\"family\":", $"\"{Samples.Family}\":{Samples.Given},\"family\":"),
            Samples.Patient.Replace("\"name\":[", "\"name\":["[..7]),
        ];

    [Theory]
    [MemberData(nameof(Damaged), DisableDiscoveryEnumeration = true)]
    public void No_fault_repeats_a_value_or_a_name_of_the_file(string patient)
    {
        var reading = Samples.Read(Samples.Bundle(patient));
        reading.Faults.ShouldNotBeEmpty();
        reading.Faults.ShouldAllBe(f => IsClean(f));
    }

    [Fact]
    public void No_reason_of_a_refused_entry_repeats_a_value()
    {
        var foreign = Samples
            .About("Condition", $$"""{{"\"code\""}}:{"text":"{{Samples.Family}}"}""")
            .Replace($"Patient/{Samples.OurId}", $"Patient/{Samples.Family}");
        var refused = Samples.ReadWell(Samples.Bundle(Samples.Patient, foreign)).Report.Refused.ToList();
        refused.ShouldHaveSingleItem();
        refused.ShouldAllBe(f => IsClean(f));
    }

    [Theory]
    [InlineData("")]
    [InlineData("_")]
    public void An_element_without_a_name_is_refused_with_its_line(string name)
    {
        var faults = new BundleReader().Read(Encoding.UTF8.GetBytes($"{{\n\"resourceType\":\"Bundle\",\n\"{name}\":1}}")).Faults;
        faults.ShouldHaveSingleItem().Line.ShouldBe(3);
    }

    [Fact]
    public void However_a_file_is_damaged_it_is_read_or_refused_and_never_thrown_at()
    {
        var good = Encoding.UTF8.GetBytes(
            Samples.Bundle(
                Samples.Patient,
                Samples.About(
                    "Observation",
                    """ "status":"final","code":{"text":"x"},"valueQuantity":{"value":1.5,"unit":"cm"}"""
                ),
                Samples.About("Claim", """ "status":"active" """, "patient")
            )
        );
        Gen.Select(Gen.Int[0, good.Length - 1], Gen.Byte, Gen.Int[0, 12])
            .Sample(
                (at, value, drop) =>
                {
                    byte[] bad = [.. good[..at], value, .. good[Math.Min(good.Length, at + drop)..]];
                    var reading = new BundleReader().Read(bad);
                    return reading.Succeeded != reading.Faults.Count > 0;
                },
                iter: 3000
            );
    }

    [Theory]
    [InlineData("bundle-type")]
    [InlineData("choice")]
    [InlineData("code")]
    [InlineData("cut-short")]
    [InlineData("empty")]
    [InlineData("empty-file")]
    [InlineData("inner-bundle")]
    [InlineData("json-broken")]
    [InlineData("literal")]
    [InlineData("missing")]
    [InlineData("narrative")]
    [InlineData("nested")]
    [InlineData("no-entries")]
    [InlineData("no-name")]
    [InlineData("no-patient")]
    [InlineData("no-resource")]
    [InlineData("no-type")]
    [InlineData("not-a-bundle")]
    [InlineData("null")]
    [InlineData("other-patient")]
    [InlineData("shape")]
    [InlineData("too-large")]
    [InlineData("too-many")]
    [InlineData("twice")]
    [InlineData("two-patients")]
    [InlineData("unknown-element")]
    [InlineData("unknown-resource")]
    [InlineData("unreadable")]
    [InlineData("value")]
    public void Every_reason_has_a_text_in_both_languages(string key)
    {
        var english = BundleReasons.Text($"fhir.fault.{key}", CultureInfo.GetCultureInfo("en"));
        english.ShouldNotStartWith("fhir.");
        BundleReasons.Text($"fhir.fault.{key}", CultureInfo.GetCultureInfo("es")).ShouldNotBe(english);
    }

    private static bool IsClean(BundleFault fault) =>
        !Protected.Any(p => $"{fault.Reason} {fault.Path} {fault.Code}".Contains(p, StringComparison.OrdinalIgnoreCase));
}
