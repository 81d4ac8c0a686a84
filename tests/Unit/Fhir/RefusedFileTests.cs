using System.Text;
using Footbridge.Fhir.Bundles;

namespace Footbridge.Unit.Fhir;

/// <summary>A file that does not parse is refused whole, with the place and the reason of every fault.</summary>
public class RefusedFileTests
{
    private static readonly string Broken = Samples.Patient.Replace(Samples.Born, "06/05/1987");

    [Theory]
    [InlineData("")]
    [InlineData(" \n\t ")]
    [InlineData("\uFEFF")]
    public void An_empty_file_is_refused(string text) => Samples.FaultOf(text).Code.ShouldBe("fhir.fault.empty-file");

    [Fact]
    public void A_cut_file_names_the_place_where_it_ends()
    {
        var whole = Samples.Bundle(Samples.Patient);
        var fault = Samples.FaultOf(whole[..whole.IndexOf(Samples.Given, StringComparison.Ordinal)]);
        fault.Code.ShouldBe("fhir.fault.cut-short");
        fault.Line.ShouldBe(2);
        fault.Path.ShouldBe("Bundle.entry[0].resource.name[0].given[0]");
    }

    [Fact]
    public void Broken_json_names_line_position_and_path()
    {
        var fault = Samples.FaultOf("{\"resourceType\":\"Bundle\",\n\"entry\":[{},\n  {\"resource\":{\"id\": oops}}]}");
        fault.Code.ShouldBe("fhir.fault.json-broken");
        (fault.Line, fault.Position).ShouldBe((3, 22));
        fault.Path.ShouldBe("Bundle.entry[1].resource.id");
    }

    [Fact]
    public void Text_after_the_end_is_broken_json() => Samples.FaultOf(Samples.Bundle(Samples.Patient) + "\nx").Line.ShouldBe(4);

    [Theory]
    [InlineData("[]")]
    [InlineData("\"text\" ")]
    [InlineData("{}")]
    [InlineData("""{"resourceType":"Patient","id":"a"}""")]
    [InlineData("""{"resourceType":7}""")]
    public void What_is_not_a_bundle_is_refused(string text) => Samples.FaultOf(text).Code.ShouldBe("fhir.fault.not-a-bundle");

    [Theory]
    [InlineData("message")]
    [InlineData("history")]
    [InlineData("batch-response")]
    [InlineData("transaction-response")]
    public void Other_kinds_of_bundle_are_refused(string type)
    {
        var fault = Samples.FaultOf(Samples.BundleOf(type, Samples.Entry(Samples.Patient)));
        fault.Code.ShouldBe("fhir.fault.bundle-type");
        (fault.Line, fault.Path).ShouldBe((1, "Bundle.type"));
    }

    [Theory]
    [InlineData("transaction")]
    [InlineData("collection")]
    [InlineData("searchset")]
    [InlineData("document")]
    [InlineData("batch")]
    public void Kinds_of_bundle_that_carry_records_are_read(string type) =>
        Samples.Read(Samples.BundleOf(type, Samples.Entry(Samples.Patient))).Succeeded.ShouldBeTrue();

    [Fact]
    public void A_bundle_without_entries_is_refused() =>
        Samples.FaultOf("""{"resourceType":"Bundle","type":"collection"}""").Code.ShouldBe("fhir.fault.no-entries");

    [Fact]
    public void A_bundle_without_a_patient_is_refused() =>
        Samples.FaultOf(Samples.Bundle("""{"resourceType":"Organization","id":"a"}""")).Code.ShouldBe("fhir.fault.no-patient");

    [Fact]
    public void A_second_patient_is_named_by_its_line()
    {
        var fault = Samples.FaultOf(Samples.Bundle(Samples.Patient, Samples.Patient.Replace(Samples.OurId, Samples.OtherId)));
        fault.Code.ShouldBe("fhir.fault.two-patients");
        (fault.Line, fault.Path).ShouldBe((3, "Bundle.entry[1].resource"));
    }

