using System.Globalization;
using System.Text;
using Footbridge.Ui;

namespace Footbridge.Privacy.Disclosures.Reading;

/// <summary>The list of disclosures as a file for a spreadsheet.</summary>
internal static class DisclosureTable
{
    private static readonly string[] Columns =
    [
        "when",
        "client",
        "recipient",
        "affiliation",
        "address",
        "ground",
        "purpose",
        "items",
        "description",
        "method",
        "consent",
        "by",
    ];

    /// <summary>With a byte order mark: spreadsheets guess wrong without one.</summary>
    public static byte[] Of(IReadOnlyList<OverseeDisclosures.Row> rows, IText text) =>
        [
            .. Encoding.UTF8.Preamble,
            .. Encoding.UTF8.GetBytes(
                Csv.Of([
                    [.. Columns.Select(c => text[$"privacy.table.{c}"])],
                    .. rows.Select(r => CellsOf(r, text)),
                ])
            ),
        ];

    private static string[] CellsOf(OverseeDisclosures.Row row, IText text)
    {
        var line = row.Line;
        return
        [
            line.At.ToString("yyyy-MM-dd HH:mm'Z'", CultureInfo.InvariantCulture),
            row.Name,
            line.Recipient,
            line.Affiliation,
            line.Address,
            text[$"privacy.ground.{line.Ground}"],
            text[$"privacy.purpose.short.{line.Purpose}"],
            string.Join("; ", line.Items.Select(i => text[$"privacy.item.{i}"])),
            line.Description,
            text[$"privacy.method.{line.Method}"],
            line.ConsentNumber?.ToString(CultureInfo.InvariantCulture) ?? "",
            line.By,
        ];
    }
}
