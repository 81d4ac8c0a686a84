using Footbridge.Care.Plans.Rules;
using Footbridge.Contracts.Care;

namespace Footbridge.Care.Plans.Standing;

/// <summary>One version with the days on which it was signed.</summary>
/// <param name="Number">Which version.</param>
/// <param name="StartedOn">When it was begun.</param>
/// <param name="HasThreads">Whether it says anything.</param>
/// <param name="SignedOn">Days of the signatures by role.</param>
/// <param name="Instead">Whether the reviewer signed in place of the client.</param>
internal sealed record VersionFacts(
    int Number,
    DateOnly StartedOn,
    bool HasThreads,
    IReadOnlyDictionary<PlanSigner, DateOnly> SignedOn,
    bool Instead
);

/// <summary>How a plan stands on a day, by the program's rules. Pure.</summary>
internal static class PlanStandingRule
{
    /// <summary>Works it out from the versions of one stay.</summary>
    public static PlanStanding Of(IReadOnlyCollection<VersionFacts> versions, PlanRules rules, DateOnly on)
    {
        var known = versions.Where(v => v.StartedOn <= on).OrderBy(v => v.Number).ToList();
        var complete = known.Select(v => CompleteOn(v, rules)).Where(d => d is { } day && day <= on).Min();
        if (complete is { } since)
        {
            return new(PlanState.Signed, [], since);
        }

        if (known.Count == 0 || known[^1] is { HasThreads: false, SignedOn.Count: 0 })
        {
            return new(PlanState.None, [.. PlanSigners.All.Where(rules.Needs).Select(PlanSigners.Code)], null);
        }

        var latest = known[^1];
        var missing = PlanSigners.All.Where(s => rules.Needs(s) && !IsMet(latest, s, on)).Select(PlanSigners.Code).ToList();
        return new(latest.SignedOn.Values.Any(d => d <= on) ? PlanState.Unsigned : PlanState.Draft, missing, null);
    }

    /// <summary>The day on which the last required signature was there; null while one is missing.</summary>
    public static DateOnly? CompleteOn(VersionFacts version, PlanRules rules)
    {
        var days = PlanSigners.All.Where(rules.Needs).Select(s => MetOn(version, s)).ToList();
        return days.Contains(null) ? null : days.Max();
    }

    private static bool IsMet(VersionFacts version, PlanSigner signer, DateOnly on) => MetOn(version, signer) <= on;

    private static DateOnly? MetOn(VersionFacts version, PlanSigner signer)
    {
        if (version.SignedOn.TryGetValue(signer, out var own))
        {
            return own;
        }

        return
            signer == PlanSigner.Client && version.Instead && version.SignedOn.TryGetValue(PlanSigner.Reviewer, out var instead)
            ? instead
            : null;
    }
}
