using System.Text;

namespace Footbridge.Monitoring.Screens;

/// <summary>A row of a comma-separated file and the line on which it begins.</summary>
internal sealed record CsvRow(int Line, IReadOnlyList<string> Cells);

/// <summary>Comma-separated values as RFC 4180 has them: quotes around a cell with commas or line breaks, doubled quotes inside.</summary>
internal static class CsvLines
{
    /// <summary>The rows, or the line on which a quote stands where it cannot.</summary>
    public static (IReadOnlyList<CsvRow> Rows, LabFault? Fault) Read(string text)
    {
        var rows = new List<CsvRow>();
        var cells = new List<string>();
        var cell = new StringBuilder();
        var (line, begins, quoted, closed) = (1, 1, false, false);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (quoted)
            {
                if (c == '"' && i + 1 < text.Length && text[i + 1] == '"')
                {
                    cell.Append('"');
                    i++;
                }
                else if (c == '"')
                {
                    (quoted, closed) = (false, true);
                }
                else
                {
                    line += c == '\n' ? 1 : 0;
                    cell.Append(c);
                }
            }
            else if (c == '"' && cell.Length == 0 && !closed)
            {
                quoted = true;
            }
            else if (c == ',')
            {
                EndCell();
            }
            else if (c is '\n' or '\r')
            {
                if (c == '\r' && i + 1 < text.Length && text[i + 1] == '\n')
                {
                    i++;
                }

                EndRow();
                begins = ++line;
            }
            else if (c == '"' || closed)
            {
                return ([], new(line, "quote"));
            }
            else
            {
                cell.Append(c);
            }
        }

        if (quoted)
        {
            return ([], new(begins, "quote"));
        }

        EndRow();
        return (rows, null);

        void EndCell()
        {
            cells.Add(cell.ToString().Trim());
            cell.Clear();
            closed = false;
        }

        void EndRow()
        {
            EndCell();
            if (cells.Exists(x => x.Length > 0))
            {
                rows.Add(new(begins, [.. cells]));
            }

            cells.Clear();
        }
    }
}
