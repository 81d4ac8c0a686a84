using System.Text;

namespace Footbridge.Privacy.Looks.Reports;

/// <summary>Writes a table that a spreadsheet opens without taking a word of it for a formula.</summary>
internal static class Csv
{
    private static readonly System.Buffers.SearchValues<char> Quoted = System.Buffers.SearchValues.Create(",\"\r\n;");

    /// <summary>The table as a file, with the mark by which spreadsheets know the encoding.</summary>
    public static byte[] File(IEnumerable<IReadOnlyList<string>> rows)
    {
        var text = new StringBuilder();
        foreach (var row in rows)
        {
            text.AppendJoin(',', row.Select(Field)).Append("\r\n");
        }

        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())];
    }

    /// <summary>One field. What a spreadsheet would work out as a formula gets an apostrophe before it.</summary>
    public static string Field(string value)
    {
        var start = value.TrimStart(' ');
        var safe =
            start is ['\t' or '\r' or '\n', ..] || start.TrimStart() is ['=' or '+' or '-' or '@', ..] ? $"'{value}" : value;
        return safe.AsSpan().ContainsAny(Quoted) ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }
}
