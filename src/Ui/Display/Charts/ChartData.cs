namespace Footbridge.Ui;

/// <summary>A value on a day.</summary>
/// <param name="Day">The day.</param>
/// <param name="Value">The value.</param>
/// <param name="Note">Words shown with the point.</param>
public sealed record ChartPoint(DateOnly Day, double Value, string? Note = null);

/// <summary>A line.</summary>
/// <param name="Name">Its name in the legend.</param>
/// <param name="Points">Its points; they are put in order of day.</param>
/// <param name="Tone">primary, amber, rose, violet, good or neutral.</param>
/// <param name="Dashed">Whether the line is dashed, as for what was expected.</param>
public sealed record ChartSeries(string Name, IReadOnlyList<ChartPoint> Points, string Tone = "primary", bool Dashed = false);

/// <summary>A range of values with a meaning, such as a severity band.</summary>
/// <param name="From">Where it begins.</param>
/// <param name="To">Where it ends.</param>
/// <param name="Label">What it means.</param>
/// <param name="Tone">good, warn, danger, info or neutral.</param>
public sealed record ChartBand(double From, double To, string Label, string Tone = "neutral");

/// <summary>Something that happened on a day, drawn as an upright line.</summary>
/// <param name="Day">The day.</param>
/// <param name="Label">What happened.</param>
/// <param name="Tone">good, warn, danger, accent or neutral.</param>
public sealed record ChartEvent(DateOnly Day, string Label, string Tone = "neutral");

/// <summary>A bar.</summary>
/// <param name="Label">What it counts.</param>
/// <param name="Value">How long it is.</param>
/// <param name="Words">The value in words; the number when null.</param>
/// <param name="Compare">A value to compare with, drawn as a mark.</param>
/// <param name="Tone">primary, amber, rose, violet, good or neutral.</param>
public sealed record ChartBar(string Label, double Value, string? Words = null, double? Compare = null, string Tone = "primary");
