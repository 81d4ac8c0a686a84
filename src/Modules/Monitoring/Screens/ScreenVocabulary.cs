using Footbridge.Ui;

namespace Footbridge.Monitoring.Screens;

/// <summary>The words of drug screens; their names are texts <c>monitoring.panel.*</c>, <c>monitoring.method.*</c>,
/// <c>monitoring.substance.*</c> and <c>monitoring.finding.*</c>.</summary>
internal static class ScreenVocabulary
{
    /// <summary>Which set of substances was asked for.</summary>
    public static readonly IReadOnlyList<string> Panels = ["ten", "alcohol", "fentanyl", "treatment", "own"];

    public static readonly IReadOnlyList<string> Methods = ["urine-cup", "urine-lab", "oral-fluid", "breath"];

    public static readonly IReadOnlyList<string> Substances =
    [
        "alcohol",
        "amphetamine",
        "benzodiazepines",
        "buprenorphine",
        "cannabis",
        "cocaine",
        "fentanyl",
        "methadone",
        "methamphetamine",
        "opiates",
        "oxycodone",
    ];

    /// <summary>What a panel looks for; empty for one put together by hand.</summary>
    public static IReadOnlyList<string> SubstancesOf(string? panel) =>
        panel switch
        {
            "ten" => [.. Substances.Where(s => s != "alcohol")],
            "alcohol" => ["alcohol"],
            "fentanyl" => ["fentanyl"],
            "treatment" => ["buprenorphine", "methadone"],
            _ => [],
        };

    /// <summary>Findings with the rest of the panel as negative, when it was so.</summary>
    public static IReadOnlyDictionary<string, Finding> Filled(
        string? panel,
        IReadOnlyDictionary<string, Finding> findings,
        bool restIsNegative
    ) =>
        restIsNegative
            ? findings
                .Concat(
                    SubstancesOf(panel).Where(s => !findings.ContainsKey(s)).Select(s => KeyValuePair.Create(s, Finding.Negative))
                )
                .ToDictionary(StringComparer.Ordinal)
            : findings;

    /// <summary>The panels to choose from.</summary>
    public static IEnumerable<Choice> PanelChoices(this IText text) =>
        Panels.Select(p => new Choice(p, text[$"monitoring.panel.{p}"]));

    /// <summary>The methods to choose from.</summary>
    public static IEnumerable<Choice> MethodChoices(this IText text) =>
        Methods.Select(m => new Choice(m, text[$"monitoring.method.{m}"]));

    /// <summary>The code of a finding in forms and texts.</summary>
    public static string CodeOf(Finding finding) =>
        finding switch
        {
            Finding.Negative => "negative",
            Finding.Positive => "positive",
            Finding.ExpectedPositive => "expected",
            _ => "pending",
        };

    /// <summary>The finding behind a code; null for a substance that was not tested.</summary>
    public static Finding? FindingOf(string? code) =>
        code switch
        {
            "negative" => Finding.Negative,
            "positive" => Finding.Positive,
            "expected" => Finding.ExpectedPositive,
            "pending" => Finding.Pending,
            _ => null,
        };
}
