using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using Footbridge.Storage.Export;

namespace Footbridge.Privacy.Rights.Copies.Making;

/// <summary>The rows of one table as a file.</summary>
internal static class TableText
{
    private static readonly JsonSerializerOptions Form = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    public static byte[] Of(ClientTable table, IReadOnlyList<object> rows) =>
        JsonSerializer.SerializeToUtf8Bytes(
            new JsonObject
            {
                ["table"] = table.Name,
                ["rows"] = new JsonArray([.. rows.Select(row => (JsonNode?)RowJson.Of(table.Entity, row, CopyScope.AsFiles))]),
            },
            Form
        );
}
