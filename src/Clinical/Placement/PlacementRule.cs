using static Footbridge.Clinical.Placement.PlacementInput;

namespace Footbridge.Clinical.Placement;

/// <summary>Decides whether a branch of a rule fits.</summary>
internal delegate bool Fits(PlacementFacts facts, PlacementSettings settings);

/// <summary>One band of a rule. Placeholders of its text are the values of <paramref name="Uses"/> in order, then those of
/// <see cref="Against"/>.</summary>
/// <param name="Text">Last part of the key <c>clinical.rule.*</c>.</param>
/// <param name="Uses">Inputs it looks at.</param>
/// <param name="When">Whether it fits.</param>
/// <param name="Minimum">The lowest level that will do, or null when the rule asks for something else.</param>
internal sealed record Branch(string Text, PlacementInput[] Uses, Fits When, CareLevel? Minimum = null)
{
    /// <summary>Thresholds shown in the text.</summary>
    public Func<PlacementSettings, int[]> Against { get; init; } = _ => [];

    /// <summary>What the text shows in place of the values of <see cref="Uses"/>.</summary>
    public Func<PlacementFacts, Argument[]>? Shows { get; init; }

    /// <summary>The level is worth considering, not demanded.</summary>
    public bool Consider { get; init; }

    /// <summary>The level must be able to treat mental illness as well.</summary>
    public bool CoOccurring { get; init; }

    /// <summary>A higher level that may be right instead, for the prescriber or team to decide.</summary>
    public CareLevel? OrElse { get; init; }

    /// <summary>Nobody is admitted until the finding is resolved.</summary>
    public bool Holds { get; init; }

    /// <summary>A task at a level rather than a need for it: the merge leaves it alone.</summary>
    public bool TaskOnly { get; init; }

    /// <summary>What belongs beside the level.</summary>
    public FollowUpKind[] AddOns { get; init; } = [];

    /// <summary>What somebody has to do.</summary>
    public FollowUpKind[] Tasks { get; init; } = [];

    public string TextKey => "clinical.rule." + Text;

    public string HoldKey => "clinical.hold." + Text;

    public IReadOnlyList<Argument> Arguments(PlacementFacts facts, PlacementSettings settings) =>
        [
            .. Shows?.Invoke(facts) ?? Uses.Select(u => InputTable.Of(u).Read(facts) ?? Argument.Key("clinical.value.unknown")),
            .. Against(settings).Select(t => Argument.Number(t)),
        ];
}

/// <summary>A placement rule: the first branch that fits fires.</summary>
/// <param name="Id">Rule id, such as <c>W1</c>.</param>
/// <param name="Dimension">Dimension it belongs to, 1-6.</param>
/// <param name="Source">Last part of the key <c>clinical.source.*</c>.</param>
/// <param name="Branches">Its bands, the gravest first.</param>
internal sealed record PlacementRule(string Id, int Dimension, string Source, params Branch[] Branches)
{
    public string SourceKey => "clinical.source." + Source;

    public FiredRule? Fire(PlacementFacts facts, PlacementSettings settings)
    {
        var fitting = Branches.Where(b => b.When(facts, settings)).ToList();
        if (fitting is not [var branch, ..])
        {
            return null;
        }

        var evidence = fitting.SelectMany(b => b.Uses).Distinct().Select(InputTable.Of).Select(e => (e, Value: e.Read(facts)));
        return new()
        {
            Id = Id,
            Dimension = Dimension,
            Minimum = branch.Minimum,
            Consider = branch.Consider,
            CoOccurring = branch.CoOccurring,
            Alternative = branch.OrElse,
            TaskOnly = branch.TaskOnly,
            Evidence =
            [
                .. evidence.Where(p => p.Value is not null).Select(p => new Evidence("clinical.input." + p.e.Name, p.Value!)),
            ],
            SourceKey = SourceKey,
            TextKey = branch.TextKey,
            Arguments = branch.Arguments(facts, settings),
            HoldKey = branch.Holds ? branch.HoldKey : null,
            AddOns = [.. branch.AddOns.Select(k => FollowUps.Of(k, settings))],
            Tasks = [.. branch.Tasks.Select(k => FollowUps.Of(k, settings))],
        };
    }

    /// <summary>The branches with a level that the input could make fit.</summary>
    public IEnumerable<Branch> Leading(PlacementInput input, PlacementSettings settings) =>
        Branches.Where(b => b.Minimum is not null && b.Uses.Contains(input) && (settings.UseRiskMatrix || !IsRiskMatrix));

    private bool IsRiskMatrix => Branches.Any(b => b.Uses.Contains(RiskyUseLikelihood));
}
