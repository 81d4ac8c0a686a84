using Footbridge.Contracts.People;
using Footbridge.Kernel;

namespace Footbridge.Schedule.Appointments;

/// <summary>One session of an appointment, as it is in its week.</summary>
/// <param name="Appointment">The appointment.</param>
/// <param name="Client">Whose.</param>
/// <param name="Kind">Kind code: <c>individual</c> or <c>family</c>.</param>
/// <param name="Staff">With whom.</param>
/// <param name="UsualOn">The day on which it would be.</param>
/// <param name="On">The day on which it is.</param>
/// <param name="Start">Local start.</param>
/// <param name="Minutes">Length.</param>
/// <param name="Site">Where; null by video.</param>
/// <param name="CancelledBecause">Why it does not take place, or null.</param>
public sealed record AppointmentMeeting(
    AppointmentId Appointment,
    ClientId Client,
    string Kind,
    UserId Staff,
    DateOnly UsualOn,
    DateOnly On,
    TimeOnly Start,
    int Minutes,
    SiteId? Site,
    string? CancelledBecause
)
{
    /// <summary>When it would start, if it was moved.</summary>
    public TimeOnly? UsualStart { get; init; }

    /// <summary>Whether it was moved to another place.</summary>
    public bool OtherPlace { get; init; }

    /// <summary>Who holds it otherwise, if somebody steps in.</summary>
    public UserId? UsualStaff { get; init; }

    /// <summary>Local end.</summary>
    public TimeOnly End => Start.AddMinutes(Minutes);

    /// <summary>Whether it takes any of some minutes of a day.</summary>
    public bool Meets(DateOnly day, TimeOnly from, TimeOnly to) => On == day && Start < to && from < End;

    /// <summary>Where what is different about it is decided.</summary>
    public string Href => $"/appointments/{Appointment.Value}/{UsualOn:yyyy-MM-dd}";

    /// <summary>The sessions of some appointments that fall into a period, by day and start.</summary>
    internal static IReadOnlyList<AppointmentMeeting> Of(IEnumerable<Appointment> appointments, Period period) =>
        [.. appointments.SelectMany(a => Of(a, period)).OrderBy(m => m.On).ThenBy(m => m.Start)];

    /// <summary>The session that would be on a day; null when there is none.</summary>
    internal static AppointmentMeeting? OfDay(Appointment appointment, DateOnly usual) =>
        appointment.Slot.NextOn(usual) == usual ? Turned(appointment, usual) : null;

    // A session is moved within its own week only, so none comes from further away.
    private static IEnumerable<AppointmentMeeting> Of(Appointment appointment, Period period)
    {
        var day = appointment.Slot.NextOn(period.From.AddDays(-6));
        for (; day is { } on && on <= period.To.AddDays(6); day = appointment.Slot.NextOn(on.AddDays(1)))
        {
            if (Turned(appointment, on) is var meeting && period.Contains(meeting.On))
            {
                yield return meeting;
            }
        }
    }

    private static AppointmentMeeting Turned(Appointment a, DateOnly on)
    {
        var usual = new AppointmentMeeting(a.Id, a.Client, a.Kind, a.Staff, on, on, a.Start, a.Minutes, a.Site, null);
        return a.Changes.Find(c => c.On == on) switch
        {
            null => usual,
            { CancelledBecause: { } reason } => usual with { CancelledBecause = reason },
            var moved => usual with
            {
                On = moved.MovedTo ?? on,
                Start = moved.Start ?? a.Start,
                Site = moved.Site,
                UsualStart = moved.MovedTo == on && moved.Start == a.Start ? null : a.Start,
                OtherPlace = moved.Site != a.Site,
                Staff = moved.StandIn ?? a.Staff,
                UsualStaff = moved.StandIn is null ? null : a.Staff,
            },
        };
    }
}
