namespace Footbridge.Intake.Board;

/// <summary>How fast people were reached.</summary>
/// <param name="Received">People who asked in the last 30 days.</param>
/// <param name="Reached">Of these, reached at least once.</param>
/// <param name="MedianMinutes">Middle of the minutes from asking to the first time reached; null when nobody was reached.</param>
/// <param name="AssessedInTime">Of these, with a level of care decided within 48 hours.</param>
public sealed record ContactFigures(int Received, int Reached, int? MedianMinutes, int AssessedInTime)
{
    /// <summary>How many days back the figures look.</summary>
    public const int Days = 30;

    public static ContactFigures Of(IReadOnlyCollection<Times> referrals)
    {
        List<int> minutes =
        [
            .. referrals
                .Where(r => r.FirstContactAt is not null)
                .Select(r => (int)Math.Max(0, (r.FirstContactAt!.Value - r.ReceivedAt).TotalMinutes))
                .Order(),
        ];
        int? median = minutes.Count == 0 ? null : (minutes[(minutes.Count - 1) / 2] + minutes[minutes.Count / 2]) / 2;
        var inTime = referrals.Count(r => r.AssessedAt <= r.ReceivedAt.AddHours(SpeedClock.AssessmentHours));
        return new(referrals.Count, minutes.Count, median, inTime);
    }

    /// <summary>When one person asked, was reached and was assessed.</summary>
    public sealed record Times(DateTimeOffset ReceivedAt, DateTimeOffset? FirstContactAt, DateTimeOffset? AssessedAt);
}
