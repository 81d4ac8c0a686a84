using Footbridge.Clinical.Toxicology;
using Footbridge.Ui;

namespace Footbridge.Monitoring.Screens;

/// <summary>The words of drug screens; their names are texts <c>monitoring.panel.*</c>, <c>monitoring.method.*</c>,
/// <c>monitoring.substance.*</c> and <c>monitoring.finding.*</c>.</summary>
internal static class ScreenVocabulary
{
    /// <summary>What numbers are in when no cutoff says otherwise.</summary>
    public const string UsualUnit = "ng/mL";

    /// <summary>Which sets of substances can be asked for.</summary>
    public static readonly IReadOnlyList<string> Panels = [.. ToxicologyLibrary.Screens.Panels.Select(p => p.Id)];

    public static readonly IReadOnlyList<string> Methods = ["urine-cup", "urine-lab", "oral-fluid", "breath"];

    public static readonly IReadOnlyList<string> Substances = [.. ToxicologyLibrary.Screens.Substances.Select(s => s.Id)];

    /// <summary>What a panel looks for; empty for one put together by hand.</summary>
    public static IReadOnlyList<string> SubstancesOf(string? panel) => ToxicologyLibrary.SubstancesOf(panel);

    /// <summary>What a sample is, by how it is collected.</summary>
    public static Specimen SpecimenOf(string method) =>
        method switch
        {
            "oral-fluid" => Specimen.OralFluid,
            "breath" => Specimen.Breath,
            _ => Specimen.Urine,
        };

    /// <summary>From which amount a test of a screen counts as positive, when a source says so.</summary>
    public static Cutoff? CutoffOf(this DrugScreen screen, string substance, TestStage stage, string? analyte) =>
        CutoffOf(screen.Method, substance, stage, analyte);

    /// <summary>From which amount a test counts as positive, when a source says so.</summary>
    public static Cutoff? CutoffOf(string method, string substance, TestStage stage, string? analyte) =>
        ToxicologyLibrary.Find(substance)?.CutoffOf(SpecimenOf(method), stage, analyte);

    /// <summary>Whether the exact test can be asked for: something was found, and there is a sample to send.</summary>
    public static bool MayBeConfirmed(this DrugScreen screen, ScreenResult result) =>
        MayBeConfirmed(screen.Method, result.Finding, result.Confirmation);

    /// <summary>Whether the exact test can be asked for: something was found, and there is a sample to send.</summary>
    public static bool MayBeConfirmed(string method, Finding finding, Confirmation confirmation) =>
        method != "breath" && confirmation == Confirmation.None && finding is (Finding.Positive or Finding.ExpectedPositive);

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

    /// <summary>The code of what counts, with how the exact test stands.</summary>
    public static string CodeOf(Finding finding, Confirmation confirmation) =>
        (finding, confirmation) switch
        {
            (Finding.Positive, Confirmation.Sent) => "positive-sent",
            (Finding.Positive, Confirmation.Found) => "confirmed",
            (Finding.Negative, Confirmation.NotFound) => "overruled",
            _ => CodeOf(finding),
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
