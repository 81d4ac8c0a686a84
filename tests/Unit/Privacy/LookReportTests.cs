using CsCheck;
using Footbridge.Kernel;
using Footbridge.Privacy.Looks.Reports;

namespace Footbridge.Unit.Privacy;

public sealed class LookReportTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 10, 14, 0, 0, TimeSpan.Zero);
    private static readonly ProgramCalendar Calendar = new(
        TimeZoneInfo.FindSystemTimeZoneById("America/New_York"),
        TimeProvider.System
    );

    private static readonly Gen<List<LookRow>> AnyRows = Gen.Select(
            Gen.Int[0, 20_000],
            Gen.OneOf(Gen.Const("Care.ChartFront"), Gen.Const("Care.ReadPlan"), Gen.Const("X.Unknown"))
        )
        .Array[0, 80]
        .Select(looks =>
            looks.OrderBy(l => l.Item1).Select((l, i) => Row(looks.Length - i, Now.AddMinutes(-l.Item1), l.Item2)).ToList()
        );

    [Fact]
    public void No_look_is_lost_or_counted_twice_on_the_way_through_the_pages() =>
        Gen.Select(AnyRows, Gen.Int[1, 20])
            .Sample((rows, full) => Pages(rows, full).SelectMany(p => p.Groups).Sum(g => g.Times) == rows.Count);

    [Fact]
    public void Each_page_goes_further_back() =>
        Gen.Select(AnyRows, Gen.Int[1, 20])
            .Sample(
                (rows, full) =>
                {
                    var ends = Pages(rows, full).Select(p => p.Next).OfType<long>().ToList();
                    return ends.SequenceEqual(ends.Distinct().OrderDescending());
                }
            );

    [Fact]
    public void A_day_that_fits_is_not_cut_in_two()
    {
        LookRow[] rows =
        [
            Row(4, Now, "Care.ReadPlan"),
            Row(3, Now.AddDays(-1), "Care.ReadPlan"),
            Row(2, Now.AddDays(-1), "Care.ReadPlan"),
        ];
        var page = LookGrouping.Page(rows, full: 2, Calendar);
        (page.Groups.Count, page.Next).ShouldBe((1, 4));
    }

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+1", "'+1")]
    [InlineData("-1", "'-1")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("  =1", "'  =1")]
    [InlineData("\t=1", "'\t=1")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("a\"b", "\"a\"\"b\"")]
    [InlineData("=\"a\"", "\"'=\"\"a\"\"\"")]
    [InlineData("Read notes", "Read notes")]
    [InlineData("", "")]
    public void A_field_is_written_so_that_no_spreadsheet_calculates_with_it(string value, string field) =>
        Csv.Field(value).ShouldBe(field);

    [Fact]
    public void No_field_begins_as_a_formula() =>
        Gen.String[Gen.Char["=+-@\t\r\n \",;ab1"], 0, 8]
            .Sample(value => Cell(Csv.Field(value)).TrimStart(' ') is not ['=' or '+' or '-' or '@' or '\t' or '\r', ..]);

    [Fact]
    public void A_field_is_read_back_as_it_was() =>
        Gen.String[Gen.Char["=\",;\n\rab '"], 0, 8]
            .Sample(value => Cell(Csv.Field(value)) is var cell && (cell == value || cell == $"'{value}"));

    // What the spreadsheet takes out of the field.
    private static string Cell(string field) =>
        field.StartsWith('"') ? field[1..^1].Replace("\"\"", "\"", StringComparison.Ordinal) : field;

    private static IEnumerable<LookPage> Pages(List<LookRow> rows, int full)
    {
        for (long? before = long.MaxValue; before is { } end; )
        {
            var page = LookGrouping.Page([.. rows.Where(r => r.Sequence < end).Take(full + 1)], full, Calendar);
            yield return page;
            before = page.Next;
        }
    }

    private static LookRow Row(long sequence, DateTimeOffset at, string action) =>
        new(sequence, at, null, CallerKind.System, action, null, false, null, null, "done");
}
