namespace Footbridge.Risk.Safety;

/// <summary>A signal as a page shows it.</summary>
/// <param name="Rule">Rule code; a resource key.</param>
/// <param name="Detail">Values for the placeholders of the rule's text.</param>
/// <param name="At">When it happened.</param>
public sealed record SignalReason(string Rule, IReadOnlyList<string> Detail, DateTimeOffset At);
