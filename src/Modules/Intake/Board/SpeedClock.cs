using Footbridge.Intake.Referrals;
using Footbridge.Kernel;

namespace Footbridge.Intake.Board;

/// <summary>What the clock of a referral runs towards.</summary>
public enum ClockGoal
{
    FirstContact,
    Assessment,
    None,
}

/// <summary>How the time stands.</summary>
public enum ClockTone
{
    Fine,
    Late,
    Overdue,
}

/// <summary>How long a person has been waiting, against what the program set itself.</summary>
/// <param name="Goal">What for.</param>
/// <param name="Tone">How it stands.</param>
/// <param name="WaitingMinutes">Whole minutes since the person asked.</param>
/// <param name="DueAt">When it turns overdue; null when nothing runs.</param>
public sealed record SpeedClock(ClockGoal Goal, ClockTone Tone, int WaitingMinutes, DateTimeOffset? DueAt)
{
    /// <summary>Goal for the first contact when help is wanted today: the program's own.</summary>
    public const int UrgentGoalMinutes = 15;

    /// <summary>From here an urgent referral without contact is overdue.</summary>
    public const int UrgentLimitMinutes = 60;

    /// <summary>Goal for the first contact otherwise: the program's own.</summary>
    public const int GoalMinutes = 60;

    /// <summary>Goal for the assessment: in published figures over 70 % of people came when seen within 48 hours, 53 % later.</summary>
    public const int AssessmentHours = 48;

    /// <summary>From here the assessment goal is in danger.</summary>
    public const int AssessmentWarningHours = 36;

    public static SpeedClock Of(
        ReferralStage stage,
        ReferralUrgency urgency,
        DateTimeOffset receivedAt,
        DateTimeOffset now,
        ProgramCalendar calendar
    )
    {
        var waiting = (int)Math.Max(0, (now - receivedAt).TotalMinutes);
        return stage switch
        {
            ReferralStage.New => Contact(urgency, receivedAt, now, waiting, calendar),
            ReferralStage.Contacted => Assessment(receivedAt, now, waiting),
            _ => new(ClockGoal.None, ClockTone.Fine, waiting, DueAt: null),
        };
    }

    /// <summary>The end of the working day that was promised: the same time on the next weekday.</summary>
    public static DateTimeOffset PromisedBy(DateTimeOffset receivedAt, ProgramCalendar calendar)
    {
        var day = calendar.DayOf(receivedAt);
        var time = IsWeekend(day) ? TimeOnly.MinValue : calendar.TimeOf(receivedAt);
        day = NextWeekday(IsWeekend(day) ? NextWeekday(day) : day);
        return calendar.Resolve(day, time).Instant;
    }

    private static SpeedClock Contact(
        ReferralUrgency urgency,
        DateTimeOffset receivedAt,
        DateTimeOffset now,
        int waiting,
        ProgramCalendar calendar
    )
    {
        var urgent = urgency == ReferralUrgency.Today;
        var due = urgent ? receivedAt.AddMinutes(UrgentLimitMinutes) : PromisedBy(receivedAt, calendar);
        var tone =
            now >= due ? ClockTone.Overdue
            : waiting >= (urgent ? UrgentGoalMinutes : GoalMinutes) ? ClockTone.Late
            : ClockTone.Fine;
        return new(ClockGoal.FirstContact, tone, waiting, due);
    }

    private static SpeedClock Assessment(DateTimeOffset receivedAt, DateTimeOffset now, int waiting)
    {
        var due = receivedAt.AddHours(AssessmentHours);
        var tone =
            now >= due ? ClockTone.Overdue
            : now >= receivedAt.AddHours(AssessmentWarningHours) ? ClockTone.Late
            : ClockTone.Fine;
        return new(ClockGoal.Assessment, tone, waiting, due);
    }

    private static DateOnly NextWeekday(DateOnly day)
    {
        do
        {
            day = day.AddDays(1);
        } while (IsWeekend(day));

        return day;
    }

    private static bool IsWeekend(DateOnly day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
}
