using Footbridge.Kernel;

namespace Footbridge.Recovery.Plans;

/// <summary>Somebody to call.</summary>
internal sealed class PersonToCall
{
    public required string Name { get; init; }

    public required string Phone { get; init; }
}

/// <summary>The words of a plan for hard moments, all in the client's own voice. The parts follow the usual order of a relapse-prevention
/// plan: why, what pulls, how it begins, what to do, whom to call, where to be.</summary>
internal sealed record PlanWords
{
    public const int MaxLines = 12;
    public const int MaxPeople = 6;
    public const int LineLength = 200;
    public const int NameLength = 80;
    public const int PhoneLength = 30;
    private const int FewestDigits = 3;

    public IReadOnlyList<string> Reasons { get; init; } = [];

    public IReadOnlyList<string> Triggers { get; init; } = [];

    public IReadOnlyList<string> WarningSigns { get; init; } = [];

    public IReadOnlyList<string> CopingSteps { get; init; } = [];

    public IReadOnlyList<string> Places { get; init; } = [];

    public IReadOnlyList<PersonToCall> People { get; init; } = [];

    /// <summary>Whether nothing is written yet.</summary>
    public bool IsEmpty => Lists.All(l => l.Lines.Count == 0) && People.Count == 0;

    /// <summary>The lists by their names, in the order of the plan.</summary>
    public IEnumerable<(string Name, IReadOnlyList<string> Lines)> Lists =>
        [
            (nameof(Reasons), Reasons),
            (nameof(Triggers), Triggers),
            (nameof(WarningSigns), WarningSigns),
            (nameof(CopingSteps), CopingSteps),
            (nameof(Places), Places),
        ];

    /// <summary>One item per line; blank lines are no items.</summary>
    public static IReadOnlyList<string> LinesOf(string? text) =>
        (text ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>What cannot be kept, or null.</summary>
    public Problem? Fault()
    {
        foreach (var (name, lines) in Lists)
        {
            if (lines.Count > MaxLines)
            {
                return Problem.Invalid("recovery.plan.too-many", name, $"{MaxLines}");
            }

            if (lines.Any(l => l.Length > LineLength))
            {
                return Problem.Invalid("recovery.plan.line-too-long", name, $"{LineLength}");
            }
        }

        if (People.Count > MaxPeople)
        {
            return Problem.Invalid("recovery.plan.too-many", null, $"{MaxPeople}");
        }

        return People.Select(FaultOf).FirstOrDefault(f => f is not null);
    }

    private static Problem? FaultOf(PersonToCall person)
    {
        if (person.Name.Length is 0 or > NameLength)
        {
            return Problem.Invalid("recovery.plan.person-name", null, $"{NameLength}");
        }

        return person.Phone.Length > PhoneLength || person.Phone.Count(char.IsAsciiDigit) < FewestDigits
            ? Problem.Invalid("recovery.plan.person-phone")
            : null;
    }
}
