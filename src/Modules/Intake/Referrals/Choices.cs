using Footbridge.Ui;

namespace Footbridge.Intake.Referrals;

/// <summary>What forms offer to choose from.</summary>
internal static class Choices
{
    /// <summary>All values of an enumeration, or some, under the words of their keys.</summary>
    public static IEnumerable<Choice> Of<T>(IText text, Func<T, string> key, params T[] values)
        where T : struct, Enum =>
        (values.Length > 0 ? values : Enum.GetValues<T>()).Select(value => new Choice(value.ToString(), text[key(value)]));

    public static IEnumerable<Choice> OfSubstances(IText text) =>
        Substances.All.Select(code => new Choice(code, text[Keys.SubstanceKey(code)]));

    public static IEnumerable<Choice> OfLanguages(IText text) =>
        [new("en", text["intake.language.en"]), new("es", text["intake.language.es"])];

    /// <summary>Yes and no for a box that may also stay unknown.</summary>
    public static IEnumerable<Choice> YesNo(IText text) => [new("True", text["intake.yes"]), new("False", text["intake.no"])];
}
