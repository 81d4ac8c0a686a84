using System.Globalization;

namespace Footbridge.Clinical;

/// <summary>How a value of a text is to be written.</summary>
public enum ArgumentKind
{
    /// <summary>A whole number.</summary>
    Number,

    /// <summary>Whole minutes, shown as hours with at most two decimals.</summary>
    Hours,

    /// <summary>US cents, shown as dollars.</summary>
    Money,

    /// <summary>Hundredths of a percent, shown with at most two decimals and no sign.</summary>
    Percent,

    /// <summary>Words that are not translated, such as a service code.</summary>
    Words,

    /// <summary>A resource key whose text takes the place.</summary>
    Key,
}

/// <summary>A value for a placeholder of a resource text, kept language-free until a page shows it.</summary>
/// <param name="Kind">How it is written.</param>
/// <param name="Value">The number; 0 for words and keys.</param>
/// <param name="Text">The words or the key; empty for numbers.</param>
public sealed record Argument(ArgumentKind Kind, long Value, string Text)
{
    /// <summary>A whole number.</summary>
    public static Argument Number(long value) => new(ArgumentKind.Number, value, "");

    /// <summary>A duration.</summary>
    /// <param name="minutes">Whole minutes.</param>
    public static Argument Hours(long minutes) => new(ArgumentKind.Hours, minutes, "");

    /// <summary>An amount of US dollars.</summary>
    /// <param name="cents">Whole cents.</param>
    public static Argument Money(long cents) => new(ArgumentKind.Money, cents, "");

    /// <summary>A percentage.</summary>
    /// <param name="hundredths">Hundredths of a percent: 12811 is 128.11 %.</param>
    public static Argument Percent(long hundredths) => new(ArgumentKind.Percent, hundredths, "");

    /// <summary>Words that stay as they are.</summary>
    public static Argument Words(string text) => new(ArgumentKind.Words, 0, text);

    /// <summary>A text of the resources.</summary>
    public static Argument Key(string key) => new(ArgumentKind.Key, 0, key);

    /// <summary>Writes the value for a reader.</summary>
    /// <param name="culture">The reader's culture.</param>
    /// <param name="translate">Finds the text of a resource key.</param>
    public string Format(CultureInfo culture, Func<string, string> translate)
    {
        ArgumentNullException.ThrowIfNull(translate);
        return Kind switch
        {
            ArgumentKind.Number => Value.ToString("N0", culture),
            ArgumentKind.Hours => (Value / 60m).ToString("0.##", culture),
            ArgumentKind.Money => (Value < 0 ? "-$" : "$") + (Math.Abs(Value) / 100m).ToString("N2", culture),
            ArgumentKind.Percent => (Value / 100m).ToString("0.##", culture),
            ArgumentKind.Key => translate(Text),
            _ => Text,
        };
    }
}
