using Footbridge.Contracts.Schedule;
using Footbridge.Schedule.Groups;
using Footbridge.Schedule.Meetings;
using Footbridge.Schedule.Staffing;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Slices.Schedule;

public class StaffHoursTests
{
    private static readonly WorkTerms Mornings = WorkTerms.Usual with
    {
        Blocks = [new(DayOfWeek.Monday, new(8, 0), new(12, 0), null)],
        Kinds = ["process"],
        WomensGroups = true,
        Caseload = 9,
    };

    [Theory, Engines]
    public async Task New_hours_count_from_their_own_day_and_weeks_before_keep_theirs(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var maya = clinic.Story.Groups[0].Facilitator;
        var from = clinic.Today.AddDays(14);
        var before = await ReadAsync(clinic, maya, from.AddDays(-1));
        (await SaveAsync(clinic, before, from, Mornings)).Problem.ShouldBeNull();
        (await ReadAsync(clinic, maya, from.AddDays(-1))).Terms.Blocks.ShouldBe(before.Terms.Blocks);
        var after = await ReadAsync(clinic, maya, from);
        after.Terms.Blocks.ShouldBe(Mornings.Blocks);
        after.Terms.Kinds.ShouldBe(["process"]);
        (after.Terms.WomensGroups, after.Terms.Caseload, after.From).ShouldBe((true, 9, from));
    }

    [Theory, Engines]
    public async Task A_reader_gives_each_person_the_hours_that_count_on_a_day(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var maya = clinic.Story.Groups[0].Facilitator;
        var from = clinic.Today.AddDays(14);
        await SaveAsync(clinic, await ReadAsync(clinic, maya, from), from, Mornings);
        var hours = await clinic.InScopeAsync(
            clinic.SystemCaller,
            services => services.GetRequiredService<StaffWeeks>().OnAsync(from, CancellationToken.None)
        );
        hours.Single(h => h.User == maya).Kinds.ShouldBe(["process"]);
        hours.Select(h => h.User).ShouldBeUnique();
        hours.Count.ShouldBe(7);
    }

    [Theory, Engines]
    public async Task Hours_of_past_days_stay_as_they_were(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var week = await ReadAsync(clinic, clinic.Story.Groups[0].Facilitator, null);
        (await SaveAsync(clinic, week, clinic.Today.AddDays(-1), Mornings)).Problem!.Code.ShouldBe("schedule.staff.past");
    }

    [Theory, Engines]
    public async Task Of_two_who_change_hours_at_once_the_second_is_told(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var week = await ReadAsync(clinic, clinic.Story.Groups[0].Facilitator, null);
        await SaveAsync(clinic, week, clinic.Today, Mornings);
        (await SaveAsync(clinic, week, clinic.Today, Mornings)).Problem!.Code.ShouldBe("core.changed-meanwhile");
    }

    [Theory, Engines]
    public async Task Work_at_a_site_of_another_program_is_refused(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var week = await ReadAsync(clinic, clinic.Story.Groups[0].Facilitator, null);
        var elsewhere = Mornings with { Blocks = [Mornings.Blocks[0] with { Site = clinic.Other.Sites[0].Id }] };
        (await SaveAsync(clinic, week, clinic.Today, elsewhere)).Problem!.Code.ShouldBe("schedule.room.site-unknown");
    }

    [Theory, Engines]
    public async Task A_counselor_sees_their_own_hours_only_and_changes_none(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var counselor = clinic.Staff(RoleCodes.Counselor);
        var own = await clinic.AskAsync<StaffHoursOf.Input, StaffWeekView>(counselor, new(counselor.User!.Value, null));
        own.Value.MayManage.ShouldBeFalse();
        var supervisor = clinic.Staff(RoleCodes.Supervisor).User!.Value;
        var other = await clinic.AskAsync<StaffHoursOf.Input, StaffWeekView>(counselor, new(supervisor, null));
        other.Problem!.Kind.ShouldBe(ProblemKind.NotFound);
        var list = await clinic.AskAsync<StaffHoursList.Input, StaffHoursList.Output>(counselor, new());
        list.Value.Staff.Single().User.ShouldBe(counselor.User.Value);
        var input = new SaveStaffHours.Input(counselor.User.Value, clinic.Today, null, 0, Mornings);
        (await clinic.DoAsync<SaveStaffHours.Input, Done>(counselor, input)).Problem!.Kind.ShouldBe(ProblemKind.Forbidden);
    }

