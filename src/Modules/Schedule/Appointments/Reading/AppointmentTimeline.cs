using Footbridge.Contracts.Care;
using Footbridge.Kernel;

namespace Footbridge.Schedule.Appointments;

/// <summary>Individual and family sessions as a record's timeline shows them: planned, cancelled, moved, or held by somebody else. Whether
/// somebody came stands in the notes.</summary>
internal sealed class AppointmentTimeline(AppointmentBook book, ProgramCalendar calendar) : ITimelinePart
{
    private const string Planned = "planned";

    // Older ones are found in the notes.
    private const int WeeksBack = 52;

    // What is planned as in any other week is no news; the next week is shown, so that it can be found.
    private const int DaysAhead = 7;

    public IReadOnlyList<TimelineKind> Kinds { get; } = [new("own-session", "schedule.timeline.own-sessions", "user")];

    public string Permission => SchedulePermissions.PlanWeek;

    public async Task<IReadOnlyList<TimelineEntry>> OfAsync(ClientId client, TimelineQuestion question, CancellationToken ct)
    {
        if (!ProgramCalendar.Knows(question.Until))
        {
            return [];
        }

        var period = new Period(question.Until.AddDays(-7 * WeeksBack), question.Until);
        var ahead = calendar.Today.AddDays(DaysAhead);
        return
        [
            .. (await book.OfClientAsync(client, period, ct))
                .Where(m => m.On <= ahead || StateOf(m) != Planned)
                .OrderByDescending(m => m.On)
                .ThenByDescending(m => m.Start)
                .Take(question.Most)
                .Select(m => new TimelineEntry("own-session", m.On, $"schedule.timeline.{m.Kind}.{StateOf(m)}", [], m.Href)
                {
                    Tone = m.CancelledBecause is null ? null : "warn",
                }),
        ];
    }

    private static string StateOf(AppointmentMeeting meeting) =>
        meeting.CancelledBecause is not null ? "cancelled"
        : meeting.On != meeting.UsualOn || meeting.UsualStart is not null || meeting.OtherPlace ? "moved"
        : meeting.UsualStaff is not null ? "stood-in"
        : Planned;
}
