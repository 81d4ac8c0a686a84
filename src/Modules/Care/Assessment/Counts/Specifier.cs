using Footbridge.Clinical.Diagnosis;
using Footbridge.Clinical.Placement;
using Footbridge.Ui;

namespace Footbridge.Care.Assessment.Counts;

/// <summary>Severity and remission in codes, such as <c>severe,early,controlled</c>, and in words.</summary>
internal static class Specifier
{
    public static string Of(CriteriaFinding finding) =>
        string.Join(
            ',',
            new[]
            {
                finding.Severity == DisorderSeverity.None ? null : $"{finding.Severity}".ToLowerInvariant(),
                finding.Remission == Remission.None ? null : $"{finding.Remission}".ToLowerInvariant(),
                finding.Controlled ? "controlled" : null,
                finding.OnMaintenance ? "maintenance" : null,
            }.OfType<string>()
        );

    /// <summary>Whether the codes speak of a remission.</summary>
    public static bool IsRemission(string codes) => codes.Split(',').Any(c => c is "early" or "sustained");

    public static string Words(IText text, string codes) =>
        string.Join(", ", codes.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(c => text[$"care.specifier.{c}"]));
}