    [Theory, Engines]
    public async Task A_director_sees_everybody_who_sees_clients(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var list = await clinic.AskAsync<StaffHoursList.Input, StaffHoursList.Output>(clinic.Staff(RoleCodes.Director), new());
        list.Value.Staff.Count(s => s.Terms is not null).ShouldBe(7);
        list.Value.Staff.Select(s => s.Role).ShouldNotContain(RoleCodes.Biller);
    }

    [Theory, Engines]
    public async Task Leave_lists_the_meetings_it_touches_and_changes_none(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var group = clinic.Group("day", DayOfWeek.Monday);
        var monday = clinic.Next(DayOfWeek.Monday).AddDays(28);
        var leave = await LeaveAsync(clinic, group.Facilitator, monday, monday.AddDays(1));
        leave.Problem.ShouldBeNull();
        var touched = (await ReadAsync(clinic, group.Facilitator, null)).Leaves.Single(l => l.From == monday).Touched;
        touched
            .Select(t => (t.Group, t.On))
            .ShouldBe([(group.Id, monday), (clinic.Group("evening", DayOfWeek.Tuesday).Id, monday.AddDays(1))]);
        var meeting = await clinic.MeetingAsync(group.Id, monday);
        (meeting!.Turn, meeting.Facilitator).ShouldBe((null, group.Facilitator));
    }

    [Theory, Engines]
    public async Task A_meeting_that_somebody_steps_in_for_or_that_is_cancelled_needs_no_decision(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var group = clinic.Group("day", DayOfWeek.Monday);
        var evening = clinic.Group("evening", DayOfWeek.Tuesday);
        var monday = clinic.Next(DayOfWeek.Monday).AddDays(28);
        await LeaveAsync(clinic, group.Facilitator, monday, monday.AddDays(1));
        var director = clinic.Staff(RoleCodes.Director);
        var stepIn = new SubstituteFacilitator.Input(group.Id, monday, monday, director.User!.Value, "Leave");
        (await clinic.DoAsync<SubstituteFacilitator.Input, Done>(director, stepIn)).Problem.ShouldBeNull();
        var cancel = new CancelMeeting.Input(evening.Id, monday.AddDays(1), "Leave");
        (await clinic.DoAsync<CancelMeeting.Input, Done>(director, cancel)).Problem.ShouldBeNull();
        (await ReadAsync(clinic, group.Facilitator, null)).Leaves.Single(l => l.From == monday).Touched.ShouldBeEmpty();
    }

    [Theory, Engines]
    public async Task The_meetings_are_shown_before_a_leave_is_written_down(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var group = clinic.Group("day", DayOfWeek.Monday);
        var monday = clinic.Next(DayOfWeek.Monday).AddDays(28);
        var input = new TouchedByLeave.Input(group.Facilitator, monday, monday);
        var shown = await clinic.AskAsync<TouchedByLeave.Input, TouchedByLeave.Output>(clinic.Staff(RoleCodes.Supervisor), input);
        shown.Value.Meetings.Single().Group.ShouldBe(group.Id);
        (await ReadAsync(clinic, group.Facilitator, null)).Leaves.ShouldBeEmpty();
    }

    [Theory, Engines]
    public async Task Two_leaves_of_a_person_never_share_a_day(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var maya = clinic.Story.Groups[0].Facilitator;
        await LeaveAsync(clinic, maya, clinic.Today.AddDays(10), clinic.Today.AddDays(12));
        var second = await LeaveAsync(clinic, maya, clinic.Today.AddDays(12), clinic.Today.AddDays(14));
        second.Problem!.Code.ShouldBe("schedule.leave.overlap");
    }

    [Theory, Engines]
    public async Task Leave_needs_a_reason_an_end_after_its_start_and_days_to_come(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var maya = clinic.Story.Groups[0].Facilitator;
        var day = clinic.Today.AddDays(10);
        (await LeaveAsync(clinic, maya, day, day, " ")).Problem!.Field.ShouldBe("Reason");
        (await LeaveAsync(clinic, maya, day, day.AddDays(-1))).Problem!.Field.ShouldBe("To");
        (await LeaveAsync(clinic, maya, day.AddDays(-20), day.AddDays(-12))).Problem!.Code.ShouldBe("schedule.leave.past");
        (await LeaveAsync(clinic, maya, day, day.AddDays(400))).Problem!.Code.ShouldBe("schedule.leave.too-long");
    }

