using Footbridge.Contracts.Sessions;
using Footbridge.Sessions.Meetings;
using Footbridge.Sessions.Notes;
using Footbridge.Sessions.Notes.Reading;
using Footbridge.Sessions.Pass;
using Footbridge.Sessions.Pass.Screen;
using Footbridge.Sessions.Signing;

namespace Footbridge.Slices.Sessions;

public sealed class OnePassTests
{
    [Theory]
    [Engines]
    public async Task Twelve_notes_are_written_and_signed_in_one_pass(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var room = await GroupRoom.WithAsync(clinic, 12);
        await room.SignedAsync();
        var rows = await room.RowsAsync();
        rows.Session.State.ShouldBe(SessionState.Signed);
        rows.Notes.Values.ShouldAllBe(n => Seal.Holds(n));
        rows.Notes.Values.Select(n => n.Response).Distinct().Count().ShouldBe(12);
    }

    [Theory]
    [Engines]
    public async Task Opening_a_session_twice_gives_the_same_session(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var room = await GroupRoom.WithAsync(clinic, 2);
        var first = await room.OpenAsync();
        (await room.OpenAsync()).Value.ShouldBe(first.Value);
    }

    [Theory]
    [Engines]
    public async Task A_group_that_does_not_meet_that_day_cannot_be_opened(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var room = await GroupRoom.WithAsync(clinic, 0);
        var outcome = await clinic.DoAsync<OpenSession.Input, SessionId>(
            room.Leader,
            new(room.Group.Id, clinic.Today.AddDays(-1))
        );
        outcome.Problem!.Code.ShouldBe("sessions.open.does-not-meet");
    }

    [Theory]
    [Engines]
    public async Task A_session_cannot_be_opened_before_its_day(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var room = await GroupRoom.WithAsync(clinic, 0);
        var outcome = await clinic.DoAsync<OpenSession.Input, SessionId>(
            room.Leader,
            new(room.Group.Id, clinic.Today.AddDays(7))
        );
        outcome.Problem!.Code.ShouldBe("sessions.open.not-yet");
    }

    [Theory]
    [Engines]
    public async Task A_name_in_the_shared_text_is_caught_before_signing_and_nothing_is_signed(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var room = await GroupRoom.WithAsync(clinic, 3);
        await room.OpenWithEveryoneAsync();
        await room.SaveAsync(await room.PageAsync("We thanked Callum for the example."));
        await room.FinishAsync();
        (await room.SignAsync()).Problem!.Code.ShouldBe("sessions.sign.name-in-shared");
        var rows = await room.RowsAsync();
        rows.Session.State.ShouldBe(SessionState.Finished);
        rows.Notes.Values.ShouldAllBe(n => n.SignedAt == null);
    }

    [Theory]
    [Engines]
    public async Task The_same_text_for_two_people_needs_a_confirmation(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var room = await GroupRoom.WithAsync(clinic, 2);
        await room.OpenWithEveryoneAsync();
        var page = await room.PageAsync();
        var same = new NoteDraft { Response = "Took part and planned the weekend with the others." };
        await room.SaveAsync(page with { Rows = [.. page.Rows.Select(r => r with { Note = same })] });
        await room.FinishAsync();
        (await room.SignAsync()).Problem!.Code.ShouldBe("sessions.sign.confirm-repeated");
        (await room.SignAsync(repeatedOk: true)).Value.Clients.Count.ShouldBe(2);
    }

    [Theory]
    [Engines]
    public async Task Without_the_statement_nothing_is_signed(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var room = await GroupRoom.WithAsync(clinic, 1);
        await room.OpenWithEveryoneAsync();
        await room.SaveAsync(await room.PageAsync());
        await room.FinishAsync();
        (await room.SignAsync(statement: false)).Problem!.Code.ShouldBe("sessions.sign.statement-missing");
    }

    [Theory]
    [Engines]
    public async Task Somebody_who_did_not_lead_the_group_cannot_sign(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var room = await GroupRoom.WithAsync(clinic, 1);
        await room.OpenWithEveryoneAsync();
        await room.SaveAsync(await room.PageAsync());
        await room.FinishAsync();
        var outcome = await clinic.DoAsync<SignSession.Input, SignSession.Signed>(
            clinic.Staff(RoleCodes.Supervisor),
            new(room.Session, true)
        );
        outcome.Problem!.Code.ShouldBe("sessions.sign.not-the-facilitator");
    }

    [Theory]
    [Engines]
    public async Task Nothing_is_saved_into_a_signed_session(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var room = await GroupRoom.WithAsync(clinic, 1);
        await room.SignedAsync();
        (await room.SaveAsync(await room.PageAsync("Other words."))).Problem!.Code.ShouldBe("sessions.session.signed-already");
        (await room.SignAsync()).Problem!.Code.ShouldBe("sessions.session.signed-already");
        (await room.FinishAsync()).Problem!.Code.ShouldBe("sessions.session.signed-already");
    }

