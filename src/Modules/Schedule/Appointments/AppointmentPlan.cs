using Footbridge.Contracts.People;
using Footbridge.Kernel;

namespace Footbridge.Schedule.Appointments;

/// <summary>What somebody wants an appointment to be.</summary>
/// <param name="Kind">One of <see cref="Kinds"/>.</param>
/// <param name="Day">Weekday.</param>
/// <param name="Start">Local start.</param>
/// <param name="Minutes">Length.</param>
/// <param name="Staff">With whom.</param>
/// <param name="Site">Where; null by video.</param>
/// <param name="From">First day, or the day from which a change counts.</param>
/// <param name="To">Last day, or null.</param>
internal sealed record AppointmentPlan(
    string Kind,
    DayOfWeek Day,
    TimeOnly Start,
    int Minutes,
    UserId Staff,
    SiteId? Site,
    DateOnly From,
    DateOnly? To
)
{
    public const string Individual = "individual";
    public const string Family = "family";
    public const int KindLength = 20;
    public const int LeastMinutes = 15;
    public const int MostMinutes = 180;

    public static IReadOnlyList<string> Kinds { get; } = [Individual, Family];

    public WeeklySlot Slot => new(Day, Start, Minutes, From, To);

    /// <summary>Why the plan cannot be as it is, looking at itself alone; null when it can.</summary>
    public Problem? Refusal(DateOnly today)
    {
        if (!Kinds.Contains(Kind))
        {
            return Problem.Invalid("core.choose-one", nameof(Kind));
        }

        if (LengthRefusal(Start, Minutes) is { } length)
        {
            return length;
        }

        if (!ProgramCalendar.Knows(From) || From < today)
        {
            return Problem.Rule("schedule.appointment.past", nameof(From));
        }

        return To < From ? Problem.Invalid("core.end-before-start", nameof(To)) : null;
    }

    /// <summary>Why it cannot be at that time; null when it can.</summary>
    public static Problem? LengthRefusal(TimeOnly start, int minutes) =>
        minutes is < LeastMinutes or > MostMinutes || start.AddMinutes(minutes, out var wrapped) < start || wrapped > 0
            ? Problem.Invalid("schedule.appointment.length", nameof(Minutes), $"{LeastMinutes}", $"{MostMinutes}")
            : null;
}
