using Footbridge.Contracts.People;
using Footbridge.Contracts.Schedule;
using Footbridge.Schedule.Places;
using Footbridge.Schedule.Weeks;

namespace Footbridge.Slices.Schedule;

public class OpeningTests
{
    private static readonly IReadOnlyList<OpenBlock> Afternoons = [new(DayOfWeek.Monday, new(13, 0), new(20, 0))];

    [Theory, Engines]
    public async Task New_opening_hours_count_from_their_own_day(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var from = clinic.Today.AddDays(14);
        (await SaveAsync(clinic, from, Afternoons, 3)).Problem.ShouldBeNull();
        var before = (await ReadAsync(clinic, from.AddDays(-1))).Sites[0];
        (before.Blocks.Count, before.FamilyRooms).ShouldBe((6, 1));
        var after = (await ReadAsync(clinic, from)).Sites.Single(s => s.Site.Id == clinic.Story.Sites[0].Id);
        after.Blocks.ShouldBe(Afternoons);
        after.FamilyRooms.ShouldBe(3);
    }

    [Theory, Engines]
    public async Task A_reader_gives_each_site_the_hours_that_count_on_a_day(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var from = clinic.Today.AddDays(14);
        await SaveAsync(clinic, from, Afternoons, 3);
        var hours = await clinic.InScopeAsync(
            clinic.SystemCaller,
            services => services.GetRequiredService<OpenHours>().OnAsync(from, CancellationToken.None)
        );
        hours.Select(h => h.Site).ShouldBe(clinic.Story.Sites.Select(s => s.Id), ignoreOrder: true);
        hours.Single(h => h.Site == clinic.Story.Sites[0].Id).Blocks.ShouldBe(Afternoons);
    }

    [Theory, Engines]
    public async Task A_site_that_opens_twice_a_day_or_for_another_program_is_refused(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var twice = await SaveAsync(clinic, clinic.Today, [.. Afternoons, .. Afternoons], 1);
        twice.Problem!.Code.ShouldBe("schedule.open.once-a-day");
        var foreign = await SaveAsync(clinic, clinic.Today, Afternoons, 1, clinic.Other.Sites[0].Id);
        foreign.Problem!.Code.ShouldBe("schedule.room.site-unknown");
    }

    [Theory, Engines]
    public async Task A_closed_room_touches_its_own_meetings_a_site_all_of_its_and_a_holiday_all(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var monday = clinic.Next(DayOfWeek.Monday).AddDays(35);
        var group = clinic.Group("day", DayOfWeek.Monday);
        (await TouchedAsync(clinic, null, group.Room, monday)).ShouldBe([group.Id]);
        var evening = clinic.Group("evening", DayOfWeek.Monday);
        (await TouchedAsync(clinic, clinic.Story.Sites[0].Id, null, monday)).ShouldBe([group.Id, evening.Id]);
        var all = clinic.Story.Groups.Where(g => g.Day == DayOfWeek.Monday).Select(g => g.Id);
        (await TouchedAsync(clinic, null, null, monday)).ShouldBe(all, ignoreOrder: true);
    }

    [Theory, Engines]
    public async Task A_closure_lists_what_it_touches_and_changes_nothing(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var monday = clinic.Next(DayOfWeek.Monday).AddDays(35);
        var group = clinic.Group("day", DayOfWeek.Monday);
        var director = clinic.Staff(RoleCodes.Director);
        var input = new AddClosure.Input(null, group.Room, monday, monday, "Painting");
        var closure = await clinic.DoAsync<AddClosure.Input, ClosureId>(director, input);
        var shown = (await ReadAsync(clinic, null)).Closures.Single(c => c.Id == closure.Value.Value);
        shown.Touched.Single().Group.ShouldBe(group.Id);
        shown.Place.ShouldBe("Willow, Riverside");
        (await clinic.MeetingAsync(group.Id, monday))!.Turn.ShouldBeNull();
        (await clinic.DoAsync<EndClosure.Input, Done>(director, new(closure.Value))).Problem.ShouldBeNull();
        (await ReadAsync(clinic, null)).Closures.ShouldNotContain(c => c.Id == closure.Value.Value);
    }

