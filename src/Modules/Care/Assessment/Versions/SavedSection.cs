namespace Footbridge.Care.Assessment.Versions;

/// <summary>Where a section stands after it was saved.</summary>
/// <param name="Assessment">The version it belongs to.</param>
/// <param name="Counter">The section's counter, for the next save.</param>
/// <param name="Open">How many answers are open.</param>
internal sealed record SavedSection(Guid Assessment, int Counter, int Open);

/// <summary>One answer as it was typed.</summary>
/// <param name="Key">Key of the question.</param>
/// <param name="Value">What was typed.</param>
internal sealed record TypedAnswer(string Key, string Value);
