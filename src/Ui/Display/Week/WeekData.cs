namespace Footbridge.Ui;

/// <summary>A session or the like in a week.</summary>
/// <param name="Day">The day.</param>
/// <param name="Start">When it begins.</param>
/// <param name="Minutes">How long it lasts.</param>
/// <param name="Title">What it is.</param>
/// <param name="Subtitle">Where or with whom.</param>
/// <param name="Tone">primary, amber, rose, violet, good, neutral, or outline for something proposed.</param>
/// <param name="Href">Where it leads.</param>
public sealed record WeekBlock(
    DateOnly Day,
    TimeOnly Start,
    int Minutes,
    string Title,
    string? Subtitle = null,
    string Tone = "primary",
    string? Href = null
);

/// <summary>Time that is shaded, such as hours at work.</summary>
/// <param name="Day">The day.</param>
/// <param name="Start">When it begins.</param>
/// <param name="Minutes">How long it lasts.</param>
/// <param name="Label">Why.</param>
/// <param name="Tone">busy, or free for hours a person can come.</param>
public sealed record WeekShade(DateOnly Day, TimeOnly Start, int Minutes, string Label, string Tone = "busy");
