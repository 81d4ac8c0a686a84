using System.Text;
using Footbridge.Contracts.Intake;
using Footbridge.Fhir.Bundles;

namespace Footbridge.Unit.Fhir;

/// <summary>Small bundles written by hand. One entry stands on each line, so that lines are easy to tell.</summary>
internal static class Samples
{
    public const string Family = "Zanzibarova";
    public const string Given = "Quillonia";
    public const string Born = "1987-06-05";
    public const string OurId = "aaaaaaaa-0000-4000-8000-000000000001";
    public const string OtherId = "aaaaaaaa-0000-4000-8000-000000000002";

    public static readonly string Patient =
        $$"""{"resourceType":"Patient","id":"{{OurId}}","name":[{"family":"{{Family}}","given":["{{Given}}","Mo"]}],"birthDate":"{{Born}}"}""";

    /// <summary>Line 1 opens the bundle, line 2 is the first entry.</summary>
    public static string Bundle(params string[] resources) => BundleOf("collection", [.. resources.Select(Entry)]);

    public static string BundleOf(string type, params string[] entries) =>
        $$"""{"resourceType":"Bundle","type":"{{type}}","entry":[""" + $"\n{string.Join(",\n", entries)}\n]}}";

    public static string Entry(string resource) => $$"""{"resource":{{resource}}}""";

    /// <summary>A resource of the sample's patient.</summary>
    public static string About(string type, string rest, string element = "subject") =>
        $$"""{"resourceType":"{{type}}","{{element}}":{"reference":"Patient/{{OurId}}"},{{rest}}}""";

    public static BundleReading Read(string text) => new BundleReader().Read(Encoding.UTF8.GetBytes(text));

    public static ReadBundle ReadWell(string text)
    {
        var reading = Read(text);
        reading.Faults.ShouldBeEmpty();
        return reading.Bundle.ShouldNotBeNull();
    }

    /// <summary>The only fact of a bundle of the patient and one resource.</summary>
    public static ImportedFact FactOf(string resource, params string[] others) =>
        ReadWell(Bundle([Patient, resource, .. others])).Import.Facts.ShouldHaveSingleItem();

    public static BundleFault FaultOf(string text)
    {
        var reading = Read(text);
        reading.Succeeded.ShouldBeFalse();
        return reading.Faults.ShouldHaveSingleItem();
    }
}
