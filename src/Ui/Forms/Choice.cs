namespace Footbridge.Ui;

/// <summary>Something to choose.</summary>
/// <param name="Value">What is posted.</param>
/// <param name="Label">What is read.</param>
/// <param name="Hint">A sentence of help.</param>
public sealed record Choice(string Value, string Label, string? Hint = null);
