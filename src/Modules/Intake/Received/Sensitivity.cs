using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using Footbridge.Kernel.Access;

namespace Footbridge.Intake.Received;

/// <summary>Finds in what others sent the kinds of data that are protected apart: by the labels that a sender put on a resource (HL7 DS4P,
/// v3-ActCode <c>HIV</c> and <c>PSYTHPN</c>), and by codes that say of somebody that they have HIV or were tested for it. Pure. It finds what
/// is coded and not what stands in free text.</summary>
internal static class Sensitivity
{
    // ICD-10-CM B20, B97.35, O98.7-, R75, Z21; LOINC tests and viral loads of HIV 1 and 2; SNOMED CT disorders and findings of HIV.
    private static readonly string[] HivClassified = ["B20", "B97.35", "O98.7", "R75", "Z21"];

    private static readonly HashSet<string> HivCodes = new(StringComparer.Ordinal)
    {
        "75622-1",
        "56888-1",
        "7918-6",
        "20447-9",
        "25836-8",
        "86406008",
        "62479008",
        "91947003",
        "111880001",
        "165816005",
    };

    private static readonly JsonSerializerOptions Form = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>Kinds that a code stands for.</summary>
    public static DataKinds OfCode(string? system, string? code) =>
        code is null ? DataKinds.None
        : HivCodes.Contains(code) ? DataKinds.Hiv
        : system?.Contains("icd-10", StringComparison.OrdinalIgnoreCase) == true
        && HivClassified.Any(c => code.StartsWith(c, StringComparison.OrdinalIgnoreCase))
            ? DataKinds.Hiv
        : DataKinds.None;

    /// <summary>Kinds that are found anywhere in a text as it was sent.</summary>
    public static DataKinds OfText(string json) => OfNode(JsonNode.Parse(json));

    /// <summary>A text as it was sent, without those of its resources that are of a withheld kind; null when nothing is left. Everything else
    /// stays, before and after them, and nothing says that they were there.</summary>
    public static string? Without(string json, DataKinds withheld) =>
        JsonNode.Parse(json) is { } root && (OfNode(root) & withheld) != DataKinds.None
            ? Strip(root, withheld)
                ? root.ToJsonString(Form)
                : null
            : json;

    // True when what is left may be shown.
    private static bool Strip(JsonNode node, DataKinds withheld)
    {
        if (node is JsonArray list)
        {
            foreach (var item in list.ToList())
            {
                if (item is not null && (OfNode(item) & withheld) != DataKinds.None && !Keeps(item, withheld))
                {
                    list.Remove(item);
                }
            }

            return list.Count > 0;
        }

        // A bundle is a list in a wrapping; any other resource goes whole.
        return node is JsonObject wrapping
            && (OfLabels(wrapping) & withheld) == DataKinds.None
            && wrapping["entry"] is JsonArray entries
            && Strip(entries, withheld);
    }

    private static bool Keeps(JsonNode item, DataKinds withheld) =>
        item is JsonObject entry
        && (entry["resource"] ?? entry) is JsonObject { } inner
        && inner["entry"] is not null
        && Strip(inner, withheld);

    private static DataKinds OfNode(JsonNode? node) =>
        node switch
        {
            JsonArray list => list.Aggregate(DataKinds.None, (kinds, item) => kinds | OfNode(item)),
            JsonObject thing => OfLabels(thing)
                | OfCode(Word(thing["system"]), Word(thing["code"]))
                | thing.Aggregate(DataKinds.None, (kinds, part) => kinds | OfNode(part.Value)),
            _ => DataKinds.None,
        };

    private static DataKinds OfLabels(JsonObject thing) =>
        thing["meta"] is JsonObject meta && meta["security"] is JsonArray labels
            ? labels.Aggregate(
                DataKinds.None,
                (kinds, label) =>
                    kinds
                    | Word((label as JsonObject)?["code"]) switch
                    {
                        "HIV" => DataKinds.Hiv,
                        "PSYTHPN" => DataKinds.CounselingNotes,
                        _ => DataKinds.None,
                    }
            )
            : DataKinds.None;

    private static string? Word(JsonNode? node) =>
        node is JsonValue value && value.TryGetValue<string>(out var word) ? word : null;
}
