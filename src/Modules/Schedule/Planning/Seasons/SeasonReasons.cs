using System.Text.Json;
using Footbridge.Solver.Explaining;
using Footbridge.Solver.Instances;
using Footbridge.Solver.Plans;

namespace Footbridge.Schedule.Planning;

/// <summary>Why needs of a plan are unmet, kept beside it.</summary>
internal static class SeasonReasons
{
    // To explain one need takes many looks at the week; a clinic of the usual size has far fewer.
    private const int MostExplained = 200;

    /// <summary>Finds the reasons, the largest needs first.</summary>
    public static string Find(Clinic clinic, WeekPlan plan, CancellationToken ct) =>
        JsonSerializer.Serialize(
            new TimetableExplain(clinic, plan).Unmet().TakeWhile(_ => !ct.IsCancellationRequested).Take(MostExplained).ToList()
        );

    public static IReadOnlyList<Explanation> Read(string kept) =>
        kept.Length == 0 ? [] : JsonSerializer.Deserialize<List<Explanation>>(kept) ?? [];
}
