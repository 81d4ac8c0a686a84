using Footbridge.Contracts.Sessions;
using Footbridge.Risk.Safety;
using Footbridge.Sessions.Attending;
using Footbridge.Sessions.Board;
using Footbridge.Sessions.Meetings;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Slices.Sessions;

public sealed class AttendanceTests
{
    [Theory]
    [Engines]
    public async Task Who_did_not_come_is_missed_at_the_end_and_the_safety_list_hears_of_it(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var room = await GroupRoom.WithAsync(clinic, 2);
        await room.OpenAsync();
        await ArriveAsync(room, room.People[0]);
        await room.FinishAsync();
        (await room.RowsAsync()).Seats[room.People[1]].State.ShouldBe(Attendance.Missed);
        (await OpenItemsAsync(clinic)).ShouldBe([room.People[1]]);
    }

    [Theory]
    [Engines]
    public async Task Nobody_hears_of_a_missed_session_before_it_is_finished(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var room = await GroupRoom.WithAsync(clinic, 1);
        await room.OpenAsync();
        (await clinic.DoAsync<MarkMissed.Input, Done>(room.Leader, new(room.Session, room.People[0]))).Problem.ShouldBeNull();
        (await OpenItemsAsync(clinic)).ShouldBeEmpty();
    }

    [Theory]
    [Engines]
    public async Task Arriving_after_leaving_is_refused_with_a_sentence(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var room = await GroupRoom.WithAsync(clinic, 1);
        await room.OpenWithEveryoneAsync();
        await clinic.DoAsync<RecordLeave.Input, Done>(room.Leader, new(room.Session, room.People[0]));
        (await ArriveAsync(room, room.People[0])).Problem!.Code.ShouldBe("sessions.attendance.left-already");
    }

    [Theory]
    [Engines]
    public async Task Without_a_time_an_arrival_is_written_down_as_now(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var room = await GroupRoom.WithAsync(clinic, 1);
        await room.OpenAsync();
        await ArriveAsync(room, room.People[0]);
        (await room.RowsAsync()).Seats[room.People[0]].ArrivedAt.ShouldBe(new TimeOnly(10, 0));
    }

    [Theory]
    [Engines]
    public async Task A_walk_in_joins_the_roster_and_the_series_stays_as_it_was(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var room = await GroupRoom.WithAsync(clinic, 1);
        await room.OpenAsync();
        var guest = await clinic.PersonAsync("Zofia", "Guestperson");
        (await clinic.DoAsync<AddWalkIn.Input, Done>(room.Leader, new(room.Session, guest))).Problem.ShouldBeNull();
        var seat = (await room.RowsAsync()).Seats[guest];
        (seat.WalkIn, seat.State).ShouldBe((true, Attendance.Present));
        var again = await clinic.DoAsync<AddWalkIn.Input, Done>(room.Leader, new(room.Session, guest));
        again.Problem!.Code.ShouldBe("sessions.walk-in.on-roster");
    }

    [Theory]
    [Engines]
    public async Task An_arrival_taken_at_the_front_desk_outlives_a_page_that_knew_nothing_of_it(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var room = await GroupRoom.WithAsync(clinic, 1);
        await room.OpenAsync();
        var page = await room.PageAsync();
        var desk = clinic.Staff(RoleCodes.Intake);
        await clinic.DoAsync<RecordArrival.Input, Done>(desk, new(room.Session, room.People[0], new TimeOnly(9, 5)));
        (await room.SaveAsync(page)).Problem.ShouldBeNull();
        (await room.RowsAsync()).Seats[room.People[0]].ArrivedAt.ShouldBe(new TimeOnly(9, 5));
    }

    [Theory]
    [Engines]
    public async Task A_late_finish_with_another_end_decides_the_minutes(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var room = await GroupRoom.WithAsync(clinic, 1);
        await room.OpenWithEveryoneAsync();
        clinic.Clock.Advance(TimeSpan.FromDays(2));
        (await room.FinishAsync(new TimeOnly(11, 30))).Problem.ShouldBeNull();
        (await MinutesAsync(clinic, room.People[0])).ShouldBe(150);
    }

    [Theory]
    [Engines]
    public async Task The_end_corrected_on_the_page_moves_those_who_stayed(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var room = await GroupRoom.WithAsync(clinic, 1);
        await room.OpenWithEveryoneAsync();
        await room.FinishAsync();
        var page = await room.PageAsync();
        var rows = await room.RowsAsync();
        var longer = rows.Session.Times with { End = new TimeOnly(12, 15) };
        var mark = new AttendanceMark(Attendance.Present, new TimeOnly(9, 0), new TimeOnly(12, 0));
        await room.SaveAsync(
            page with
            {
                Shared = page.Shared with { Times = longer },
                Rows = [page.Rows[0] with { Mark = mark }],
            }
        );
        (await MinutesAsync(clinic, room.People[0])).ShouldBe(195);
    }

    [Theory]
    [Engines]
    public async Task The_board_counts_without_naming_anybody(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var room = await GroupRoom.WithAsync(clinic, 3);
        var biller = clinic.Staff(RoleCodes.Biller);
        var before = (await clinic.AskAsync<TodayBoard.Input, TodayBoard.Day>(biller, new(null))).Value.Lines.First(l =>
            l.Group == room.Group.Id
        );
        (before.State, before.Expected).ShouldBe((null, 3));
        await room.OpenAsync();
        await ArriveAsync(room, room.People[0]);
        await clinic.DoAsync<MarkExcused.Input, Done>(room.Leader, new(room.Session, room.People[1], "Court date"));
        var day = (await clinic.AskAsync<TodayBoard.Input, TodayBoard.Day>(biller, new(null))).Value;
        var line = day.Lines.First(l => l.Group == room.Group.Id);
        (line.State, line.Expected, line.Arrived, line.Excused).ShouldBe((SessionState.Open, 3, 1, 1));
        day.Unsigned.ShouldBe(1);
    }

    private static Task<Outcome<Done>> ArriveAsync(GroupRoom room, ClientId client) =>
        room.Clinic.DoAsync<RecordArrival.Input, Done>(room.Leader, new(room.Session, client));

    private static Task<int> MinutesAsync(Clinic clinic, ClientId client) =>
        clinic.InScopeAsync(
            clinic.SystemCaller,
            services =>
                services
                    .GetRequiredService<IAttendance>()
                    .MinutesAsync(client, new Period(clinic.Today.AddDays(-7), clinic.Today), CancellationToken.None)
        );

    private static Task<List<ClientId>> OpenItemsAsync(Clinic clinic) =>
        clinic.InScopeAsync(
            clinic.SystemCaller,
            services => services.GetRequiredService<FootbridgeDb>().Set<SafetyItem>().Select(i => i.Client).ToListAsync()
        );
}