    [Theory, Engines]
    public async Task A_room_of_another_program_is_not_closed(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var day = clinic.Today.AddDays(3);
        var input = new AddClosure.Input(null, clinic.Other.Rooms[0].Id, day, day, "Painting");
        var refused = await clinic.DoAsync<AddClosure.Input, ClosureId>(clinic.Staff(RoleCodes.Director), input);
        refused.Problem!.Code.ShouldBe("schedule.group.room-unknown");
    }

    [Theory, Engines]
    public async Task A_week_by_room_shows_meetings_seats_and_free_hours(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        var group = clinic.Group("day", DayOfWeek.Monday);
        var monday = clinic.Next(DayOfWeek.Monday).AddDays(35);
        (await clinic.AssignAsync(client, group.Id, clinic.Today)).Problem.ShouldBeNull();
        var grid = await GridAsync(clinic, monday, GridBy.Room);
        grid.Days.Count.ShouldBe(6);
        grid.Rows.Select(r => r.Name).ShouldBe(["Aspen", "Birch", "Cedar", "Willow", null]);
        var cell = grid.Rows.Single(r => r.Name == "Willow").Cells[0];
        (cell.Meetings.Single().Group, cell.Meetings[0].Taken).ShouldBe((group.Id, 1));
        cell.Free.ShouldBe([new(new(8, 0), new(9, 0)), new(new(12, 0), new(21, 0))]);
    }

    [Theory, Engines]
    public async Task A_week_by_person_shows_who_is_away_and_what_they_lead(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var monday = ProgramCalendar.MondayOf(clinic.Today.AddDays(21));
        var grid = await GridAsync(clinic, monday, GridBy.Person);
        var away = grid.Rows.Single(r => r.Name == "Ibrahim Saleh").Cells;
        away.Take(5).Select(c => c.Shut).Distinct().ShouldBe(["leave"]);
        away[3].Meetings.SelectMany(m => m.Facts).Select(f => f.Code).Distinct().ShouldBe(["on-leave"]);
        grid.ToDecide.ShouldBe(3);
    }

    [Theory, Engines]
    public async Task A_week_by_group_marks_a_closed_site(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var monday = ProgramCalendar.MondayOf(clinic.Today.AddDays(28));
        var grid = await GridAsync(clinic, monday, GridBy.Group);
        var meetings = grid.Rows.SelectMany(r => r.Cells).SelectMany(c => c.Meetings).ToList();
        // The groups of the story, and the one in Spanish.
        meetings.Count.ShouldBe(clinic.Story.Groups.Count + 1);
        meetings
            .Where(m => m.Facts.Any(f => f.Code == "closed"))
            .Select(m => m.Title)
            .ShouldBe(["How addiction works", "Family evening"]);
    }

    private static async Task<Opening.Output> ReadAsync(Clinic clinic, DateOnly? on) =>
        (await clinic.AskAsync<Opening.Input, Opening.Output>(clinic.Staff(RoleCodes.Supervisor), new(on))).Value;

    private static async Task<GroupGrid.Output> GridAsync(Clinic clinic, DateOnly on, GridBy by) =>
        (await clinic.AskAsync<GroupGrid.Input, GroupGrid.Output>(clinic.Staff(RoleCodes.Counselor), new(on, by))).Value;

    private static async Task<IEnumerable<GroupId>> TouchedAsync(Clinic clinic, SiteId? site, RoomId? room, DateOnly day)
    {
        var input = new TouchedByClosure.Input(site, room, day, day);
        var director = clinic.Staff(RoleCodes.Director);
        return (await clinic.AskAsync<TouchedByClosure.Input, TouchedByClosure.Output>(director, input)).Value.Meetings.Select(
            m => m.Group
        );
    }

    private static async Task<Outcome<Done>> SaveAsync(
        Clinic clinic,
        DateOnly from,
        IReadOnlyList<OpenBlock> blocks,
        int rooms,
        SiteId? site = null
    )
    {
        var view = (await ReadAsync(clinic, from)).Sites.Single(s => s.Site.Id == clinic.Story.Sites[0].Id);
        return await clinic.DoAsync<SaveSiteHours.Input, Done>(
            clinic.Staff(RoleCodes.Administrator),
            new(site ?? view.Site.Id, from, view.From, view.Version, blocks, rooms)
        );
    }
}
