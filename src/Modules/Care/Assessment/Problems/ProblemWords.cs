using System.Globalization;
using Footbridge.Care.Assessment.Counts;
using Footbridge.Clinical.Diagnosis;
using Footbridge.Ui;

namespace Footbridge.Care.Assessment.Problems;

/// <summary>Plain words for a line of the problem list, in the reader's language.</summary>
internal static class ProblemWords
{
    public static string Of(IText text, string code, string own, string disorder, string specifiers)
    {
        var name =
            own.Length > 0 ? own
            : specifiers.Length > 0 && disorder.Length > 0 ? text[$"care.disorder.{disorder}"]
            : IcdList.Find(code)?.Words(CultureInfo.CurrentUICulture) ?? code;
        return specifiers.Length > 0 ? $"{name}, {Specifier.Words(text, specifiers)}" : name;
    }

    public static string Of(IText text, ClientProblem problem) =>
        Of(text, problem.Code, problem.Words, problem.Disorder, problem.Specifiers);
}
