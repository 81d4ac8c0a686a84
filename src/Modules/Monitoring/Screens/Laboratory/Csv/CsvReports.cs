using System.Globalization;
using Footbridge.Clinical.Toxicology;

namespace Footbridge.Monitoring.Screens;

/// <summary>Reads comma-separated results: a line of names first, then one result in each line. See docs/laboratory.md.</summary>
internal static class CsvReports
{
    public const string Order = "order_number";
    public const string Sample = "specimen_number";
    public const string Collected = "collected_on";
    public const string Born = "born_on";
    public const string Test = "test";
    public const string Stage = "stage";
    public const string Result = "result";
    public const string Amount = "amount";
    public const string Unit = "unit";
    public const string OwnCutoff = "cutoff";
    public const string Status = "status";

    private static readonly string[] Columns =
    [
        Order,
        Sample,
        Collected,
        Born,
        Test,
        Stage,
        Result,
        Amount,
        Unit,
        OwnCutoff,
        Status,
    ];

    public static LabReading Read(string text)
    {
        var (rows, fault) = CsvLines.Read(text);
        if (fault is not null)
        {
            return new([], fault);
        }

        // A file of nothing but blanks and commas has bytes, and no row.
        if (rows.Count == 0)
        {
            return LabReading.Refused(1, "empty");
        }

        var names = rows[0].Cells.Select(c => c.ToLowerInvariant()).ToList();
        if (HeaderFault(rows[0].Line, names) is { } wrong)
        {
            return new([], wrong);
        }

        if (rows.Count == 1)
        {
            return LabReading.Refused(rows[0].Line, "no-rows");
        }

        var lines = new List<(CsvRow Row, Dictionary<string, string> Cells)>();
        foreach (var row in rows.Skip(1))
        {
            if (row.Cells.Count != names.Count)
            {
                return LabReading.Refused(row.Line, "columns");
            }

            var cells = names.Zip(row.Cells).ToDictionary(x => x.First, x => x.Second, StringComparer.Ordinal);
            if (RowFault(row.Line, cells, names) is { } refusal)
            {
                return new([], refusal);
            }

            lines.Add((row, cells));
        }

        return LabReading.Of([
            .. lines
                .GroupBy(l =>
                    (Order: ScreenNumber.Tidy(l.Cells.GetValueOrDefault(Order)), Sample: l.Cells.GetValueOrDefault(Sample, ""))
                )
                .Select(g => ReportOf(g.Key.Order, g.Key.Sample, [.. g])),
        ]);
    }

    private static LabFault? HeaderFault(int line, List<string> names)
    {
        for (var i = 0; i < names.Count; i++)
        {
            if (!Columns.Contains(names[i]))
            {
                return new(line, "column-unknown", Number(i + 1));
            }

            if (names.IndexOf(names[i]) < i)
            {
                return new(line, "column-twice", Number(i + 1));
            }
        }

        return !names.Contains(Order) && !names.Contains(Sample) ? new(line, "column-missing", $"{Order}, {Sample}")
            : !names.Contains(Test) ? new(line, "column-missing", Test)
            : !names.Contains(Result) ? new(line, "column-missing", Result)
            : null;
    }

    // This format is ours: a cell that is not what it should be is a fault of the file.
    private static LabFault? RowFault(int line, Dictionary<string, string> cells, List<string> names)
    {
        var wrong = cells.FirstOrDefault(c => c.Value.Length > 0 && !IsSound(c.Key, c.Value)).Key;
        if (wrong is not null)
        {
            return new(line, "cell", Number(names.IndexOf(wrong) + 1));
        }

        return cells.GetValueOrDefault(Order, "").Length + cells.GetValueOrDefault(Sample, "").Length == 0
            ? new(line, "no-number")
            : null;
    }

    private static bool IsSound(string column, string cell) =>
        column switch
        {
            Collected or Born => DayOf(cell) is not null,
            Stage => cell is "screen" or "confirmation",
            Status => cell is "final" or "corrected",
            Amount or OwnCutoff => ScreenNumbers.TryRead(cell, out _),
            Unit => cell.Length <= 20,
            _ => true,
        };

    private static LabReport ReportOf(string order, string sample, List<(CsvRow Row, Dictionary<string, string> Cells)> lines)
    {
        var (results, refused) = LabResult.Sort(lines.Select(l => ResultOf(l.Row.Line, l.Cells)));
        var first = lines[0].Cells;
        return new()
        {
            Line = lines[0].Row.Line,
            OrderNumber = order,
            SpecimenNumber = sample,
            CollectedOn = DayOf(first.GetValueOrDefault(Collected, "")),
            BornOn = DayOf(first.GetValueOrDefault(Born, "")),
            Results = results,
            Refused = refused,
            Digest = LabFileReader.DigestOf(
                lines.Select(l => string.Join('\u001F', l.Cells.OrderBy(c => c.Key, StringComparer.Ordinal)))
            ),
        };
    }

    private static (LabResult? Result, LabFault? Fault) ResultOf(int line, Dictionary<string, string> cells)
    {
        var words = cells[Test];
        if ((TestNames.OfLoinc(words) ?? TestNames.OfWords(words)) is not ({ } substance, var stage, var analyte))
        {
            return (null, new(line, "unknown-test", Test));
        }

        stage = cells.GetValueOrDefault(Stage, "") switch
        {
            "screen" => TestStage.Screen,
            "confirmation" => TestStage.Confirmation,
            _ => stage,
        };
        var amount = NumberIn(cells, Amount);
        var cutoff = NumberIn(cells, OwnCutoff);
        var unit = cells.GetValueOrDefault(Unit, "") is { Length: > 0 } named ? named : ScreenVocabulary.UsualUnit;
        var known = ToxicologyLibrary.Find(substance)!.CutoffOf(Specimen.Urine, stage, analyte);
        var finding =
            FoundWords.Of(cells[Result])
            ?? (cells[Result].Length == 0 && amount is { } number ? FoundWords.OfAmount(number, unit, cutoff, known) : null);
        if (finding is not { } found)
        {
            return (null, new(line, "no-verdict", Result));
        }

        var answer = new ScreenAnswer(found, analyte, amount, amount is null && cutoff is null ? null : unit, cutoff);
        return (new(line, substance, stage, cells.GetValueOrDefault(Status) == "corrected", answer), null);
    }

    private static decimal? NumberIn(Dictionary<string, string> cells, string column) =>
        ScreenNumbers.TryRead(cells.GetValueOrDefault(column, ""), out var number) ? number : null;

    private static DateOnly? DayOf(string cell) =>
        DateOnly.TryParseExact(cell, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
