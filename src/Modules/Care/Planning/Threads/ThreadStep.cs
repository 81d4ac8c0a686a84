using Footbridge.Care.Plans;
using Footbridge.Clinical.Plans;
using Footbridge.Kernel;

namespace Footbridge.Care.Planning.Threads;

/// <summary>An objective as typed.</summary>
/// <param name="Id">The objective's id when it was there before.</param>
/// <param name="Words">The objective.</param>
/// <param name="TargetOn">When it should be reached.</param>
/// <param name="ReachedOn">When it was.</param>
internal sealed record ThreadStep(Guid? Id, string Words, DateOnly? TargetOn, DateOnly? ReachedOn)
{
    private const int LongestFact = 200;

    public required string Measure { get; init; }

    public required string HowKnown { get; init; }

    public required string Baseline { get; init; }

    public required string Target { get; init; }

    public string State { get; init; } = ObjectiveStates.Open;

    public string Why { get; init; } = "";

    /// <summary>Whether the words stay although the rule finds them hard to measure.</summary>
    public bool Anyway { get; init; }

    public bool IsEmpty => Typed.Blank(Words) && Id is null && Typed.Blank(HowKnown) && Typed.Blank(Target);

    public PlanObjective? Known(PlanThread? before) => before?.Objectives.FirstOrDefault(o => o.Id == Id);

    public PlanObjective ToObjective(Guid id) =>
        new(id, Words.Trim(), TargetOn!.Value, State == ObjectiveStates.Reached ? ReachedOn : null)
        {
            Measure = Measure,
            Known = HowKnown.Trim(),
            Baseline = Baseline.Trim(),
            Target = Target.Trim(),
            State = State == ObjectiveStates.Reached ? ObjectiveStates.Open : State,
            Why = State is ObjectiveStates.Dropped or ObjectiveStates.Carried ? Why.Trim() : "",
            Anyway = Anyway && !MeasurableWords.AreMeasurable(Words),
        };

    /// <summary>What is missing or cannot be, at the field it stands in.</summary>
    public Problem? Fault(string place, PlanObjective? before, DateOnly today) =>
        Typed.TooLittle(Words, $"{place}.Words")
        ?? Vague(place)
        ?? MeasureFault(place)
        ?? StateFault(place, before, today)
        ?? DayFault(place, before, today);

    private Problem? Vague(string place) =>
        Anyway || MeasurableWords.AreMeasurable(Words) ? null : Problem.Rule("care.plan.not-measurable", $"{place}.Words");

    private Problem? MeasureFault(string place)
    {
        if (!PlanWords.Measures.Contains(Measure))
        {
            return Problem.Invalid("core.choose-one", $"{place}.Measure");
        }

        return Fact(HowKnown, "care.plan.known-needed", $"{place}.HowKnown")
            ?? Fact(Baseline, "care.plan.baseline-needed", $"{place}.Baseline")
            ?? Fact(Target, "care.plan.aim-needed", $"{place}.Target");
    }

    private static Problem? Fact(string words, string missing, string field) =>
        Typed.Blank(words) ? Problem.Invalid(missing, field) : Typed.TooLong(words, field, LongestFact);

    private Problem? StateFault(string place, PlanObjective? before, DateOnly today) =>
        State switch
        {
            ObjectiveStates.Open => null,
            ObjectiveStates.Reached when ReachedOn is null => Problem.Invalid("care.plan.reached-needed", $"{place}.ReachedOn"),
            ObjectiveStates.Reached when ReachedOn > today => Problem.Invalid("core.date-in-future", $"{place}.ReachedOn"),
            ObjectiveStates.Reached => null,
            ObjectiveStates.Dropped when Typed.Blank(Why) => Problem.Invalid("care.plan.why-needed", $"{place}.Why"),
            ObjectiveStates.Carried when before is { State: not ObjectiveStates.Carried } && TargetOn <= before.TargetOn =>
                Problem.Invalid("care.plan.later-needed", $"{place}.TargetOn"),
            ObjectiveStates.Dropped or ObjectiveStates.Carried => Typed.TooLong(Why, $"{place}.Why", LongestFact),
            _ => Problem.Invalid("core.choose-one", $"{place}.State"),
        };

    private Problem? DayFault(string place, PlanObjective? before, DateOnly today)
    {
        if (TargetOn is not { } target)
        {
            return Problem.Invalid("care.plan.target-needed", $"{place}.TargetOn");
        }

        var isOver = State is ObjectiveStates.Reached or ObjectiveStates.Dropped;
        if (target < today && before?.TargetOn != target && !isOver)
        {
            return Problem.Invalid("care.plan.target-in-past", $"{place}.TargetOn");
        }

        return target > today.AddYears(1) ? Problem.Invalid("care.plan.target-too-far", $"{place}.TargetOn") : null;
    }
}

/// <summary>An intervention as typed.</summary>
/// <param name="Kind">A code of <see cref="PlanWords.Kinds"/>.</param>
/// <param name="Times">How many times.</param>
/// <param name="Per">In which span; a code of <see cref="PlanWords.Spans"/>.</param>
/// <param name="Minutes">Minutes each time.</param>
/// <param name="Note">More about when and how; may be empty.</param>
/// <param name="Responsible">Who sees to it.</param>
internal sealed record ThreadHelp(string Kind, int? Times, string Per, int? Minutes, string Note, Guid? Responsible)
{
    private const int MostTimes = 31;
    private const int MostMinutes = 480;

    public bool IsEmpty => Typed.Blank(Kind);

    public PlanIntervention ToIntervention() =>
        new(Kind, Note.Trim(), Responsible!.Value)
        {
            Times = Times,
            Per = Per,
            Minutes = Minutes,
        };

    public Problem? Fault(string place, IReadOnlySet<Guid> staff)
    {
        if (!PlanWords.Kinds.Contains(Kind))
        {
            return Problem.Invalid("core.choose-one", $"{place}.Kind");
        }

        if (Times is not (>= 1 and <= MostTimes))
        {
            return Problem.Invalid("core.out-of-range", $"{place}.Times", "1", $"{MostTimes}");
        }

        if (!PlanWords.Spans.Contains(Per))
        {
            return Problem.Invalid("core.choose-one", $"{place}.Per");
        }

        if (Minutes is not (>= 1 and <= MostMinutes))
        {
            return Problem.Invalid("core.out-of-range", $"{place}.Minutes", "1", $"{MostMinutes}");
        }

        return Responsible is { } who && staff.Contains(who)
            ? Typed.TooLong(Note, $"{place}.Note")
            : Problem.Invalid("care.plan.responsible-needed", $"{place}.Responsible");
    }
}
