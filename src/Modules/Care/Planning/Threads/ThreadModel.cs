using System.ComponentModel.DataAnnotations;
using Footbridge.Care.Plans;

namespace Footbridge.Care.Planning.Threads;

/// <summary>The form of one thread: three places for steps and three for what the team does, so that it works without script.</summary>
internal sealed class ThreadModel
{
    private const string TooLong = "core.too-long|{1}";

    public Guid? Plan { get; set; }

    public int Version { get; set; }

    [Required(ErrorMessage = "core.choose-one")]
    public string? Area { get; set; }

    [Required(ErrorMessage = "core.required"), StringLength(1000, ErrorMessage = TooLong)]
    public string? Problem { get; set; }

    [Required(ErrorMessage = "core.required"), StringLength(1000, ErrorMessage = TooLong)]
    public string? Goal { get; set; }

    public StepModel Step1 { get; set; } = new();

    public StepModel Step2 { get; set; } = new();

    public StepModel Step3 { get; set; } = new();

    public HelpModel Help1 { get; set; } = new();

    public HelpModel Help2 { get; set; } = new();

    public HelpModel Help3 { get; set; } = new();

    /// <summary>Why a signed plan changes.</summary>
    public string? Reason { get; set; }

    public ThreadDraft ToDraft() =>
        new(
            Area ?? "",
            Problem ?? "",
            Goal ?? "",
            [Step1.ToDraft(), Step2.ToDraft(), Step3.ToDraft()],
            [Help1.ToDraft(), Help2.ToDraft(), Help3.ToDraft()]
        );

    public static ThreadModel Of(PlanThread thread)
    {
        var steps = thread.Objectives;
        var helps = thread.Interventions;
        return new()
        {
            Area = thread.Area,
            Problem = thread.Problem,
            Goal = thread.Goal,
            Step1 = StepModel.Of(At(steps, 0)),
            Step2 = StepModel.Of(At(steps, 1)),
            Step3 = StepModel.Of(At(steps, 2)),
            Help1 = HelpModel.Of(At(helps, 0)),
            Help2 = HelpModel.Of(At(helps, 1)),
            Help3 = HelpModel.Of(At(helps, 2)),
        };
    }

    public static Guid? Parsed(string? choice) => Guid.TryParse(choice, out var id) ? id : null;

    private static T? At<T>(IReadOnlyList<T> list, int index)
        where T : class => index < list.Count ? list[index] : null;
}

/// <summary>One objective in the form.</summary>
public sealed class StepModel
{
    /// <summary>Its id when it was there before. Text, because a form does not read an empty hidden field as an id that is missing.</summary>
    public string? Id { get; set; }

    /// <summary>The objective.</summary>
    public string? Words { get; set; }

    /// <summary>Whether the words stay although they are hard to measure.</summary>
    public bool Anyway { get; set; }

    /// <summary>How one can tell.</summary>
    public string? Measure { get; set; }

    /// <summary>What is looked at to know.</summary>
    public string? HowKnown { get; set; }

    /// <summary>How it is at the start.</summary>
    public string? Baseline { get; set; }

    /// <summary>How it should become.</summary>
    public string? Target { get; set; }

    /// <summary>By when.</summary>
    public DateOnly? TargetOn { get; set; }

    /// <summary>What became of it.</summary>
    public string? State { get; set; }

    /// <summary>When it was reached.</summary>
    public DateOnly? ReachedOn { get; set; }

    /// <summary>Why it was dropped or carried on.</summary>
    public string? Why { get; set; }

    internal ThreadStep ToDraft() =>
        new(ThreadModel.Parsed(Id), Words ?? "", TargetOn, ReachedOn)
        {
            Measure = Measure ?? "",
            HowKnown = HowKnown ?? "",
            Baseline = Baseline ?? "",
            Target = Target ?? "",
            State = string.IsNullOrEmpty(State) ? ObjectiveStates.Open : State,
            Why = Why ?? "",
            Anyway = Anyway,
        };

    internal static StepModel Of(PlanObjective? step) =>
        step is null
            ? new()
            : new()
            {
                Id = step.Id.ToString(),
                Words = step.Words,
                Anyway = step.Anyway,
                Measure = step.Measure,
                HowKnown = step.Known,
                Baseline = step.Baseline,
                Target = step.Target,
                TargetOn = step.TargetOn,
                State = step.Standing,
                ReachedOn = step.ReachedOn,
                Why = step.Why,
            };
}

/// <summary>One intervention in the form.</summary>
public sealed class HelpModel
{
    /// <summary>What is done.</summary>
    public string? Kind { get; set; }

    /// <summary>How many times.</summary>
    public int? Times { get; set; }

    /// <summary>In which span.</summary>
    public string? Per { get; set; }

    /// <summary>Minutes each time.</summary>
    public int? Minutes { get; set; }

    /// <summary>More about when and how.</summary>
    public string? Note { get; set; }

    /// <summary>Who sees to it.</summary>
    public string? Responsible { get; set; }

    internal ThreadHelp ToDraft() => new(Kind ?? "", Times, Per ?? "", Minutes, Note ?? "", ThreadModel.Parsed(Responsible));

    internal static HelpModel Of(PlanIntervention? help) =>
        help is null
            ? new()
            : new()
            {
                Kind = help.Kind,
                Times = help.Times,
                Per = help.Per,
                Minutes = help.Minutes,
                Note = help.Frequency,
                Responsible = help.Responsible.ToString(),
            };
}
