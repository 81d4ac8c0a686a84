using Footbridge.Clinical.Placement.Rules;

namespace Footbridge.Clinical.Placement;

/// <summary>A rule as a page lists it.</summary>
/// <param name="Id">Rule id.</param>
/// <param name="Dimension">Dimension, 1-6.</param>
/// <param name="SourceKey">Key of its source.</param>
/// <param name="TextKeys">Keys of its reasons, the gravest first.</param>
/// <param name="HoldKeys">Keys of its reasons to wait with admission.</param>
/// <param name="Minimums">Levels it can ask for.</param>
public sealed record RuleInfo(
    string Id,
    int Dimension,
    string SourceKey,
    IReadOnlyList<string> TextKeys,
    IReadOnlyList<string> HoldKeys,
    IReadOnlyList<CareLevel> Minimums
);

/// <summary>The placement aid: open rules from public sources that propose the lowest level of care that will do. It is an aid to the
/// clinician's own judgement.</summary>
public static class PlacementAid
{
    /// <summary>Version of the rules.</summary>
    public const string RuleSet = "footbridge-placement-1";

    private static readonly IReadOnlyList<PlacementRule> Table =
    [
        .. WithdrawalRules.All,
        .. MedicalRules.All,
        .. PsychiatricRules.All,
        .. UseRules.All,
        .. EnvironmentRules.All,
        .. AgeAndHoursRules.All,
        .. HoldRules.All,
    ];

    /// <summary>All rules: W withdrawal, B body, P psychiatric, U use, E environment, A age and hours, H reasons to wait.</summary>
    public static IReadOnlyList<RuleInfo> Rules { get; } =
    [
        .. Table.Select(r => new RuleInfo(
            r.Id,
            r.Dimension,
            r.SourceKey,
            [.. r.Branches.Select(b => b.TextKey)],
            [.. r.Branches.Where(b => b.Holds).Select(b => b.HoldKey)],
            [.. r.Branches.Select(b => b.Minimum).OfType<CareLevel>().Distinct()]
        )),
    ];

    /// <summary>Applies every rule to what is known.</summary>
    public static PlacementResult Assess(PlacementFacts facts, PlacementSettings settings)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(settings);
        List<FiredRule> fired = [.. Table.Select(r => r.Fire(facts, settings)).OfType<FiredRule>()];
        List<(CareLevel Level, bool TaskOnly)> minimums =
        [
            .. fired.Where(r => r.Minimum is not null).Select(r => (r.Minimum!, r.TaskOnly)),
        ];
        var (recommended, merged) = Combine(minimums, settings);
        var medical = Needs(fired, wanted: l => l.IsMedical);
        var intensity = Needs(fired, wanted: l => !l.IsMedical);
        var toDos = ToDos(facts, settings, minimums);
        var speaking = fired.Where(r => r.Minimum?.Order == recommended?.Order && r.Minimum is not null).ToList();
        return new()
        {
            RuleSet = RuleSet,
            Recommended = recommended,
            Consider = !merged && speaking.Count > 0 && speaking.TrueForAll(r => r.Consider),
            CoOccurring = fired.Exists(r => r.CoOccurring),
            Merged = merged,
            AdvisoryOnly = facts.Age < settings.AdultAge,
            Medical = medical,
            Intensity = intensity,
            SideBySide = !settings.MergeLevels && medical.Count > 0 && intensity.Count > 0,
            Holds = [.. fired.Where(r => r.HoldKey is not null).Select(r => new AdmissionHold(r.Id, r.HoldKey!))],
            AddOns = Gather(fired, r => r.AddOns),
            Tasks = Gather(fired, r => r.Tasks),
            Fired = fired,
            ToDos = toDos,
            Dimensions = [.. Enumerable.Range(1, 6).Select(n => Summary(n, fired, toDos))],
        };
    }

    private static (CareLevel? Level, bool Merged) Combine(
        IReadOnlyCollection<(CareLevel Level, bool TaskOnly)> minimums,
        PlacementSettings settings
    )
    {
        var highest = minimums.Select(m => m.Level).Aggregate((CareLevel?)null, CareLevel.Highest);
        var needs = minimums.Where(m => !m.TaskOnly).Select(m => m.Level).ToList();
        if (!settings.MergeLevels || !needs.Exists(l => l.IsMedical))
        {
            return (highest, false);
        }

        // A merge only ever adds: a single minimum above the merged level stands.
        var family = needs.Where(l => !l.IsMedical && l.Family < 4).Select(l => l.Family).DefaultIfEmpty(0).Max();
        var merged = family switch
        {
            3 => CareLevel.MedicalResidential,
            2 => CareLevel.MedicalIntensiveOutpatient,
            1 => CareLevel.MedicalOutpatient,
            _ => null,
        };
        return merged?.Order > highest?.Order ? (merged, true) : (highest, false);
    }

    private static IReadOnlyList<LevelNeed> Needs(List<FiredRule> fired, Func<CareLevel, bool> wanted) =>
        [
            .. fired
                .Where(r => r.Minimum is { } level && wanted(level))
                .GroupBy(r => r.Minimum!)
                .OrderByDescending(g => g.Key.Order)
                .Select(g => new LevelNeed(g.Key, [.. g.Select(r => r.Id)], g.All(r => r.Consider), g.Any(r => r.CoOccurring))),
        ];

    private static IReadOnlyList<FollowUpNeed> Gather(List<FiredRule> fired, Func<FiredRule, IReadOnlyList<FollowUp>> which) =>
        [
            .. fired
                .SelectMany(r => which(r).Select(f => (FollowUp: f, r.Id)))
                .GroupBy(p => p.FollowUp)
                .OrderBy(g => g.Key.DueHours ?? int.MaxValue)
                .Select(g => new FollowUpNeed(g.Key, [.. g.Select(p => p.Id)])),
        ];

    private static IReadOnlyList<ToDo> ToDos(
        PlacementFacts facts,
        PlacementSettings settings,
        List<(CareLevel Level, bool TaskOnly)> minimums
    )
    {
        var now = Combine(minimums, settings).Level?.Order ?? 0;
        return
        [
            .. InputTable
                .All.Where(e => e.Read(facts) is null && !facts.NotApplicable.Contains(e.Input) && e.Matters(facts, settings))
                .Select(e =>
                {
                    var rules = Table.Where(r => r.Branches.Any(b => b.Uses.Contains(e.Input))).ToList();
                    var leading = rules
                        .SelectMany(r => r.Leading(e.Input, settings))
                        .Select(b => (b.Minimum!, b.TaskOnly))
                        .ToList();
                    return new ToDo(
                        e.Input,
                        "clinical.todo." + e.Name,
                        e.Dimension,
                        [.. rules.Select(r => r.Id)],
                        CouldReach: leading.Select(l => l.Item1).Aggregate((CareLevel?)null, CareLevel.Highest),
                        CouldRaise: leading.Exists(l => Combine([.. minimums, l], settings).Level?.Order > now),
                        Today: e.Today(facts, settings)
                    );
                })
                .OrderByDescending(t => t.Today)
                .ThenByDescending(t => t.CouldRaise),
        ];
    }

    private static DimensionSummary Summary(int number, List<FiredRule> fired, IReadOnlyList<ToDo> toDos)
    {
        List<FiredRule> own = [.. fired.Where(r => r.Dimension == number)];
        return new(
            number,
            $"clinical.dimension.{number}",
            own,
            own.Select(r => r.Minimum).Aggregate((CareLevel?)null, CareLevel.Highest),
            [.. toDos.Where(t => t.Dimension == number)]
        );
    }
}
