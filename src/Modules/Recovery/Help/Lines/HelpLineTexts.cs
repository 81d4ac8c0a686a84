using System.Globalization;
using Footbridge.Ui;

namespace Footbridge.Recovery.Help.Lines;

/// <summary>Says a help line in the language of the page.</summary>
internal static class HelpLineTexts
{
    private static bool IsSpanish => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "es";

    public static string ShownName(this HelpLineWords words) => In(words.Name, words.NameEs);

    public static string ShownNote(this HelpLineWords words) => In(words.Note, words.NoteEs);

    public static string ShownHours(this HelpLineWords words) => In(words.Hours, words.HoursEs);

    /// <summary>The languages, each by its own name: who looks for one knows it by that.</summary>
    public static string ShownLanguages(this HelpLineWords words) =>
        string.Join(", ", HelpLineWords.LanguageCodes(words.Languages).Select(l => CultureInfo.GetCultureInfo(l).NativeName));

    /// <summary>Hours, languages and when it was tried last.</summary>
    public static string Standing(this HelpLineRow line, IText text, Formats formats) =>
        string.Join(
            " · ",
            new[] { line.Words.ShownHours(), line.Words.ShownLanguages(), line.Checked(text, formats) }.Where(p => p.Length > 0)
        );

    public static string Checked(this HelpLineRow line, IText text, Formats formats) =>
        line.CheckedOn is { } on ? text["recovery.lines.checked", formats.Day(on)] : text["recovery.lines.unchecked"];

    public static string KindKey(HelpLineKind kind) =>
        kind switch
        {
            HelpLineKind.Emergency => "recovery.lines.kind.emergency",
            HelpLineKind.Crisis => "recovery.lines.kind.crisis",
            HelpLineKind.CountyTeam => "recovery.lines.kind.county",
            HelpLineKind.Poison => "recovery.lines.kind.poison",
            HelpLineKind.Violence => "recovery.lines.kind.violence",
            HelpLineKind.Veterans => "recovery.lines.kind.veterans",
            HelpLineKind.Treatment => "recovery.lines.kind.treatment",
            HelpLineKind.Warm => "recovery.lines.kind.warm",
            _ => "recovery.lines.kind.other",
        };

    private static string In(string english, string spanish) => IsSpanish && spanish.Length > 0 ? spanish : english;
}
