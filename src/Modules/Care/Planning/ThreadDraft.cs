using Footbridge.Care.Plans;
using Footbridge.Kernel;

namespace Footbridge.Care.Planning;

/// <summary>A thread as typed, before it is checked.</summary>
internal sealed record ThreadDraft(
    string Area,
    string Problem,
    string Goal,
    IReadOnlyList<ThreadDraft.Step> Steps,
    IReadOnlyList<ThreadDraft.Help> Helps
)
{
    public const int MostSteps = 3;
    public const int MostHelps = 3;
    private const int LongestWords = 1000;

    /// <summary>An objective as typed.</summary>
    /// <param name="Id">The objective's id when it was there before.</param>
    /// <param name="Words">The objective.</param>
    /// <param name="TargetOn">When it should be reached.</param>
    /// <param name="ReachedOn">When it was.</param>
    public sealed record Step(Guid? Id, string Words, DateOnly? TargetOn, DateOnly? ReachedOn);

    /// <summary>An intervention as typed.</summary>
    /// <param name="Kind">A code of <see cref="PlanWords.Kinds"/>.</param>
    /// <param name="Frequency">How often, in words.</param>
    /// <param name="Responsible">Who sees to it.</param>
    public sealed record Help(string Kind, string Frequency, Guid? Responsible);

    /// <summary>The thread, or what is missing. Empty steps and helps are left out.</summary>
    /// <param name="id">The thread's id.</param>
    /// <param name="before">The thread as it was, when it was there before.</param>
    /// <param name="newId">Makes ids for new objectives.</param>
    /// <param name="staff">Who may be named responsible.</param>
    /// <param name="today">The day.</param>
    public Outcome<PlanThread> Check(Guid id, PlanThread? before, Func<Guid> newId, IReadOnlySet<Guid> staff, DateOnly today)
    {
        var steps = Steps.Where(s => !Blank(s.Words) || s.TargetOn is not null).ToList();
        var helps = Helps.Where(h => !Blank(h.Kind)).ToList();
        var problem = CheckWords() ?? CheckSteps(steps, before, today) ?? CheckHelps(helps, staff);
        if (problem is not null)
        {
            return problem;
        }

        return new PlanThread(
            id,
            Area,
            Problem.Trim(),
            Goal.Trim(),
            [
                .. steps.Select(s => new PlanObjective(
                    KnownId(s, before) ?? newId(),
                    s.Words.Trim(),
                    s.TargetOn!.Value,
                    s.ReachedOn
                )),
            ],
            [.. helps.Select(h => new PlanIntervention(h.Kind, h.Frequency.Trim(), h.Responsible!.Value))]
        );
    }

    private Kernel.Problem? CheckWords()
    {
        if (!PlanWords.Areas.Contains(Area))
        {
            return Kernel.Problem.Invalid("core.choose-one", nameof(Area));
        }

        return TooLittle(Problem, nameof(Problem)) ?? TooLittle(Goal, nameof(Goal));
    }

    private static Kernel.Problem? CheckSteps(List<Step> steps, PlanThread? before, DateOnly today)
    {
        if (steps.Count == 0)
        {
            return Kernel.Problem.Invalid("care.plan.objective-needed", "Objective1");
        }

        foreach (var (step, index) in steps.Select((s, i) => (s, i + 1)))
        {
            if (TooLittle(step.Words, $"Objective{index}") is { } words)
            {
                return words;
            }

            if (step.TargetOn is not { } target)
            {
                return Kernel.Problem.Invalid("care.plan.target-needed", $"TargetOn{index}");
            }

            var wasSo = before?.Objectives.Any(o => o.Id == step.Id && o.TargetOn == target) ?? false;
            if (target < today && !wasSo && step.ReachedOn is null)
            {
                return Kernel.Problem.Invalid("care.plan.target-in-past", $"TargetOn{index}");
            }

            if (target > today.AddYears(1))
            {
                return Kernel.Problem.Invalid("care.plan.target-too-far", $"TargetOn{index}");
            }

            if (step.ReachedOn > today)
            {
                return Kernel.Problem.Invalid("core.date-in-future", $"ReachedOn{index}");
            }
        }

        return null;
    }

    private static Kernel.Problem? CheckHelps(List<Help> helps, IReadOnlySet<Guid> staff)
    {
        if (helps.Count == 0)
        {
            return Kernel.Problem.Invalid("care.plan.intervention-needed", "Kind1");
        }

        foreach (var (help, index) in helps.Select((h, i) => (h, i + 1)))
        {
            if (!PlanWords.Kinds.Contains(help.Kind))
            {
                return Kernel.Problem.Invalid("core.choose-one", $"Kind{index}");
            }

            if (TooLittle(help.Frequency, $"Frequency{index}") is { } frequency)
            {
                return frequency;
            }

            if (help.Responsible is not { } who || !staff.Contains(who))
            {
                return Kernel.Problem.Invalid("care.plan.responsible-needed", $"Responsible{index}");
            }
        }

        return null;
    }

    private static Guid? KnownId(Step step, PlanThread? before) =>
        before?.Objectives.Any(o => o.Id == step.Id) ?? false ? step.Id : null;

    private static Kernel.Problem? TooLittle(string words, string field) =>
        Blank(words) ? Kernel.Problem.Invalid("core.required", field)
        : words.Length > LongestWords ? Kernel.Problem.Invalid("core.too-long", field, $"{LongestWords}")
        : null;

    private static bool Blank(string? text) => string.IsNullOrWhiteSpace(text);
}
