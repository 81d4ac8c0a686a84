using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Footbridge.Clinical.Plans;

/// <summary>Whether one can tell from the words of an objective that it was reached: they hold a number, a day or something that can be
/// seen being done. Pure, for English and Spanish. The rule warns; who writes may know better. Source: the "measurable" of the common
/// SMART rule (Doran 1981), with a word list of our own.</summary>
public static partial class MeasurableWords
{
    private static readonly FrozenSet<string> Numbers = Set(
        "one two three four five six seven eight nine ten twelve once twice daily weekly monthly every each "
            + "un una uno dos tres cuatro cinco seis siete ocho nueve diez doce diario diaria diariamente semanal mensual cada"
    );

    private static readonly FrozenSet<string> Days = Set(
        "monday tuesday wednesday thursday friday saturday sunday january february april june july august september october november "
            + "december lunes martes miercoles jueves viernes sabado domingo enero febrero abril mayo junio julio agosto septiembre octubre "
            + "noviembre diciembre"
    );

    // Beginnings of verbs for what others can see or count; not "use", "feel", "try", "improve" or "understand".
    private static readonly string[] Seen =
    [
        .. Words(
            "attend call write wrote list name practic practis show tell told carr bring brought complet meet met ask agree block log "
                + "take took record mark fill sign visit appl send sent pay paid save schedul book arriv walk cook rate track rehears role-play "
                + "teach install hand contact register enrol lock remov clear submit review share invite text deposit "
                + "asist llam escrib anot nombr practic muestr mostr cuent diga dice dir llev trae trai complet reun pid pedi acuerd acord bloque "
                + "registr tom marc llen firm visit solicit envi manda pag ahorr agend program lleg camin cocin mid ensay ensen instal entreg "
                + "contact inscrib guard quit saca revis compart invit deposit"
        ),
    ];

    /// <summary>Whether the words can be measured. Empty words cannot.</summary>
    public static bool AreMeasurable(string? words)
    {
        var plain = Plain(words ?? "");
        return plain.Any(char.IsDigit) || Word().Matches(plain).Any(m => Tells(m.Value));
    }

    private static bool Tells(string word) =>
        Numbers.Contains(word)
        || Days.Contains(word)
        || Seen.Any(stem => word.StartsWith(stem, StringComparison.Ordinal) && word.Length <= stem.Length + 5);

    // Without accents, in small letters.
    private static string Plain(string words) =>
        string.Concat(
            words
                .Normalize(NormalizationForm.FormD)
                .Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
                .Select(char.ToLowerInvariant)
        );

    private static string[] Words(string list) => list.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static FrozenSet<string> Set(string list) => Words(list).ToFrozenSet(StringComparer.Ordinal);

    [GeneratedRegex(@"[\p{L}-]+", RegexOptions.NonBacktracking)]
    private static partial Regex Word();
}
