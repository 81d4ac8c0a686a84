using System.Text.Json;
using Footbridge.Kernel;

namespace Footbridge.Care.Plans;

internal readonly record struct PlanId(Guid Value) : IEntityId<PlanId>
{
    public static PlanId From(Guid value) => new(value);
}

/// <summary>What a plan says. It is kept as one document, because that document is what people sign.</summary>
/// <param name="Strengths">What the client brings along.</param>
/// <param name="Threads">Problems, each with its goal and what is done for it.</param>
internal sealed record PlanContent(string Strengths, IReadOnlyList<PlanThread> Threads)
{
    public static PlanContent Empty { get; } = new("", []);

    /// <summary>Same content, same text: what the signatures are computed over.</summary>
    public string ToJson() => JsonSerializer.Serialize(this);

    public static PlanContent FromJson(string json) => JsonSerializer.Deserialize<PlanContent>(json)!;

    public PlanThread? Find(Guid thread) => Threads.FirstOrDefault(t => t.Id == thread);

    /// <summary>The content with a thread put in its place, or at the end.</summary>
    public PlanContent With(PlanThread thread) =>
        Find(thread.Id) is null
            ? this with
            {
                Threads = [.. Threads, thread],
            }
            : this with
            {
                Threads = [.. Threads.Select(t => t.Id == thread.Id ? thread : t)],
            };

    public PlanContent Without(Guid thread) => this with { Threads = [.. Threads.Where(t => t.Id != thread)] };
}

/// <summary>One problem and what is done about it.</summary>
/// <param name="Id">Stays the same from version to version.</param>
/// <param name="Area">A code of <see cref="PlanWords.Areas"/>.</param>
/// <param name="Problem">What is hard.</param>
/// <param name="Goal">What the client wants, in the client's words.</param>
/// <param name="Objectives">Steps one can tell whether they were reached.</param>
/// <param name="Interventions">What the team does.</param>
internal sealed record PlanThread(
    Guid Id,
    string Area,
    string Problem,
    string Goal,
    IReadOnlyList<PlanObjective> Objectives,
    IReadOnlyList<PlanIntervention> Interventions
);

/// <summary>What the team does.</summary>
/// <param name="Kind">A code of <see cref="PlanWords.Kinds"/>.</param>
/// <param name="Frequency">More about when and how, in words; may be empty.</param>
/// <param name="Responsible">Who sees to it.</param>
internal sealed record PlanIntervention(string Kind, string Frequency, Guid Responsible)
{
    /// <summary>How many times in each <see cref="Per"/>; null where only words say it.</summary>
    public int? Times { get; init; }

    /// <summary>A code of <see cref="PlanWords.Spans"/>.</summary>
    public string Per { get; init; } = "";

    /// <summary>Minutes each time.</summary>
    public int? Minutes { get; init; }
}

/// <summary>Codes that plans are written with; their words are texts.</summary>
internal static class PlanWords
{
    public static IReadOnlyList<string> Areas { get; } = ["use", "mind", "body", "relationships", "daily-life", "money-law"];

    public static IReadOnlyList<string> Kinds { get; } =
    ["cbt", "dbt", "individual", "family", "education", "medication", "life-skills", "case-management", "co-occurring"];

    /// <summary>How one can tell that an objective was reached.</summary>
    public static IReadOnlyList<string> Measures { get; } = ["number", "scale", "behavior"];

    public static IReadOnlyList<string> Spans { get; } = ["week", "month"];
}
