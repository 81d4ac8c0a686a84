using Footbridge.Contracts.Care;
using Footbridge.Contracts.Demo;
using Footbridge.Contracts.Schedule;
using Footbridge.Kernel;
using Footbridge.Kernel.Access;
using Footbridge.Schedule.Appointments;
using Footbridge.Schedule.Availabilities;
using Footbridge.Schedule.Demo;
using Footbridge.Schedule.Enrollments;
using Footbridge.Schedule.Feeds;
using Footbridge.Schedule.Groups;
using Footbridge.Schedule.Meetings;
using Footbridge.Schedule.Meetings.Notices;
using Footbridge.Schedule.Moves;
using Footbridge.Schedule.Places;
using Footbridge.Schedule.Planning;
using Footbridge.Schedule.Staffing;
using Footbridge.Schedule.Waiting;
using Footbridge.Schedule.Weeks;
using Footbridge.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using static Footbridge.Kernel.RoleCodes;

namespace Footbridge.Schedule;

/// <summary>Availability, rooms, groups and the weekly timetable.</summary>
public sealed class ScheduleModule : FootbridgeModule
{
    /// <inheritdoc/>
    public override string Prefix => "schedule";

    /// <inheritdoc/>
    public override IReadOnlyList<PermissionEntry> Permissions =>
        [
            new(
                SchedulePermissions.ReadGroups,
                DataKinds.Chart,
                Purpose.Treatment,
                Director,
                Intake,
                Counselor,
                Supervisor,
                Medical
            ),
            new(SchedulePermissions.ManageGroups, DataKinds.None, Purpose.Operations, Director, Supervisor),
            new(SchedulePermissions.PlanSeason, DataKinds.Chart, Purpose.Treatment, Director, Supervisor),
            new(SchedulePermissions.CancelMeetings, DataKinds.None, Purpose.Operations, Director, Supervisor, Counselor),
            new(SchedulePermissions.ManageRooms, DataKinds.None, Purpose.Operations, Administrator, Director),
            new(
                SchedulePermissions.ReadHours,
                DataKinds.None,
                Purpose.Operations,
                Administrator,
                Director,
                Intake,
                Counselor,
                Supervisor,
                Medical
            ),
            new(SchedulePermissions.ManageHours, DataKinds.None, Purpose.Operations, Administrator, Director, Supervisor),
            new(
                SchedulePermissions.ReadWeek,
                DataKinds.Chart,
                Purpose.Treatment,
                Director,
                Intake,
                Counselor,
                Supervisor,
                Medical,
                Client
            ),
            new(
                SchedulePermissions.PlanWeek,
                DataKinds.Chart,
                Purpose.Treatment,
                Director,
                Intake,
                Counselor,
                Supervisor,
                Medical
            ),
            new(SchedulePermissions.Assign, DataKinds.Chart, Purpose.Treatment, Director, Intake, Counselor, Supervisor),
            new(SchedulePermissions.KeepApart, DataKinds.Chart, Purpose.Treatment, Director, Supervisor),
            new(
                SchedulePermissions.ReadAvailability,
                DataKinds.Chart,
                Purpose.Treatment,
                Director,
                Intake,
                Counselor,
                Supervisor,
                Medical,
                Client
            ),
            new(
                SchedulePermissions.SaveAvailability,
                DataKinds.Chart,
                Purpose.Treatment,
                Director,
                Intake,
                Counselor,
                Supervisor,
                Client
            ),
            new(
                SchedulePermissions.OwnFeed,
                DataKinds.Chart,
                Purpose.Treatment,
                Director,
                Intake,
                Counselor,
                Supervisor,
                Medical,
                Client
            ),
            new(SchedulePermissions.SayForOneself, DataKinds.Chart, Purpose.OwnRequest, Client),
        ];

    /// <inheritdoc/>
    public override IReadOnlyList<NavigationEntry> Navigation =>
        [
            new(NavigationArea.Staff, 50, "schedule.nav.groups", "/groups", SchedulePermissions.ReadGroups, "calendar"),
            new(NavigationArea.Settings, 20, "schedule.nav.rooms", "/rooms", SchedulePermissions.ManageRooms, "door"),
            new(NavigationArea.Settings, 21, "schedule.nav.opening", "/rooms/hours", SchedulePermissions.ManageHours, "clock"),
            new(NavigationArea.Settings, 22, "schedule.nav.staff", "/staff-hours", SchedulePermissions.ReadHours, "people"),
            new(NavigationArea.Client, 20, "schedule.nav.my-week", "/me/week", SchedulePermissions.ReadWeek, "calendar"),
        ];

    /// <inheritdoc/>
    public override IReadOnlyList<SlotPanel> Panels =>
        [
            new("chart.facts", 20, SchedulePermissions.ReadWeek, typeof(WeekFacts)),
            new("intake.panels", 60, SchedulePermissions.PlanWeek, typeof(IntakeWeekPanel)),
            new("today.panels", 5, SchedulePermissions.ReadGroups, typeof(WordsPanel)),
            new("today.panels", 4, SchedulePermissions.PlanWeek, typeof(TodaysAppointmentsPanel)),
            new("me.home", 10, SchedulePermissions.ReadWeek, typeof(NextSessionCard)),
        ];

