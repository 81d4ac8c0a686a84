using Footbridge.Contracts.Demo;
using Footbridge.Contracts.Schedule;
using Footbridge.Schedule.Enrollments;
using Footbridge.Schedule.Moves;
using Footbridge.Schedule.Planning;
using Footbridge.Storage;
using Footbridge.Storage.Outbox;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Slices.Schedule;

public sealed class MoveTests
{
    [Theory, Engines]
    public async Task A_group_that_is_moved_meets_there_from_its_day_on_and_not_before(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var (group, to, shown) = await clinic.PossibleMoveAsync();
        (await clinic.MoveAsync(group, to, shown)).Problem.ShouldBeNull();
        var from = shown.Frame.From;
        (await clinic.DayOfAsync(group, from.AddDays(-7))).ShouldBe((shown.Frame.Now.Day, shown.Frame.Now.Start));
        (await clinic.DayOfAsync(group, from)).ShouldBe((to.Day, to.Start));
    }

    [Theory, Engines]
    public async Task Its_members_keep_their_seats_and_are_told(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var (group, to, shown) = await clinic.PossibleMoveAsync();
        var roster = await clinic.OtherRosterAsync(group.Id, shown.Frame.From.AddDays(-7));
        var before = await clinic.MessagesAsync();
        await clinic.MoveAsync(group, to, shown);
        (await clinic.OtherRosterAsync(group.Id, shown.First!.Value)).ShouldBe(roster, ignoreOrder: true);
        (await clinic.MessagesAsync()).ShouldBeGreaterThan(before);
    }

    [Theory, Engines]
    public async Task What_stands_against_a_move_refuses_it(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var group = clinic.MondayGroup();
        var to = (await clinic.CellsAsync(group)).Answers.First(a => a.Value.IsBarred).Key;
        var shown = await clinic.ShownAsync(group, to);
        (await clinic.MoveAsync(group, to, shown)).Problem!.Code.ShouldBe("schedule.moves.barred");
    }

    [Theory, Engines]
    public async Task A_move_is_refused_after_something_has_changed(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var (group, to, shown) = await clinic.PossibleMoveAsync();
        var member = (await clinic.OtherRosterAsync(group.Id, shown.Frame.From.AddDays(-7)))[0];
        await clinic.DoAsync<RemoveFromGroup.Input, Done>(
            clinic.OtherStaff(RoleCodes.Counselor),
            new(member, group.Id, clinic.Today.AddDays(1))
        );
        (await clinic.MoveAsync(group, to, shown)).Problem!.Code.ShouldBe("schedule.moves.outdated");
    }

    [Theory, Engines]
    public async Task A_move_is_explained(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var (group, to, shown) = await clinic.PossibleMoveAsync();
        (await clinic.MoveAsync(group, to, shown, reason: " ")).Problem!.Code.ShouldBe("schedule.moves.reason-missing");
    }

    [Theory, Engines]
    public async Task Looking_at_all_hours_changes_nothing_and_agrees_with_the_page_of_one(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var group = clinic.MondayGroup();
        var cells = await clinic.CellsAsync(group);
        var (to, answer) = cells.Answers.First(a => a.Value.IsBarred && a.Value.People.Any());
        var shown = await clinic.ShownAsync(group, to);
        shown.Answer!.Conflicts.Select(c => c.Code).ShouldBe(answer.Conflicts.Select(c => c.Code));
        shown.Answer.Price.Points.ShouldBe(answer.Price.Points);
        cells.Answers[cells.Frame.Now].Price.Points.ShouldBe(0);
    }

    [Theory, Engines]
    public async Task A_counselor_moves_no_group(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var asked = await clinic.AskAsync<CheckMoves.Input, CheckMoves.Output>(
            clinic.OtherStaff(RoleCodes.Counselor),
            new(clinic.MondayGroup().Id, clinic.Today)
        );
        asked.Problem!.Kind.ShouldBe(ProblemKind.Forbidden);
    }
}

/// <summary>Steps around moves.</summary>
internal static class MoveClinic
{
    public static async Task<CheckMoves.Output> CellsAsync(this Clinic clinic, DemoGroup group) =>
        (
            await clinic.AskAsync<CheckMoves.Input, CheckMoves.Output>(
                clinic.OtherStaff(RoleCodes.Director),
                new(group.Id, clinic.Today)
            )
        ).Value;

    public static async Task<CheckMove.Output> ShownAsync(this Clinic clinic, DemoGroup group, MoveTo to) =>
        (
            await clinic.AskAsync<CheckMove.Input, CheckMove.Output>(
                clinic.OtherStaff(RoleCodes.Director),
                new(group.Id, null, to.Day, to.Start, to.Room?.Value.ToString() ?? "video")
            )
        ).Value;

    /// <summary>A group, another day for it, and what is shown of that move.</summary>
    public static async Task<(DemoGroup Group, MoveTo To, CheckMove.Output Shown)> PossibleMoveAsync(this Clinic clinic)
    {
        foreach (var group in clinic.Other.Groups)
        {
            var cells = await clinic.CellsAsync(group);
            var free = cells.Answers.Where(a => !a.Value.IsBarred && a.Key.Start != cells.Frame.Now.Start).ToList();
            if (free.Count > 0)
            {
                return (group, free[0].Key, await clinic.ShownAsync(group, free[0].Key));
            }
        }

        throw new InvalidOperationException("No group of the demonstration can be moved.");
    }

    public static Task<Outcome<WeekChanged>> MoveAsync(
        this Clinic clinic,
        DemoGroup group,
        MoveTo to,
        CheckMove.Output shown,
        string reason = "A room is needed."
    ) =>
        clinic.DoAsync<AcceptMove.Input, WeekChanged>(
            clinic.OtherStaff(RoleCodes.Director),
            new(group.Id, shown.Frame.From, to, shown.Mark, reason)
        );

    /// <summary>When a group meets in the week of a day.</summary>
    public static async Task<(DayOfWeek, TimeOnly)> DayOfAsync(this Clinic clinic, DemoGroup group, DateOnly monday)
    {
        for (var day = monday; day < monday.AddDays(7); day = day.AddDays(1))
        {
            var meetings = await clinic.InScopeAsync(
                clinic.OtherSystem(),
                s => s.GetRequiredService<ITimetable>().PlannedOnAsync(day, default)
            );
            if (meetings.FirstOrDefault(m => m.Group == group.Id) is { } meeting)
            {
                return (day.DayOfWeek, meeting.Start);
            }
        }

        throw new InvalidOperationException("The group does not meet that week.");
    }

    public static Task<int> MessagesAsync(this Clinic clinic) =>
        clinic.InScopeAsync(clinic.OtherSystem(), s => s.GetRequiredService<FootbridgeDb>().Set<OutboxMessage>().CountAsync());
}
