using System.Globalization;
using Footbridge.Clinical.Toxicology;
using Footbridge.Kernel;
using Footbridge.Ui;

namespace Footbridge.Monitoring.Screens;

/// <summary>How amounts are said and read.</summary>
internal static class ScreenNumbers
{
    /// <summary>A number without zeros at its end.</summary>
    public static string Of(decimal value) => value.ToString("#,0.####", CultureInfo.CurrentUICulture);

    /// <summary>What people call an analyte.</summary>
    public static string AnalyteName(string id) =>
        ToxicologyLibrary
            .Screens.Substances.SelectMany(s => s.Analytes)
            .FirstOrDefault(a => a.Id == id)
            ?.Name.In(CultureInfo.CurrentUICulture)
        ?? id;

    /// <summary>An amount against the cutoff it is read by: the laboratory's own, or that of a source; the amount alone without either.</summary>
    public static string Say(IText text, string method, string substance, ScreenOf.ReadingLine reading)
    {
        var unit = reading.Unit ?? ScreenVocabulary.UsualUnit;
        var amount = Of(reading.Amount ?? 0);
        if (reading.Cutoff is { } own)
        {
            return text["monitoring.reading.against-own", amount, unit, Of(own)];
        }

        return ScreenVocabulary.CutoffOf(method, substance, reading.Stage, reading.Analyte) is { } known && known.Unit == unit
            ? text[
                "monitoring.reading.against",
                amount,
                unit,
                Of(known.Value),
                ToxicologyLibrary.SourceOf(known.Source).In(CultureInfo.CurrentUICulture)
            ]
            : text["monitoring.reading.alone", amount, unit];
    }

    /// <summary>Amounts as typed, by substance; empty ones are left out.</summary>
    public static Outcome<IReadOnlyDictionary<string, decimal>> Read(IReadOnlyDictionary<string, string?> typed)
    {
        var amounts = new Dictionary<string, decimal>(StringComparer.Ordinal);
        foreach (var (substance, words) in typed.Where(t => !string.IsNullOrWhiteSpace(t.Value)))
        {
            if (!TryRead(words!, out var amount))
            {
                return Problem.Invalid("monitoring.reading.not-a-number");
            }

            amounts[substance] = amount;
        }

        return Outcome<IReadOnlyDictionary<string, decimal>>.Of(amounts);
    }

    /// <summary>A number with a point for decimals, and without signs or blanks.</summary>
    public static bool TryRead(string words, out decimal amount) =>
        decimal.TryParse(words.Trim(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out amount)
        && amount <= DrugScreen.MostAmount;
}