    /// <inheritdoc/>
    public override void Add(IServiceCollection services)
    {
        services.AddScoped<TimetableRows>();
        services.AddScoped<Timetable>();
        services.AddScoped<ITimetable>(provider => provider.GetRequiredService<Timetable>());
        services.AddScoped<IWeekPlans, WeekPlans>();
        services.AddScoped<AppointmentBook>();
        services.AddScoped<AppointmentChecks>();
        services.AddScoped<AppointmentDesk>();
        services.AddScoped<FactsReader>();
        services.AddScoped<SessionPublisher>();
        services.AddScoped<WeekPublisher>();
        services.AddScoped<WaitingReader>();
        services.AddHostedService<SeasonWorker>();
        services.AddScoped<GroupCards>();
        services.AddScoped<GroupChecks>();
        services.AddScoped<GroupDesk>();
        services.AddScoped<GroupLog>();
        services.AddScoped<ComingMeeting>();
        services.AddScoped<MeetingChecks>();
        services.AddScoped<CancelDesk>();
        services.AddScoped<StepInDesk>();
        services.AddScoped<MeetingNotices>();
        services.AddScoped<StandIns>();
        services.AddScoped<MissedMeetings>();
        services.AddScoped<VisitDesk>();
        services.AddScoped<MakeUps>();
        services.AddScoped<OwnWords>();
        services.AddScoped<ClientHours>();
        services.AddScoped<ClientWeekViews>();
        services.AddScoped<IWeekOutlooks, WeekOutlooks>();
        services.AddScoped<LifeWeeks>();
        services.AddScoped<StaffWeeks>();
        services.AddScoped<OpenHours>();
        services.AddScoped<Prescriptions.Prescriptions>();
        services.AddScoped<Prescriptions.ApartPairs>();
        services.AddScoped<IKeptApart, Prescriptions.KeptApart>();
        services.AddScoped<HoursChecks>();
        services.AddScoped<TouchedMeetings>();
        services.AddScoped<GridWeeks>();
        services.AddScoped<MoveReader>();
        services.AddScoped<MoveFrames>();
        services.AddScoped<FeedSpan>();
        services.AddScoped<FeedRevisions>();
        services.AddRateLimiter(options => options.AddPolicy<string, FeedLimit>(FeedLimit.Name));
        services.AddScoped<IHear<EpisodeClosed>, EndWithStay>();
        services.AddScoped<IDemoPart, ScheduleDemo>();
        services.AddScoped<ITimelinePart, RosterTimeline>();
        services.AddScoped<ITimelinePart, AppointmentTimeline>();
        services.AddScoped<IFamilySessions, FamilySessions>();
    }

    /// <inheritdoc/>
    public override void Map(IEndpointRouteBuilder endpoints)
    {
        FeedEndpoint.Map(endpoints);
        MovesEndpoint.Map(endpoints);
    }
}

/// <summary>What the module's slices ask for.</summary>
public static class SchedulePermissions
{
    /// <summary>See groups, seats and rosters.</summary>
    public const string ReadGroups = "schedule.group.read";

    /// <summary>Plan and change groups.</summary>
    public const string ManageGroups = "schedule.group.manage";

    /// <summary>Have the whole week planned, compare it with what is, and publish it.</summary>
    public const string PlanSeason = "schedule.season.plan";

    /// <summary>Cancel a meeting of a group, or take that back.</summary>
    public const string CancelMeetings = "schedule.meeting.cancel";

    /// <summary>See and change rooms.</summary>
    public const string ManageRooms = "schedule.room.manage";

    /// <summary>See one's own working hours; those who manage hours see everybody's.</summary>
    public const string ReadHours = "schedule.hours.read";

    /// <summary>Change when staff work, when they are away, and when places are open.</summary>
    public const string ManageHours = "schedule.hours.manage";

    /// <summary>See a client's coming sessions and hours.</summary>
    public const string ReadWeek = "schedule.week.read";

    /// <summary>See a client's whole week with the groups that would fit.</summary>
    public const string PlanWeek = "schedule.week.plan";

    /// <summary>Add a client to groups and take them out.</summary>
    public const string Assign = "schedule.week.assign";

    /// <summary>See and change who must be kept apart.</summary>
    public const string KeepApart = "schedule.apart.manage";

    /// <summary>See when a client can come.</summary>
    public const string ReadAvailability = "schedule.availability.read";

    /// <summary>Write down when a client can come.</summary>
    public const string SaveAvailability = "schedule.availability.save";

    /// <summary>Keep a private calendar link of one's own meetings.</summary>
    public const string OwnFeed = "schedule.feed.own";

    /// <summary>Say that one will be late or cannot come, and choose a meeting to make up for it.</summary>
    public const string SayForOneself = "schedule.word.say";
}
