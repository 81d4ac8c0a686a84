using Footbridge.Contracts.Schedule;
using Footbridge.Kernel;
using Footbridge.Schedule.Appointments;
using Footbridge.Schedule.Weeks;

namespace Footbridge.Schedule.Meetings;

/// <summary>One coming meeting of the signed-in client: what they said of it, and what else of this week could stand for it.</summary>
[Requires(SchedulePermissions.SayForOneself)]
internal sealed class MyMeeting(
    ClientWeekViews views,
    OwnWords words,
    MakeUps makeUps,
    ProgramCalendar calendar,
    CallContext call
) : IQuery<MyMeeting.Input, MyMeeting.Output>
{
    /// <summary>Which meeting, or which session.</summary>
    /// <param name="Group">The group.</param>
    /// <param name="On">Day of the meeting, or on which the session would be.</param>
    /// <param name="Session">The individual or family session.</param>
    public sealed record Input(GroupId Group, DateOnly On, AppointmentId? Session = null);

    /// <summary>The meeting.</summary>
    /// <param name="Client">Whose.</param>
    /// <param name="Meeting">The meeting.</param>
    /// <param name="Word">What the client said of it.</param>
    /// <param name="MayComeLate">Whether they can still say they will be late.</param>
    /// <param name="BeforeStart">Whether it has not begun.</param>
    /// <param name="MakeUp">The make-up that is planned for it.</param>
    /// <param name="Choices">Other meetings of this week that could stand for it.</param>
    /// <param name="WeekMinutes">Minutes of treatment in this week: as prescribed, or as planned.</param>
    public sealed record Output(
        ClientId Client,
        ClientMeeting Meeting,
        ToldWord? Word,
        bool MayComeLate,
        bool BeforeStart,
        ClientMeeting? MakeUp,
        IReadOnlyList<MakeUps.Choice> Choices,
        int WeekMinutes
    ) : IAboutClient;

    public async Task<Outcome<Output>> HandleAsync(Input input, CancellationToken ct)
    {
        if (call.Caller.Client is not { } client)
        {
            return Problem.NotFound("schedule.week.no-record");
        }

        var week = await views.OfAsync(client, input.On, ct);
        if (week.Meetings.FirstOrDefault(m => IsIt(m, input)) is not { } meeting)
        {
            return Problem.NotFound("schedule.word.no-meeting");
        }

        var takesPlace = meeting.CancelledBecause is null;
        var word = await words.FindAsync(client, input.Group, input.Session, input.On, ct);
        // Only the counselor finds another hour for a session.
        var ofGroup = input.Session is null;
        var makeUp =
            ofGroup && await makeUps.PlannedAsync(client, input.Group, input.On, ct) is { } visit
                ? week.Meetings.Concat(week.Coming).FirstOrDefault(m => m.Group == visit.Group && m.On == visit.On)
                : null;
        var search = ofGroup && word is { MinutesLate: null } && makeUp is null;
        return new Output(
            client,
            meeting,
            word?.Told,
            takesPlace && calendar.Resolve(meeting.On, meeting.End).Instant > calendar.Now,
            takesPlace && calendar.Resolve(meeting.On, meeting.Start).Instant > calendar.Now,
            makeUp,
            search ? await makeUps.ForClientAsync(client, week.Monday.AddDays(6), ct) : [],
            week.PrescribedHours * 60 ?? week.PlannedMinutes
        );
    }

    private static bool IsIt(ClientMeeting meeting, Input wanted) =>
        wanted.Session is { } session
            ? meeting.Session is { } own && own.Appointment == session && own.UsualOn == wanted.On
            : meeting.Session is null && meeting.Group == wanted.Group && meeting.On == wanted.On;
}
