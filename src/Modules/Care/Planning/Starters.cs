namespace Footbridge.Care.Planning;

/// <summary>Objectives to start from. Their words are texts of our own; who takes one makes it fit the person.</summary>
/// <param name="Code">Names the text <c>care.starter.code</c>.</param>
/// <param name="Area">Area of the plan.</param>
/// <param name="Kind">What the team usually does for it.</param>
internal sealed record Starter(string Code, string Area, string Kind)
{
    public static IReadOnlyList<Starter> All { get; } =
    [
        new("three-skills", "use", "cbt"),
        new("use-free-days", "use", "individual"),
        new("people-to-call", "use", "cbt"),
        new("naloxone", "use", "education"),
        new("medication", "body", "medication"),
        new("gambling-blocks", "use", "case-management"),
        new("gaming-limits", "use", "cbt"),
        new("mood-activities", "mind", "individual"),
        new("worry-time", "mind", "cbt"),
        new("grounding", "mind", "dbt"),
        new("sleep", "body", "life-skills"),
        new("family-talk", "relationships", "family"),
        new("work-plan", "daily-life", "case-management"),
        new("money-plan", "money-law", "life-skills"),
    ];

    public static Starter? Find(string? code) => All.FirstOrDefault(s => s.Code == code);
}
