using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;
using Footbridge.Clinical.Toxicology;

namespace Footbridge.Monitoring.Screens;

/// <summary>Whether a result is positive: by its words, by the laboratory's mark, or by its number against the cutoff.</summary>
internal static partial class FoundWords
{
    private static readonly FrozenSet<string> Positive = FrozenSet.ToFrozenSet(
    // Words, and the SNOMED CT codes for positive, detected and present.
    [
        "positive",
        "pos",
        "presumptive positive",
        "detected",
        "present",
        "confirmed",
        "10828004",
        "260373001",
        "52101004",
    ]);

    private static readonly FrozenSet<string> Negative = FrozenSet.ToFrozenSet([
        "negative",
        "neg",
        "not detected",
        "none detected",
        "not present",
        "absent",
        "260385009",
        "260415000",
        "2667000",
    ]);

    /// <summary>What words say; null when they say neither.</summary>
    public static Finding? Of(string words)
    {
        var tidy = words.Trim().TrimEnd('.').ToLowerInvariant();
        return Positive.Contains(tidy) ? Finding.Positive
            : Negative.Contains(tidy) ? Finding.Negative
            : null;
    }

    /// <summary>What the laboratory's mark says (HL7 table 0078); null when there is none.</summary>
    public static Finding? OfFlag(string flag) =>
        flag.ToUpperInvariant() switch
        {
            "POS" or "A" or "AA" or "H" or "HH" => Finding.Positive,
            "NEG" or "N" => Finding.Negative,
            _ => null,
        };

    /// <summary>What a number says against the laboratory's cutoff, or against ours in the same unit; null without either.</summary>
    public static Finding? OfAmount(decimal amount, string unit, decimal? own, Cutoff? known) =>
        (own ?? (known is not null && SameUnit(known.Unit, unit) ? known.Value : null)) is { } cutoff
            ? amount >= cutoff
                ? Finding.Positive
                : Finding.Negative
            : null;

    /// <summary>The cutoff in words such as "&lt;500 ng/mL" or "Cutoff 500"; null when there is no number or more than one.</summary>
    public static decimal? CutoffIn(string words) =>
        Number().Matches(words) is [{ } only]
        && decimal.TryParse(only.Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
            ? value
            : null;

    private static bool SameUnit(string one, string other) =>
        string.Equals(
            one.Replace(" ", "", StringComparison.Ordinal),
            other.Replace(" ", "", StringComparison.Ordinal),
            StringComparison.OrdinalIgnoreCase
        );

    [GeneratedRegex(@"\d+(\.\d+)?")]
    private static partial Regex Number();
}
