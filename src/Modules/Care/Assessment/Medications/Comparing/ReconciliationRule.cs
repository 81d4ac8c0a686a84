namespace Footbridge.Care.Assessment.Medications.Comparing;

/// <summary>When the list is to be compared again.</summary>
/// <param name="FirstWithin">Days from admission to the first comparison.</param>
/// <param name="Every">Days from one comparison to the next.</param>
internal sealed record ReconciliationRule(int FirstWithin, int Every)
{
    public static ReconciliationRule Default { get; } = new(3, 30);

    /// <summary>The day it is due; null for somebody who is not in care.</summary>
    public DateOnly? DueOn(DateOnly? last, DateOnly? admittedOn) =>
        admittedOn is not { } admitted ? null
        // A transfer of care asks for a comparison of its own, whatever was compared before it.
        : last is { } on && on >= admitted ? on.AddDays(Every)
        : admitted.AddDays(FirstWithin);
}
