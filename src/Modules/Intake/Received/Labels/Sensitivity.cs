using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using Footbridge.Contracts.Intake;
using Footbridge.Kernel.Access;

namespace Footbridge.Intake.Received.Labels;

/// <summary>Finds in a document that others sent the kinds of data that are protected apart: by the labels that a sender put on a resource
/// (HL7 DS4P, v3-ActCode <c>HIV</c> and <c>PSYTHPN</c>), and by the codes and words of <see cref="HivCodes"/>. Pure.</summary>
internal static class Sensitivity
{
    private static readonly JsonSerializerOptions Form = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>The kinds in a document. One that cannot be read is looked through as plain text.</summary>
    public static DataKinds Of(ImportedDocument document)
    {
        try
        {
            return OfNode(JsonNode.Parse(document.Json));
        }
        catch (JsonException)
        {
            return OfWords(document.Json);
        }
    }

    /// <summary>A text as it was sent, without those of its resources that are of a withheld kind; null when nothing is left, or when the kind
    /// was set by hand and no part can be told from the rest. Everything else stays, before and after them, and nothing says that they were
    /// there.</summary>
    public static string? Without(string json, DataKinds withheld)
    {
        if (withheld == DataKinds.None)
        {
            return json;
        }

        return TryParse(json) is { } root && (withheld & ~OfNode(root)) == DataKinds.None && Strip(root, withheld)
            ? root.ToJsonString(Form)
            : null;
    }

    private static JsonNode? TryParse(string json)
    {
        try
        {
            return JsonNode.Parse(json);
        }
        catch (JsonException)
        {
            return null;
        }
    }

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

    // An object with a code and perhaps a system is a coding, wherever it stands.
    private static DataKinds OfNode(JsonNode? node) =>
        node switch
        {
            JsonArray list => list.Aggregate(DataKinds.None, (kinds, item) => kinds | OfNode(item)),
            JsonObject thing => OfLabels(thing)
                | (HivCodes.IsCode(Word(thing["system"]) ?? "", Word(thing["code"]) ?? "") ? DataKinds.Hiv : DataKinds.None)
                | thing.Aggregate(DataKinds.None, (kinds, part) => kinds | OfNode(part.Value)),
            _ => OfWords(Word(node)),
        };

    private static DataKinds OfWords(string? words) => HivCodes.Speaks(words) ? DataKinds.Hiv : DataKinds.None;

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
