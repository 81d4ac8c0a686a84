using Footbridge.Contracts.Care;
using Footbridge.Contracts.Demo;
using Footbridge.Contracts.Schedule;
using Footbridge.Kernel;
using Footbridge.Kernel.Access;
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
            new("me.home", 10, SchedulePermissions.ReadWeek, typeof(NextSessionCard)),
        ];

    /// <inheritdoc/>
    public override void Add(IServiceCollection services)
    {
        services.AddScoped<TimetableRows>();
        services.AddScoped<Timetable>();
        services.AddScoped<ITimetable>(provider => provider.GetRequiredService<Timetable>());
        services.AddScoped<IWeekPlans, WeekPlans>();
        services.AddScoped<FactsReader>();
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
        services.AddScoped<MissedMeetings>();
        services.AddScoped<VisitDesk>();
        services.AddScoped<MakeUps>();
        services.AddScoped<OwnWords>();
        services.AddScoped<ClientHours>();
        services.AddScoped<ClientWeekViews>();
        services.AddScoped<LifeWeeks>();
        services.AddScoped<StaffWeeks>();
        services.AddScoped<OpenHours>();
        services.AddScoped<Prescriptions.Prescriptions>();
        services.AddScoped<Prescriptions.ApartPairs>();
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
    }

    /// <inheritdoc/>
    public override void Map(IEndpointRouteBuilder endpoints)
    {
        FeedEndpoint.Map(endpoints);
        MovesEndpoint.Map(endpoints);
    }
}