    [Fact]
    public void A_patient_without_a_name_is_refused() =>
        Samples.FaultOf(Samples.Bundle("""{"resourceType":"Patient","id":"a"}""")).Code.ShouldBe("fhir.fault.no-name");

    [Theory]
    [InlineData("19870605", "fhir.fault.literal")]
    [InlineData("\"06/05/1987\"", "fhir.fault.value")]
    [InlineData("\"1987-02-30\"", "fhir.fault.value")]
    [InlineData("{\"year\":1987}", "fhir.fault.unknown-element")]
    public void A_birth_date_that_is_none_is_refused_with_its_place(string date, string code)
    {
        var faults = Samples.Read(Samples.Bundle(Samples.Patient.Replace($"\"{Samples.Born}\"", date))).Faults;
        faults.ShouldContain(f => f.Code == code && f.Line == 2 && f.Path.StartsWith("Bundle.entry[0].resource.birthDate"));
    }

    [Fact]
    public void All_faults_are_told_at_once_in_the_order_of_the_file()
    {
        var faults = Samples
            .Read(
                Samples.Bundle(
                    Broken,
                    Samples.About("Observation", "\"code\":{\"text\":\"x\"}"),
                    """{"resourceType":"Zebra","id":"a"}""",
                    """{"id":"a"}"""
                )
            )
            .Faults;
        faults
            .Select(f => (f.Line, f.Code, f.Path))
            .ShouldBe([
                (2, "fhir.fault.value", "Bundle.entry[0].resource.birthDate"),
                (3, "fhir.fault.missing", "Bundle.entry[1].resource.status"),
                (4, "fhir.fault.unknown-resource", "Bundle.entry[2].resource"),
                (5, "fhir.fault.no-type", "Bundle.entry[3]"),
            ]);
    }

    [Theory]
    [InlineData("""{"value":[{"system":"a"}]},"valueQuantity":{"value":14}""", "fhir.fault.twice")]
    [InlineData("""{"value":14},"value\u0051uantity":{"value":14}""", "fhir.fault.twice")]
    [InlineData("""{"value":[{"system":"a"}]}""", "fhir.fault.shape")]
    public void An_element_that_is_given_twice_or_in_another_shape_is_refused_with_its_line(string value, string code)
    {
        var measured = Samples.About(
            "Observation",
            $"\"status\":\"final\",\"code\":{{\"text\":\"x\"}},\"valueQuantity\":{value}"
        );
        var fault = Samples.Read(Samples.Bundle(Samples.Patient, measured)).Faults[0];
        (fault.Code, fault.Line).ShouldBe((code, 3));
    }

    [Fact]
    public void Half_a_character_is_broken_text()
    {
        var fault = Samples.FaultOf(Samples.Bundle(Samples.Patient.Replace(Samples.Given, "\\ud800")));
        fault.Code.ShouldBe("fhir.fault.json-broken");
        fault.Line.ShouldBe(2);
    }

    [Fact]
    public async Task A_stream_that_does_not_end_is_not_read_to_the_end()
    {
        await using var endless = new Spaces();
        var reading = await new BundleReader().ReadAsync(endless, Xunit.TestContext.Current.CancellationToken);
        reading.Faults.ShouldHaveSingleItem().Code.ShouldBe("fhir.fault.too-large");
    }

    [Fact]
    public async Task A_stream_is_read_like_its_bytes()
    {
        var bytes = Encoding.UTF8.GetBytes(Samples.Bundle(Samples.Patient));
        await using var stream = new MemoryStream(bytes);
        var reading = await new BundleReader().ReadAsync(stream, Xunit.TestContext.Current.CancellationToken);
        reading.Bundle.ShouldNotBeNull().Import.SourceDigest.ShouldBe(new BundleReader().Read(bytes).Bundle?.Import.SourceDigest);
    }

    private sealed class Spaces : MemoryStream
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            buffer.Span.Fill((byte)' ');
            return ValueTask.FromResult(buffer.Length);
        }
    }
}
