using System.Globalization;

namespace Footbridge.Clinical.Measures.Instruments;

/// <summary>Words in English and, where there are any, in Spanish.</summary>
/// <param name="En">The English words.</param>
/// <param name="Es">The Spanish words; null when there are none that may be used.</param>
public sealed record Wording(string En, string? Es = null)
{
    /// <summary>The words in a language; the English ones when the language has none.</summary>
    public string In(CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(culture);
        return culture.TwoLetterISOLanguageName == "es" ? Es ?? En : En;
    }
}