    [Theory, Engines]
    public async Task Leave_that_has_begun_ends_with_yesterday_and_one_to_come_goes_away(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var maya = clinic.Story.Groups[0].Facilitator;
        var begun = (await LeaveAsync(clinic, maya, clinic.Today.AddDays(-3), clinic.Today.AddDays(3))).Value;
        var later = (await LeaveAsync(clinic, maya, clinic.Today.AddDays(10), clinic.Today.AddDays(12))).Value;
        foreach (var leave in new[] { begun, later })
        {
            (await clinic.DoAsync<EndLeave.Input, Done>(clinic.Staff(RoleCodes.Director), new(leave))).Problem.ShouldBeNull();
        }

        var left = await clinic.InScopeAsync(
            clinic.SystemCaller,
            services => services.GetRequiredService<FootbridgeDb>().Set<StaffLeave>().Where(l => l.User == maya).ToListAsync()
        );
        left.Single().To.ShouldBe(clinic.Today.AddDays(-1));
    }

    [Theory, Engines]
    public async Task The_demonstrations_groups_lie_inside_the_hours_of_those_who_lead_them(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        foreach (var group in clinic.Story.Groups)
        {
            var facts = await FactsAsync(clinic, clinic.PlanOf(group) with { To = clinic.Today.AddDays(13) });
            facts.ShouldBeEmpty($"{group.Title}: {string.Join(", ", facts.Select(f => f.Code))}");
        }
    }

    [Theory, Engines]
    public async Task Each_kind_of_group_has_two_people_in_the_demonstration_who_may_lead_it(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var hours = await clinic.InScopeAsync(
            clinic.SystemCaller,
            services => services.GetRequiredService<StaffWeeks>().OnAsync(clinic.Today, CancellationToken.None)
        );
        GroupPlan.Kinds.Where(k => hours.Count(h => h.Kinds.Contains(k)) < 2).ShouldBeEmpty();
        // One of them has three hours more on Saturday, for the group in Spanish.
        hours
            .Where(h => h.Kinds.Count > 0)
            .Select(h => h.Blocks.Sum(b => b.Minutes))
            .Where(minutes => minutes != 36 * 60)
            .ShouldBe([39 * 60]);
    }

    [Theory, Engines]
    public async Task A_group_outside_of_all_hours_is_saved_and_told_of(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var group = clinic.Group("day", DayOfWeek.Monday);
        var plan = clinic.PlanOf(group) with { Title = "Saturday", Day = DayOfWeek.Saturday, Start = new(15, 0), Minutes = 60 };
        var saved = await clinic.DoAsync<SaveGroup.Input, GroupId>(clinic.Staff(RoleCodes.Director), new(null, 0, plan));
        saved.Problem.ShouldBeNull();
        (await FactsAsync(clinic, plan)).Select(f => f.Code).ShouldBe(["site-hours", "not-at-work"]);
    }

    private static async Task<IReadOnlyList<HoursFact>> FactsAsync(Clinic clinic, GroupPlan plan) =>
        (await clinic.AskAsync<PreviewHours.Input, PreviewHours.Output>(clinic.Staff(RoleCodes.Director), new(plan))).Value.Facts;

    private static async Task<StaffWeekView> ReadAsync(Clinic clinic, UserId user, DateOnly? on) =>
        (await clinic.AskAsync<StaffHoursOf.Input, StaffWeekView>(clinic.Staff(RoleCodes.Director), new(user, on))).Value;

    private static Task<Outcome<Done>> SaveAsync(Clinic clinic, StaffWeekView seen, DateOnly from, WorkTerms terms) =>
        clinic.DoAsync<SaveStaffHours.Input, Done>(
            clinic.Staff(RoleCodes.Supervisor),
            new(seen.User, from, seen.From, seen.Version, terms)
        );

    private static Task<Outcome<StaffLeaveId>> LeaveAsync(
        Clinic clinic,
        UserId user,
        DateOnly from,
        DateOnly to,
        string reason = "Vacation"
    ) => clinic.DoAsync<AddLeave.Input, StaffLeaveId>(clinic.Staff(RoleCodes.Director), new(user, from, to, reason));
}
