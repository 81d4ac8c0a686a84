using System.Globalization;
using Footbridge.Ui;

namespace Footbridge.Risk.Safety.Pages;

/// <summary>Says a reason in words.</summary>
internal static class ReasonWords
{
    /// <summary>The rule's text with its values; of a rule that has no words here, that there is one.</summary>
    public static string Of(SignalReason reason, IText text, Formats formats) =>
        text.Has(reason.Rule) ? text[reason.Rule, [.. reason.Detail.Select(d => Shown(d, formats))]] : text["risk.signal.other"];

    public static string SourceOf(SignalReason reason, IText text) =>
        text[text.Has(reason.Rule + ".source") ? reason.Rule + ".source" : "risk.signal.other.source"];

    // Days and hours are kept as everybody reads them and shown as the reader does.
    private static object Shown(string value, Formats formats) =>
        DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? formats.WeekdayDay(day)
        : TimeOnly.TryParseExact(value, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? formats.Time(time)
        : value;
}
