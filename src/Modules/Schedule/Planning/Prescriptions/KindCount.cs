namespace Footbridge.Schedule.Prescriptions;

/// <summary>How many group sessions of a kind a week holds.</summary>
/// <param name="Kind">Kind code; see <see cref="Contracts.Schedule.GroupMeeting.Kind"/>.</param>
/// <param name="Least">Fewest.</param>
/// <param name="Most">Most.</param>
public sealed record KindCount(string Kind, int Least, int Most);
