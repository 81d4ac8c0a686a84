using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Footbridge.Care.Assessment.Forms;

/// <summary>What was typed into a section, as it was typed: nothing is lost because it cannot be read yet.</summary>
/// <param name="Values">Answers by key; empty ones are not kept.</param>
/// <param name="Sources">Where an answer was taken from, by key: <c>referral</c>, <c>self-check</c> or <c>record</c>, a blank, and the day.</param>
public sealed partial record SectionAnswers(
    IReadOnlyDictionary<string, string> Values,
    IReadOnlyDictionary<string, string> Sources
)
{
    public const int LongestText = 4000;
    public const int LongestLine = 400;

    public static SectionAnswers Empty { get; } = new(new Dictionary<string, string>(), new Dictionary<string, string>());

    public string this[string key] => Values.GetValueOrDefault(key, "");

    public string In(int row, string field) => this[FormSection.RowKey(row, field)];

    /// <summary>Same answers, same text: what a signature is computed over.</summary>
    public string ToJson() =>
        JsonSerializer.Serialize(
            new SectionAnswers(
                new SortedDictionary<string, string>(new Dictionary<string, string>(Values), StringComparer.Ordinal),
                new SortedDictionary<string, string>(new Dictionary<string, string>(Sources), StringComparer.Ordinal)
            )
        );

    public static SectionAnswers FromJson(string json) => JsonSerializer.Deserialize<SectionAnswers>(json)!;

    /// <summary>The rows that say something, in their order.</summary>
    public IReadOnlyList<int> RowsOf(FormSection section) =>
        [.. Enumerable.Range(1, section.MostRows).Where(row => section.Row.Any(field => In(row, field.Code).Length > 0))];

    /// <summary>The same answers with the rows moved together at the top.</summary>
    public SectionAnswers Packed(FormSection section)
    {
        var moved = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (row, index) in RowsOf(section).Select((row, index) => (row, index + 1)))
        {
            moved[$"r{row}"] = $"r{index}";
        }

        string Place(string key) =>
            RowStart().Match(key) is { Success: true } m && moved.TryGetValue(m.Groups[1].Value, out var to)
                ? to + key[m.Groups[1].Length..]
                : key;
        return new(Values.ToDictionary(v => Place(v.Key), v => v.Value), Sources.ToDictionary(s => Place(s.Key), s => s.Value));
    }

    /// <summary>What still stands between a section and a signature: keys with <c>missing</c>, <c>unreadable</c> or <c>future</c>.</summary>
    public IReadOnlyList<Gap> Gaps(FormSection section, DateOnly today)
    {
        var gaps = new List<Gap>();
        var rows = RowsOf(section);
        if (section.NoRows.Length > 0 && rows.Count == 0 && this[section.NoRows] != "yes")
        {
            gaps.Add(new("", "rows"));
        }

        foreach (var row in rows)
        {
            gaps.AddRange(section.Row.Select(f => GapOf(FormSection.RowKey(row, f.Code), f, today)).OfType<Gap>());
        }

        gaps.AddRange(section.Fields.Select(f => GapOf(f.Code, f, today)).OfType<Gap>());
        return gaps;
    }

    private Gap? GapOf(string key, FormField field, DateOnly today)
    {
        var typed = this[key];
        if (typed.Length == 0)
        {
            return field.Required ? new(key, "missing") : null;
        }

        return field.Kind switch
        {
            FieldKind.Choice or FieldKind.YesNo when !field.Choices.Contains(typed) => new(key, "unreadable"),
            FieldKind.Number when NumberOf(typed) is not { } number || number < 0 || number > field.Most => new(
                key,
                "unreadable"
            ),
            FieldKind.Day when DayOf(typed) is not { } day => new(key, "unreadable"),
            FieldKind.Day when DayOf(typed) > today => new(key, "future"),
            _ => null,
        };
    }

    public static DateOnly? DayOf(string typed) =>
        DateOnly.TryParseExact(typed, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static int? NumberOf(string typed) =>
        int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    [GeneratedRegex(@"^(r\d+)\.")]
    private static partial Regex RowStart();

    /// <summary>Something open.</summary>
    /// <param name="Key">Which answer; empty for the rows as a whole.</param>
    /// <param name="Why"><c>missing</c>, <c>unreadable</c>, <c>future</c> or <c>rows</c>.</param>
    public sealed record Gap(string Key, string Why);
}
