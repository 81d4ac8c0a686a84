using Footbridge.Care.Plans;
using Footbridge.Kernel;

namespace Footbridge.Care.Planning.Threads;

/// <summary>A thread as typed, before it is checked. Faults name the field of the form, such as <c>Step2.TargetOn</c>.</summary>
internal sealed record ThreadDraft(
    string Area,
    string Problem,
    string Goal,
    IReadOnlyList<ThreadStep> Steps,
    IReadOnlyList<ThreadHelp> Helps
)
{
    public const int MostSteps = 3;
    public const int MostHelps = 3;

    /// <summary>The thread, or what is missing. Empty steps and helps are left out.</summary>
    /// <param name="id">The thread's id.</param>
    /// <param name="before">The thread as it was, when it was there before.</param>
    /// <param name="newId">Makes ids for new objectives.</param>
    /// <param name="staff">Who may be named responsible.</param>
    /// <param name="today">The day.</param>
    public Outcome<PlanThread> Check(Guid id, PlanThread? before, Func<Guid> newId, IReadOnlySet<Guid> staff, DateOnly today)
    {
        var problem = CheckWords() ?? CheckSteps(before, today) ?? CheckHelps(staff);
        if (problem is not null)
        {
            return problem;
        }

        return new PlanThread(
            id,
            Area,
            Problem.Trim(),
            Goal.Trim(),
            [.. Steps.Where(s => !s.IsEmpty).Select(s => s.ToObjective(s.Known(before)?.Id ?? newId()))],
            [.. Helps.Where(h => !h.IsEmpty).Select(h => h.ToIntervention())]
        );
    }

    private Kernel.Problem? CheckWords()
    {
        if (!PlanWords.Areas.Contains(Area))
        {
            return Kernel.Problem.Invalid("core.choose-one", nameof(Area));
        }

        return Typed.TooLittle(Problem, nameof(Problem)) ?? Typed.TooLittle(Goal, nameof(Goal));
    }

    private Kernel.Problem? CheckSteps(PlanThread? before, DateOnly today) =>
        Steps.All(s => s.IsEmpty)
            ? Kernel.Problem.Invalid("care.plan.objective-needed", "Step1.Words")
            : Steps
                .Select((s, i) => s.IsEmpty ? null : s.Fault($"Step{i + 1}", s.Known(before), today))
                .FirstOrDefault(p => p is not null);

    private Kernel.Problem? CheckHelps(IReadOnlySet<Guid> staff) =>
        Helps.All(h => h.IsEmpty)
            ? Kernel.Problem.Invalid("care.plan.intervention-needed", "Help1.Kind")
            : Helps.Select((h, i) => h.IsEmpty ? null : h.Fault($"Help{i + 1}", staff)).FirstOrDefault(p => p is not null);
}

/// <summary>Checks of typed words.</summary>
internal static class Typed
{
    private const int LongestWords = 1000;

    public static Problem? TooLittle(string words, string field) =>
        Blank(words) ? Problem.Invalid("core.required", field) : TooLong(words, field);

    public static Problem? TooLong(string words, string field, int most = LongestWords) =>
        words.Length > most ? Problem.Invalid("core.too-long", field, $"{most}") : null;

    public static bool Blank(string? text) => string.IsNullOrWhiteSpace(text);
}
