using Footbridge.Contracts.Schedule;
using Footbridge.Kernel;
using Footbridge.Schedule.Appointments;

namespace Footbridge.Schedule.Weeks;

/// <summary>One meeting of a client's week.</summary>
/// <param name="Group">The group; none for an individual or family session.</param>
/// <param name="On">Local day.</param>
/// <param name="Title">Title of the group; empty for an individual or family session.</param>
/// <param name="Start">Local start.</param>
/// <param name="Minutes">Length.</param>
/// <param name="Place">Room and site, or null for video.</param>
/// <param name="Address">Postal address of the site, or null for video.</param>
/// <param name="Facilitator">Who leads it.</param>
/// <param name="CancelledBecause">Why it does not take place, or null.</param>
public sealed record ClientMeeting(
    GroupId Group,
    DateOnly On,
    string Title,
    TimeOnly Start,
    int Minutes,
    string? Place,
    string? Address,
    string Facilitator,
    string? CancelledBecause
)
{
    /// <summary>When it would start by the series, if the time differs.</summary>
    public TimeOnly? UsualStart { get; init; }

    /// <summary>Whether it is in another place than usual.</summary>
    public bool OtherPlace { get; init; }

    /// <summary>Who leads it otherwise, if somebody steps in.</summary>
    public string? UsualFacilitator { get; init; }

    /// <summary>Whether the client comes to this one meeting only.</summary>
    public bool Visits { get; init; }

    /// <summary>Day of the meeting it makes up for.</summary>
    public DateOnly? MissedOn { get; init; }

    /// <summary>What the client said of it beforehand.</summary>
    public ToldWord? Word { get; init; }

    /// <summary>Whether they can still say that they will be late.</summary>
    public bool MaySay { get; init; }

    /// <summary>The individual or family session that it is; null for a meeting of a group.</summary>
    public AppointmentMeeting? Session { get; init; }

    /// <summary>The day on which it would be, if it was moved to another one.</summary>
    public DateOnly? MovedFrom { get; init; }

    /// <summary>Whether something but its being cancelled is different from always.</summary>
    public bool IsOtherwise =>
        UsualStart is not null || OtherPlace || UsualFacilitator is not null || Visits || MovedFrom is not null;

    /// <summary>Where staff decide about it.</summary>
    public string Href => Session?.Href ?? $"/groups/{Group.Value}/meetings/{On:yyyy-MM-dd}";

    /// <summary>Where the client says that they will be late or cannot come.</summary>
    public string SayHref =>
        Session is { } session
            ? $"/me/week/sessions/{session.Appointment.Value}/{session.UsualOn:yyyy-MM-dd}"
            : $"/me/week/meetings/{Group.Value}/{On:yyyy-MM-dd}";

    /// <summary>Local end.</summary>
    public TimeOnly End => Start.AddMinutes(Minutes);
}

/// <summary>A client's program week: what is planned, what was attended, what comes next.</summary>
/// <param name="Client">The client.</param>
/// <param name="Monday">Monday of the week.</param>
/// <param name="Meetings">Its meetings, with cancelled ones.</param>
/// <param name="Next">The next meeting from now, also of a later week; null when none is planned.</param>
/// <param name="PlannedMinutes">Minutes planned in the week.</param>
/// <param name="AttendedMinutes">Minutes attended in the week so far.</param>
/// <param name="PrescribedHours">Prescribed hours a week; null when there is no open episode.</param>
public sealed record ClientWeekView(
    ClientId Client,
    DateOnly Monday,
    IReadOnlyList<ClientMeeting> Meetings,
    ClientMeeting? Next,
    int PlannedMinutes,
    int AttendedMinutes,
    int? PrescribedHours
)
{
    /// <summary>Meetings from today to two weeks ahead, with cancelled ones.</summary>
    public IReadOnlyList<ClientMeeting> Coming { get; init; } = [];
}

/// <summary>A client's week in short, for panels.</summary>
[Requires(SchedulePermissions.ReadWeek)]
internal sealed class WeekGlance(ClientWeekViews views) : IQuery<WeekGlance.Input, ClientWeekView>
{
    public sealed record Input(ClientId Client) : IAboutClient;

    public async Task<Outcome<ClientWeekView>> HandleAsync(Input input, CancellationToken ct) =>
        await views.OfAsync(input.Client, null, ct);
}

/// <summary>The week of the signed-in client.</summary>
[Requires(SchedulePermissions.ReadWeek)]
internal sealed class MyWeek(ClientWeekViews views, CallContext call) : IQuery<MyWeek.Input, ClientWeekView>
{
    public sealed record Input(DateOnly? On);

    public async Task<Outcome<ClientWeekView>> HandleAsync(Input input, CancellationToken ct) =>
        call.Caller.Client is { } client
            ? await views.OfAsync(client, input.On, ct)
            : Problem.NotFound("schedule.week.no-record");
}
