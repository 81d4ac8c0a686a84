using Footbridge.Contracts.Demo;
using Footbridge.Contracts.Schedule;
using Footbridge.Schedule.Availabilities;
using Footbridge.Schedule.Enrollments;
using Footbridge.Schedule.Groups;

namespace Footbridge.Slices.Schedule;

/// <summary>What tests of the schedule do again and again.</summary>
internal static class ScheduleClinic
{
    public static DemoGroup Group(this Clinic clinic, string track, DayOfWeek day) =>
        clinic.Story.Groups.Single(g => g.Track == track && g.Day == day);

    public static Task<Outcome<Done>> AssignAsync(
        this Clinic clinic,
        ClientId client,
        GroupId group,
        DateOnly from,
        string? reason = null
    ) => clinic.DoAsync<AssignToGroup.Input, Done>(clinic.Staff(RoleCodes.Counselor), new(client, group, from, reason));

    public static Task<Outcome<Done>> TellAsync(
        this Clinic clinic,
        ClientId client,
        Suits kind,
        DayOfWeek day,
        int from,
        int to
    ) =>
        clinic.DoAsync<SaveAvailability.Input, Done>(
            clinic.ClientCaller(client),
            new(client, clinic.Today, null, 0, [Block(kind, day, from, to)])
        );

    public static LifeBlock Block(Suits kind, DayOfWeek day, int from, int to) =>
        new()
        {
            Day = day,
            From = new(from, 0),
            To = new(to, 0),
            Kind = kind,
            Why = "work",
        };

    public static Task<IReadOnlyList<ClientId>> RosterAsync(this Clinic clinic, GroupId group, DateOnly day) =>
        clinic.InScopeAsync(
            clinic.SystemCaller,
            services => services.GetRequiredService<ITimetable>().MembersAsync(group, day, CancellationToken.None)
        );

    public static Task<GroupMeeting?> MeetingAsync(this Clinic clinic, GroupId group, DateOnly day) =>
        clinic.InScopeAsync(
            clinic.SystemCaller,
            services => services.GetRequiredService<ITimetable>().FindAsync(group, day, CancellationToken.None)
        );

    public static GroupPlan PlanOf(this Clinic clinic, DemoGroup group) =>
        new(
            group.Title,
            group.Kind,
            group.Track,
            group.Day,
            group.Start,
            group.Minutes,
            group.Room,
            group.Facilitator,
            group.Capacity,
            clinic.Today,
            null
        );

    public static DateOnly Next(this Clinic clinic, DayOfWeek day) =>
        clinic.Today.AddDays(((int)day - (int)clinic.Today.DayOfWeek + 7) % 7);
}
