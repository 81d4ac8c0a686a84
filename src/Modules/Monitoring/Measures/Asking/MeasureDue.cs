namespace Footbridge.Monitoring.Measures;

/// <summary>What of a stay decides when something is asked.</summary>
/// <param name="ReviewDueOn">When the next review of the treatment plan is due.</param>
/// <param name="LeftOn">Last day of the stay, once it is over.</param>
internal sealed record StayDates(DateOnly? ReviewDueOn, DateOnly? LeftOn);

/// <summary>On which day an instrument is due. Pure.</summary>
internal static class MeasureDue
{
    /// <summary>Days before a review on which its measures are asked, so that the answers lie on the table.</summary>
    public const int DaysBeforeReview = 3;

    /// <summary>The latest day up to today on which a plan asks; null when there was none yet. During a stay nothing is asked for the time
    /// after it, and after it nothing is asked that belongs into it.</summary>
    public static DateOnly? Latest(MeasurePlan plan, StayDates stay, DateOnly today)
    {
        if (plan.From > today || plan.Until < today)
        {
            return null;
        }

        DateOnly? day = plan.Timing switch
        {
            MeasureTiming.Once => plan.From,
            MeasureTiming.Every when stay.LeftOn is null => today.AddDays(-((today.DayNumber - plan.From.DayNumber) % plan.Days)),
            MeasureTiming.BeforeReview when stay.LeftOn is null => stay.ReviewDueOn?.AddDays(-DaysBeforeReview),
            MeasureTiming.Discharge => stay.LeftOn,
            MeasureTiming.FollowUp => stay.LeftOn?.AddDays(plan.Days),
            _ => null,
        };
        return day is { } due && due >= plan.From && due <= today ? due : null;
    }
}
