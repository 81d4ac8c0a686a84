using CsCheck;
using Footbridge.Contracts.Sessions;
using Footbridge.Sessions.Attending;
using Footbridge.Sessions.Meetings;
using Footbridge.Sessions.Notes;
using Footbridge.Sessions.Notes.Voiding;
using Footbridge.Sessions.Pass;

namespace Footbridge.Slices.Sessions;

public sealed class OverlapTests
{
    [Theory, Engines]
    public async Task An_individual_note_does_not_take_minutes_of_a_group(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var room = await GroupRoom.WithAsync(clinic, 1);
        await room.SignedAsync();
        var client = room.People[0];
        var inside = NoteDesk.Input(clinic, client).With(b => b with { Start = room.Group.Start.AddMinutes(30) });
        var refused = await clinic.WriteAsync(room.Leader, inside.Signed());
        refused.Problem!.Code.ShouldBe("sessions.overlap.group");
        refused.Problem.Arguments![0].ShouldBe(room.Group.Title);
        var after = inside.With(b => b with { Start = room.Group.Start.AddMinutes(room.Group.Minutes) });
        (await clinic.WriteAsync(room.Leader, after.Signed())).Problem.ShouldBeNull();
    }

    [Theory, Engines]
    public async Task A_group_that_ran_late_does_not_take_minutes_of_a_signed_note(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var room = await GroupRoom.WithAsync(clinic, 2);
        await room.OpenWithEveryoneAsync();
        var end = room.Group.Start.AddMinutes(room.Group.Minutes);
        var note = NoteDesk.Input(clinic, room.People[0]).With(b => b with { Start = end.AddMinutes(5) });
        (await clinic.WriteAsync(room.Leader, note.Signed())).Problem.ShouldBeNull();
        (await room.FinishAsync(end.AddMinutes(20))).Problem!.Code.ShouldBe("sessions.overlap.seat-note");
        await clinic.DoAsync<RecordLeave.Input, Done>(room.Leader, new(room.Session, room.People[0], end));
        (await room.FinishAsync(end.AddMinutes(20))).Problem.ShouldBeNull();
        (await clinic.MinutesAsync(room.People[0])).ShouldBe(room.Group.Minutes + 50);
        (await clinic.MinutesAsync(room.People[1])).ShouldBe(room.Group.Minutes + 20);
    }

    [Theory, Engines]
    public async Task A_time_of_leaving_that_reaches_into_a_signed_note_is_refused(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var room = await GroupRoom.WithAsync(clinic, 1);
        await room.OpenWithEveryoneAsync();
        var start = room.Group.Start;
        var note = NoteDesk.Input(clinic, room.People[0]).With(b => b with { Start = start.AddMinutes(60) });
        (await clinic.WriteAsync(room.Leader, note.Signed())).Problem.ShouldBeNull();
        (await LeaveAsync(start.AddMinutes(70))).Problem!.Code.ShouldBe("sessions.overlap.seat-note");
        (await LeaveAsync(start.AddMinutes(60))).Problem.ShouldBeNull();
        (await clinic.MinutesAsync(room.People[0])).ShouldBe(110);

        Task<Outcome<Done>> LeaveAsync(TimeOnly at) =>
            clinic.DoAsync<RecordLeave.Input, Done>(room.Leader, new(room.Session, room.People[0], at));
    }

    [Theory, Engines]
    public async Task A_void_note_leaves_its_minutes_free(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var room = await GroupRoom.WithAsync(clinic, 1);
        await room.SignedAsync();
        var client = room.People[0];
        var group = (await room.RowsAsync()).Notes[client];
        await clinic.DoAsync<VoidNote.Input, Done>(room.Leader, new(client, group.Id, "Was not in the room."));
        var inside = NoteDesk.Input(clinic, client).With(b => b with { Start = room.Group.Start.AddMinutes(30) });
        (await clinic.WriteAsync(room.Leader, inside.Signed())).Problem.ShouldBeNull();
        var again = await clinic.DoAsync<UnvoidNote.Input, Done>(room.Leader, new(client, group.Id));
        again.Problem!.Code.ShouldBe("sessions.overlap.seat-note");
    }

    /// <summary>Whatever is done in whatever order: the minutes that count are the minutes the person was there, each once.</summary>
    [Theory, Engines]
    public async Task No_order_of_steps_counts_a_minute_of_a_person_twice(Engine engine)
    {
        var step = Gen.Select(Gen.Int[0, 4], Gen.Int[0, 40], Gen.Int[1, 24]);
        await step.Array[25].SampleAsync(steps => OnceAsync(engine, steps), iter: 2, threads: 1);
    }

    private static async Task OnceAsync(Engine engine, (int What, int At, int Long)[] steps)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var room = await GroupRoom.WithAsync(clinic, 1);
        await room.OpenWithEveryoneAsync();
        var client = room.People[0];
        var written = new List<(NoteId Id, long From, long Until)>();
        foreach (var (what, at, minutes) in steps)
        {
            await StepAsync(room, client, what, at * 10, minutes * 5, written);
            var (sum, union) = await CountAsync(room, client, written);
            (await clinic.MinutesAsync(client)).ShouldBe(sum);
            sum.ShouldBe(union);
        }
    }

    private static async Task StepAsync(
        GroupRoom room,
        ClientId client,
        int what,
        int at,
        int minutes,
        List<(NoteId Id, long From, long Until)> written
    )
    {
        var clinic = room.Clinic;
        // From two hours before the group on.
        var start = room.Group.Start.AddMinutes(at - 120);
        switch (what)
        {
            case 0 or 1:
                var note = NoteDesk.Input(clinic, client).With(b => b with { Start = start, Minutes = minutes });
                if ((await clinic.WriteAsync(room.Leader, note.Signed() with { RepeatedOk = true })).Succeeded)
                {
                    var from = (start.Hour * 60L) + start.Minute;
                    written.Add((note.Note, from, from + minutes));
                }

                break;
            case 2:
                await clinic.DoAsync<RecordLeave.Input, Done>(room.Leader, new(room.Session, client, start));
                break;
            case 3 when at < 100:
                await room.FinishAsync(start.AddMinutes(180));
                break;
            case 4:
                var rows = await room.RowsAsync();
                var mark = new AttendanceMark(Attendance.Present, start, minutes > 60 ? start.AddMinutes(minutes) : null);
                var row = new PassRow(client, rows.Seats[client].Version, mark, 0, null);
                await room.SaveAsync(new(room.Session, rows.Session.Version, new SharedPart(), [row]));
                break;
        }
    }

    private static async Task<(int Sum, int Union)> CountAsync(
        GroupRoom room,
        ClientId client,
        List<(NoteId Id, long From, long Until)> written
    )
    {
        var rows = await room.RowsAsync();
        var spans = written.Select(w => (w.From, w.Until)).ToList();
        if (Footbridge.Sessions.Meetings.Overlaps.TimeSheets.Of(rows.Session, rows.Seats[client]) is { } seat)
        {
            spans.Add((seat.From % 1440, seat.Until % 1440));
        }

        var minutes = spans.SelectMany(s => Enumerable.Range((int)s.From, (int)(s.Until - s.From))).ToList();
        return (minutes.Count, minutes.Distinct().Count());
    }
}
