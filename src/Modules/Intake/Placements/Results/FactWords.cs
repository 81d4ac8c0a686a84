using System.Globalization;
using System.Text;
using Footbridge.Clinical;
using Footbridge.Clinical.Placement;
using Footbridge.Ui;

namespace Footbridge.Intake.Placements.Results;

/// <summary>Words of the placement aid.</summary>
internal static class FactWords
{
    /// <summary>The name of an input.</summary>
    public static string Label(this IText text, PlacementInput input) => text["clinical.input." + Kebab(input.ToString())];

    /// <summary>The values of an enumeration under the aid's own words.</summary>
    public static IEnumerable<Choice> Values<T>(IText text)
        where T : struct, Enum => Enum.GetValues<T>().Select(v => new Choice(v.ToString(), text.Value(v)));

    /// <summary>A value in the aid's own words.</summary>
    public static string Value(this IText text, Enum value) =>
        text[$"clinical.value.{Kebab(value.GetType().Name)}.{Kebab(value.ToString())}"];

    /// <summary>A text with its values written for the reader.</summary>
    public static string Say(this IText text, string key, IReadOnlyList<Argument> arguments) =>
        text[key, [.. arguments.Select(a => (object)text.Say(a))]];

    public static string Say(this IText text, Argument argument) =>
        argument.Format(CultureInfo.CurrentUICulture, key => text[key]);

    /// <summary>Something to arrange, with its limit.</summary>
    public static string Say(this IText text, FollowUp followUp) => text[followUp.TextKey, followUp.DueHours ?? 0];

    /// <summary>"2.1, Intensive outpatient".</summary>
    public static string Say(this IText text, CareLevel level) => $"{level.Code}, {text[level.NameKey]}";

    /// <summary>The same, with "consider" before it when it is not demanded.</summary>
    public static string Say(this IText text, CareLevel level, bool consider) =>
        consider ? $"{text["clinical.aid.consider"]}: {text.Say(level)}" : text.Say(level);

    /// <summary>A level by its code.</summary>
    public static string SayLevel(this IText text, string? code) =>
        CareLevel.Find(code) is { } level ? text.Say(level) : code ?? "";

    // Keys of the aid break before a capital, and before a number that follows a word.
    private static string Kebab(string name)
    {
        var key = new StringBuilder();
        for (var i = 0; i < name.Length; i++)
        {
            var number =
                i > 0 && char.IsDigit(name[i]) && char.IsLower(name[i - 1]) && i + 1 < name.Length && char.IsDigit(name[i + 1]);
            if (i > 0 && (char.IsUpper(name[i]) || number))
            {
                key.Append('-');
            }

            key.Append(char.ToLowerInvariant(name[i]));
        }

        return key.ToString();
    }
}
