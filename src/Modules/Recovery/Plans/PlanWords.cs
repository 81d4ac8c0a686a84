using System.Text.Json;
using System.Text.Json.Serialization;
using Footbridge.Kernel;

namespace Footbridge.Recovery.Plans;

/// <summary>The words of a plan for hard moments, all in the client's own voice: the six steps of a safety plan (Stanley and Brown 2012,
/// doi:10.1016/j.cbpra.2011.01.001), and what a relapse-prevention plan adds: why, what pulls, and how sure one is where it pulls.</summary>
internal sealed record PlanWords
{
    public const int MaxLines = 12;
    public const int MaxPeople = 6;
    public const int MaxSituations = 6;
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

    /// <summary>Professionals and lines to call, one on each line.</summary>
    public IReadOnlyList<string> Professionals { get; init; } = [];

    /// <summary>What makes the surroundings safer.</summary>
    public IReadOnlyList<string> SaferHome { get; init; } = [];

    public IReadOnlyList<RiskSituation> Situations { get; init; } = [];

    public NaloxoneAtHome Naloxone { get; init; } = new();

    /// <summary>The situations, those that the team talks about first on top.</summary>
    [JsonIgnore]
    public IEnumerable<RiskSituation> LeastSureFirst => Situations.OrderBy(s => s.Confidence ?? RiskSituation.Most);

    /// <summary>Whether nothing is written yet.</summary>
    [JsonIgnore]
    public bool IsEmpty => Lists.All(l => l.Lines.Count == 0) && People.Count == 0 && Situations.Count == 0 && Naloxone.IsEmpty;

    /// <summary>The lists by their names, in the order of the plan.</summary>
    [JsonIgnore]
    public IEnumerable<(string Name, IReadOnlyList<string> Lines)> Lists =>
        [
            (nameof(Reasons), Reasons),
            (nameof(Triggers), Triggers),
            (nameof(WarningSigns), WarningSigns),
            (nameof(CopingSteps), CopingSteps),
            (nameof(Places), Places),
            (nameof(Professionals), Professionals),
            (nameof(SaferHome), SaferHome),
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

        if (Situations.Count > MaxSituations)
        {
            return Problem.Invalid("recovery.plan.too-many", null, $"{MaxSituations}");
        }

        if (Naloxone.Place.Length > NaloxoneAtHome.PlaceLength)
        {
            return Problem.Invalid("core.too-long", "NaloxonePlace", $"{NaloxoneAtHome.PlaceLength}");
        }

        return People.Select(FaultOf).Concat(Situations.Select(FaultOf)).FirstOrDefault(f => f is not null);
    }

    /// <summary>The words as they are kept with a version and signed.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, JsonSerializerOptions.Default);

    public static PlanWords FromJson(string json) => JsonSerializer.Deserialize<PlanWords>(json, JsonSerializerOptions.Default)!;

    private static Problem? FaultOf(RiskSituation situation)
    {
        if (situation.Name.Length is 0 or > LineLength)
        {
            return Problem.Invalid("recovery.plan.situation-name", null, $"{LineLength}");
        }

        return situation.Confidence is < 0 or > RiskSituation.Most
            ? Problem.Invalid("recovery.plan.situation-sure", null, "0", $"{RiskSituation.Most}")
            : null;
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
