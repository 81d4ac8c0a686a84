using Footbridge.Solver.Plans;

namespace Footbridge.Solver.Files;

/// <summary>A planned week as a document.</summary>
public static class PlanFile
{
    /// <summary>Reads a plan. Whether it keeps the rules is another question.</summary>
    public static FileReading<WeekPlan> Read(string text) => TimetableJson.Read<WeekPlan>(text);

    /// <summary>Writes a plan.</summary>
    public static string Write(WeekPlan plan) => TimetableJson.Write(plan);
}
