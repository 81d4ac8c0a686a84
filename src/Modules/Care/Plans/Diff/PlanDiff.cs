namespace Footbridge.Care.Plans.Diff;

/// <summary>A value before and after; null in a difference means that it stayed.</summary>
internal sealed record Change(string Older, string Newer)
{
    public static Change? Of(string older, string newer) => older == newer ? null : new(older, newer);

    public static string Apply(Change? change, string older) => change?.Newer ?? older;
}

/// <summary>What differs in a thread that both versions have.</summary>
internal sealed record ThreadChange(
    Change? Area,
    Change? Problem,
    Change? Goal,
    IReadOnlyList<Piece<PlanObjective>> Objectives,
    IReadOnlyList<Piece<PlanIntervention>> Interventions
)
{
    public bool IsNothing =>
        Area is null
        && Problem is null
        && Goal is null
        && Objectives.All(p => p.Fate == Fate.Same)
        && Interventions.All(p => p.Fate == Fate.Same);

    public static ThreadChange Of(PlanThread older, PlanThread newer) =>
        new(
            Change.Of(older.Area, newer.Area),
            Change.Of(older.Problem, newer.Problem),
            Change.Of(older.Goal, newer.Goal),
            Pieces.Of(older.Objectives, newer.Objectives),
            Pieces.Of(older.Interventions, newer.Interventions)
        );

    public PlanThread Apply(PlanThread older) =>
        older with
        {
            Area = Change.Apply(Area, older.Area),
            Problem = Change.Apply(Problem, older.Problem),
            Goal = Change.Apply(Goal, older.Goal),
            Objectives = Pieces.Newer(Objectives),
            Interventions = Pieces.Newer(Interventions),
        };
}

/// <summary>A thread in one or both of two versions.</summary>
/// <param name="Id">The thread.</param>
/// <param name="Fate">New, gone, or in both.</param>
/// <param name="Whole">The thread where it is new or gone.</param>
/// <param name="Change">What differs, where it is in both.</param>
internal sealed record ThreadDiff(Guid Id, Fate Fate, PlanThread? Whole, ThreadChange? Change);

/// <summary>What differs between two versions of a plan. Pure: applied to the older one it gives the newer one.</summary>
internal sealed record PlanDiff(Change? Strengths, IReadOnlyList<ThreadDiff> Threads)
{
    public bool IsNothing => Strengths is null && Threads.All(t => t.Fate == Fate.Same && t.Change!.IsNothing);

    /// <summary>Threads in the order of the newer version, those that are gone last.</summary>
    public static PlanDiff Of(PlanContent older, PlanContent newer)
    {
        var kept = newer.Threads.Select(thread =>
            older.Find(thread.Id) is { } before
                ? new ThreadDiff(thread.Id, Fate.Same, null, ThreadChange.Of(before, thread))
                : new ThreadDiff(thread.Id, Fate.New, thread, null)
        );
        var gone = older.Threads.Where(t => newer.Find(t.Id) is null).Select(t => new ThreadDiff(t.Id, Fate.Gone, t, null));
        return new(Change.Of(older.Strengths, newer.Strengths), [.. kept, .. gone]);
    }

    public PlanContent Apply(PlanContent older) =>
        new(
            Change.Apply(Strengths, older.Strengths),
            [
                .. Threads
                    .Where(t => t.Fate != Fate.Gone)
                    .Select(t => t.Fate == Fate.New ? t.Whole! : t.Change!.Apply(older.Find(t.Id)!)),
            ]
        );
}
