using System.ComponentModel.DataAnnotations;
using Footbridge.Care.Plans;

namespace Footbridge.Care.Planning;

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

    public Guid? Step1 { get; set; }

    [Required(ErrorMessage = "core.required"), StringLength(1000, ErrorMessage = TooLong)]
    public string? Objective1 { get; set; }

    [Required(ErrorMessage = "core.date")]
    public DateOnly? TargetOn1 { get; set; }

    public DateOnly? ReachedOn1 { get; set; }

    public Guid? Step2 { get; set; }

    public string? Objective2 { get; set; }

    public DateOnly? TargetOn2 { get; set; }

    public DateOnly? ReachedOn2 { get; set; }

    public Guid? Step3 { get; set; }

    public string? Objective3 { get; set; }

    public DateOnly? TargetOn3 { get; set; }

    public DateOnly? ReachedOn3 { get; set; }

    [Required(ErrorMessage = "core.choose-one")]
    public string? Kind1 { get; set; }

    [Required(ErrorMessage = "core.required")]
    public string? Frequency1 { get; set; }

    // Text, because a form does not read an empty choice as an id that is missing.
    [Required(ErrorMessage = "core.choose-one")]
    public string? Responsible1 { get; set; }

    public string? Kind2 { get; set; }

    public string? Frequency2 { get; set; }

    public string? Responsible2 { get; set; }

    public string? Kind3 { get; set; }

    public string? Frequency3 { get; set; }

    public string? Responsible3 { get; set; }

    public ThreadDraft ToDraft() =>
        new(
            Area ?? "",
            Problem ?? "",
            Goal ?? "",
            [
                new(Step1, Objective1 ?? "", TargetOn1, ReachedOn1),
                new(Step2, Objective2 ?? "", TargetOn2, ReachedOn2),
                new(Step3, Objective3 ?? "", TargetOn3, ReachedOn3),
            ],
            [
                new(Kind1 ?? "", Frequency1 ?? "", Parsed(Responsible1)),
                new(Kind2 ?? "", Frequency2 ?? "", Parsed(Responsible2)),
                new(Kind3 ?? "", Frequency3 ?? "", Parsed(Responsible3)),
            ]
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
            Step1 = At(steps, 0)?.Id,
            Objective1 = At(steps, 0)?.Words,
            TargetOn1 = At(steps, 0)?.TargetOn,
            ReachedOn1 = At(steps, 0)?.ReachedOn,
            Step2 = At(steps, 1)?.Id,
            Objective2 = At(steps, 1)?.Words,
            TargetOn2 = At(steps, 1)?.TargetOn,
            ReachedOn2 = At(steps, 1)?.ReachedOn,
            Step3 = At(steps, 2)?.Id,
            Objective3 = At(steps, 2)?.Words,
            TargetOn3 = At(steps, 2)?.TargetOn,
            ReachedOn3 = At(steps, 2)?.ReachedOn,
            Kind1 = At(helps, 0)?.Kind,
            Frequency1 = At(helps, 0)?.Frequency,
            Responsible1 = At(helps, 0)?.Responsible.ToString(),
            Kind2 = At(helps, 1)?.Kind,
            Frequency2 = At(helps, 1)?.Frequency,
            Responsible2 = At(helps, 1)?.Responsible.ToString(),
            Kind3 = At(helps, 2)?.Kind,
            Frequency3 = At(helps, 2)?.Frequency,
            Responsible3 = At(helps, 2)?.Responsible.ToString(),
        };
    }

    public static Guid? Parsed(string? choice) => Guid.TryParse(choice, out var id) ? id : null;

    private static T? At<T>(IReadOnlyList<T> list, int index)
        where T : class => index < list.Count ? list[index] : null;
}
