using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Footbridge.Contracts.Intake;
using Hl7.Fhir.Model;
using Hl7.Fhir.Serialization;
using Hl7.Fhir.Utility;

namespace Footbridge.Fhir.Bundles;

/// <summary>Makes faults. The library's own messages quote the file, so none of them is passed on: each of its codes has a sentence of ours,
/// and a path keeps only names that FHIR itself defines.</summary>
internal static partial class Faults
{
    private static readonly FrozenDictionary<string, string> Codes = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["PVAL101"] = "choice",
        ["PVAL102"] = "missing",
        ["PVAL103"] = "too-many",
        ["PVAL104"] = "null",
        ["PVAL105"] = "missing",
        ["PVAL114"] = "narrative",
        ["PVAL115"] = "narrative",
        ["PVAL116"] = "code",
        ["PVAL118"] = "nested",
        ["PVAL119"] = "value",
        ["PVAL120"] = "value",
        ["PVAL123"] = "literal",
        ["PVAL124"] = "value",
        ["PVAL125"] = "value",
        ["PVAL126"] = "value",
        ["PVAL127"] = "shape",
        ["PVAL128"] = "unknown-element",
        ["PVAL129"] = "empty",
        ["PVAL130"] = "unknown-resource",
        ["PVAL131"] = "unknown-element",
        ["PVAL132"] = "unknown-resource",
        ["JSON102"] = "shape",
        ["JSON103"] = "no-type",
        ["JSON109"] = "null",
        ["JSON114"] = "choice",
        ["JSON120"] = "empty",
        ["JSON121"] = "empty",
        ["JSON125"] = "null",
        ["JSON129"] = "twice",
        ["JSON130"] = "shape",
        ["JSON131"] = "shape",
        ["JSON132"] = "shape",
        ["JSON133"] = "shape",
        ["JSON134"] = "shape",
        ["JSON135"] = "twice",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly Lazy<FrozenSet<string>> KnownNames = new(() =>
        ModelInfo
            .ModelInspector.ClassMappings.SelectMany(c => c.PropertyMappings)
            .Select(p => p.Name)
            .Append("resourceType")
            .ToFrozenSet(StringComparer.Ordinal)
    );

    /// <summary>A fault of the file as a whole.</summary>
    public static BundleFault Of(string key, string path) => Make(null, null, path, key);

    /// <summary>A fault at a byte.</summary>
    public static BundleFault Of(string key, string path, BundleText text, int offset)
    {
        var (line, position) = text.Locate(offset);
        return Make(line, position, path, key);
    }

    /// <summary>A fault of an entry.</summary>
    public static BundleFault Of(string key, BundleText text, int entry, string suffix = "")
    {
        var raw = text.Entries[entry];
        var resource = raw.HasResource ? ".resource" : "";
        return Of(key, $"Bundle.entry[{entry}]{resource}{suffix}", text, raw.HasResource ? raw.ResourceStart : raw.Start);
    }

    /// <summary>All faults the library found, in the order of the file.</summary>
    public static IReadOnlyList<BundleFault> Of(DeserializationFailedException failed, BundleText text) =>
        [
            .. failed
                .Exceptions.Select(e => Of(e, text))
                .OrderBy(f => f.Line ?? 0)
                .ThenBy(f => f.Position ?? 0)
                .ThenBy(f => f.Path, StringComparer.Ordinal),
        ];

    /// <summary>Text inside the JSON that is no text, such as half a character.</summary>
    public static BundleFault Of(JsonException broken, BundleText text)
    {
        var at = text.OffsetOf(broken.LineNumber ?? 0, broken.BytePositionInLine ?? 0);
        return Of("json-broken", text.PathAt(at), text, at);
    }

    /// <summary>The name if FHIR defines it, else an ellipsis: a sender's own name may be anything, also a person's.</summary>
    public static string KnownName(string name) => KnownNames.Value.Contains(name.TrimStart('_')) ? name : "…";

    private static BundleFault Of(CodedException fault, BundleText text)
    {
        var key = Codes.GetValueOrDefault(fault.ErrorCode, "unreadable");
        if (fault is not ExtendedCodedException { LineNumber: { } line, Position: { } position } placed)
        {
            return Make(null, null, "Bundle", key);
        }

        var path = string.IsNullOrEmpty(placed.InstancePath)
            ? text.PathAt(text.OffsetOf(line - 1, position - 1))
            : Segment().Replace(placed.InstancePath, m => KnownName(m.Value));
        return Make((int)line, (int)position, path, key);
    }

    private static BundleFault Make(int? line, int? position, string path, string key)
    {
        var code = $"fhir.fault.{key}";
        return new BundleFault(line, position, path, BundleReasons.Text(code, CultureInfo.InvariantCulture), code);
    }

    // A segment of the path after a dot, without its index. The first, the type, is the library's word.
    [GeneratedRegex(@"(?<=\.)[^.\[\]]+")]
    private static partial Regex Segment();
}
