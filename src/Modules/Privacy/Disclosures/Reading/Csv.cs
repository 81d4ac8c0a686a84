using System.Text;

namespace Footbridge.Privacy.Disclosures.Reading;

/// <summary>Writes comma-separated values (RFC 4180) that a spreadsheet shows and never computes.</summary>
internal static class Csv
{
    // A cell that begins with one of these is taken for a formula.
    private const string Formula = "=+-@\t\r\n";

    public static string Of(IEnumerable<IReadOnlyList<string>> rows)
    {
        var text = new StringBuilder();
        foreach (var row in rows)
        {
            text.AppendJoin(',', row.Select(Cell)).Append("\r\n");
        }

        return text.ToString();
    }

    public static string Cell(string value)
    {
        var safe = value.Length > 0 && Formula.Contains(value[0], StringComparison.Ordinal) ? $"'{value}" : value;
        return $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