    [Theory]
    [Engines]
    public async Task A_draft_saved_again_with_the_versions_it_was_told_meets_no_conflict(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var room = await GroupRoom.WithAsync(clinic, 2);
        await room.OpenWithEveryoneAsync();
        var page = await room.PageAsync();
        var told = (await room.SaveAsync(page)).Value;
        var again = page with
        {
            Version = told.Session,
            Shared = page.Shared with { Text = "More words." },
            Rows =
            [
                .. page.Rows.Select(r =>
                {
                    var versions = told.Rows.First(v => v.Client == r.Client);
                    return r with
                    {
                        AttendanceVersion = versions.Attendance,
                        NoteVersion = versions.Note,
                        Note = r.Note! with { Response = r.Note.Response + " And more." },
                    };
                }),
            ],
        };
        (await room.SaveAsync(again)).Problem.ShouldBeNull();
    }

    [Theory]
    [Engines]
    public async Task Two_people_who_write_about_different_clients_do_not_disturb_each_other(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var room = await GroupRoom.WithAsync(clinic, 2);
        await room.OpenWithEveryoneAsync();
        var page = await room.PageAsync();
        await room.SaveAsync(page with { Rows = [page.Rows[0]] });
        (await room.SaveAsync(page with { Version = page.Version + 1, Rows = [page.Rows[1]] })).Problem.ShouldBeNull();
    }

    [Theory]
    [Engines]
    public async Task Two_people_who_write_about_the_same_client_are_told(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var room = await GroupRoom.WithAsync(clinic, 1);
        await room.OpenWithEveryoneAsync();
        var page = await room.PageAsync();
        await room.SaveAsync(page);
        var other = page with
        {
            Version = page.Version + 1,
            Rows = [page.Rows[0] with { Note = new NoteDraft { Response = "Mine." } }],
        };
        (await room.SaveAsync(other)).Problem!.Code.ShouldBe("sessions.pass.changed-meanwhile");
        (await room.RowsAsync()).Notes.Values.Single().Response.ShouldNotBe("Mine.");
    }

    [Theory]
    [Engines]
    public async Task The_page_says_what_stands_in_the_way_of_a_signature(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var room = await GroupRoom.WithAsync(clinic, 2);
        await room.OpenWithEveryoneAsync();
        await room.FinishAsync();
        var view = (await clinic.AskAsync<SessionPage.Input, PassView>(room.Leader, new(room.Group.Id, clinic.Today))).Value;
        view.Checks!.Missing.Count.ShouldBe(2);
        view.Checks.SharedMissing.ShouldBeTrue();
        view.MaySign.ShouldBeTrue();
    }

    [Theory]
    [Engines]
    public async Task A_note_changed_in_the_store_no_longer_holds(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var room = await GroupRoom.WithAsync(clinic, 1);
        await room.SignedAsync();
        var note = (await room.RowsAsync()).Notes.Values.Single();
        (await ReadAsync(room, note)).Holds.ShouldBeTrue();
        await room.TamperAsync($"update sessions_note set minutes = minutes + 15 where id = {note.Id.Value}");
        (await ReadAsync(room, note)).Holds.ShouldBeFalse();
    }

    [Theory]
    [Engines]
    public async Task An_addendum_stands_beside_the_signed_note(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var room = await GroupRoom.WithAsync(clinic, 1);
        await room.SignedAsync();
        var note = (await room.RowsAsync()).Notes.Values.Single();
        (
            await clinic.DoAsync<AddAddendum.Input, Done>(room.Leader, new(note.Client, note.Id, "Called in the evening."))
        ).Problem.ShouldBeNull();
        var read = await ReadAsync(room, note);
        read.Addenda.ShouldHaveSingleItem().Holds.ShouldBeTrue();
        read.Holds.ShouldBeTrue();
    }

    [Theory]
    [Engines]
    public async Task A_client_cannot_read_notes(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var room = await GroupRoom.WithAsync(clinic, 1);
        await room.SignedAsync();
        var client = room.People[0];
        var outcome = await clinic.AskAsync<ClientNotes.Input, ClientNotes.Page>(clinic.ClientCaller(client), new(client, 10));
        outcome.Problem!.Kind.ShouldBe(ProblemKind.Forbidden);
    }

    [Theory]
    [Engines]
    public async Task Staff_of_another_program_find_no_session(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var room = await GroupRoom.WithAsync(clinic, 1);
        await room.OpenWithEveryoneAsync();
        var page = await room.PageAsync();
        var outcome = await clinic.DoAsync<SaveWholePass.Input, PassVersions>(clinic.OtherStaff(RoleCodes.Counselor), page);
        outcome.Problem!.Code.ShouldBe("sessions.session.not-found");
    }

    private static async Task<ReadNote.Page> ReadAsync(GroupRoom room, ClientNote note) =>
        (await room.Clinic.AskAsync<ReadNote.Input, ReadNote.Page>(room.Leader, new(note.Client, note.Id))).Value;
}
