using Footbridge.Sessions.Meetings;
using Footbridge.Sessions.Notes.Phrases;
using Footbridge.Sessions.Pass.Screen;
using Footbridge.Sessions.Signing;

namespace Footbridge.Slices.Sessions;

public sealed class VideoAndPhraseTests
{
    [Theory, Engines]
    public async Task A_video_session_is_signed_once_place_and_agreement_of_each_are_written_down(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var room = await GroupRoom.ByVideoAsync(clinic, 2);
        await room.OpenWithEveryoneAsync();
        (await room.SaveAsync(await room.PageAsync())).Problem.ShouldBeNull();
        (await room.FinishAsync()).Problem.ShouldBeNull();
        (await room.SignAsync()).Problem!.Code.ShouldBe("sessions.sign.remote-missing");
        var page = await room.PageAsync();
        var placed = page with
        {
            Rows = [.. page.Rows.Select(r => r with { Remote = new RemoteMark("At home, kitchen", Consent: true) })],
        };
        (await room.SaveAsync(placed)).Problem.ShouldBeNull();
        (await room.SignAsync()).Problem.ShouldBeNull();
        foreach (var note in (await room.RowsAsync()).Notes.Values)
        {
            Seal.Holds(note).ShouldBeTrue();
            Seal.Read(note.Content!)!.Details!.Location.ShouldBe("At home, kitchen");
        }
    }

    [Theory, Engines]
    public async Task Several_who_led_a_group_stand_in_each_note_and_each_may_sign(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var room = await GroupRoom.WithAsync(clinic, 1);
        await room.OpenWithEveryoneAsync();
        var others = clinic.Story.Staff.Where(s => s.Id != room.Group.Facilitator && s.Role != RoleCodes.Biller).Take(3).ToList();
        var page = await room.PageAsync();
        (
            await room.SaveAsync(page with { Shared = page.Shared with { CoFacilitators = [.. others.Select(o => o.Id)] } })
        ).Problem.ShouldBeNull();
        await room.FinishAsync();
        var third = room.Leader with { User = others[2].Id };
        (await clinic.QueueAsync(third)).Sessions.ShouldHaveSingleItem().Title.ShouldBe(room.Group.Title);
        (
            await clinic.DoAsync<SignSession.Input, SignSession.Signed>(third, new(room.Session, Statement: true))
        ).Problem.ShouldBeNull();
        var printed = Seal.Read((await room.RowsAsync()).Notes[room.People[0]].Content!)!.CoFacilitator;
        others.ShouldAllBe(o => printed.Contains(o.Name));
    }

    [Theory, Engines]
    public async Task A_response_that_repeats_the_persons_earlier_note_is_signed_only_when_confirmed(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var room = await GroupRoom.WithAsync(clinic, 1);
        await room.OpenWithEveryoneAsync();
        var page = await room.PageAsync();
        await room.SaveAsync(page);
        var earlier = NoteDesk
            .Input(clinic, room.People[0])
            .With(b =>
                b with
                {
                    Start = room.Group.Start.AddMinutes(-120),
                    Sections = [new("data", "Talk."), new("assessment", page.Rows[0].Note!.Response), new("plan", "Next week.")],
                }
            );
        (await clinic.WriteAsync(room.Leader, earlier.Signed())).Problem.ShouldBeNull();
        await room.FinishAsync();
        (await ViewAsync(room)).Checks!.Cloned.ShouldHaveSingleItem().Note.ShouldBe(earlier.Note);
        (await room.SignAsync()).Problem!.Code.ShouldBe("sessions.sign.confirm-cloned");
        (await room.SignAsync(repeatedOk: true)).Problem.ShouldBeNull();
    }

    [Theory, Engines]
    public async Task An_own_phrase_comes_before_the_programs_of_the_same_name(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var counselor = clinic.Staff(RoleCodes.Counselor);
        (await KeepAsync(clinic, counselor, "/NoSi", "Mine.", forAll: true)).Problem!.Code.ShouldBe("sessions.phrase.for-all");
        (
            await KeepAsync(clinic, clinic.Staff(RoleCodes.Director), "nosi-2", "Of the program.", forAll: true)
        ).Problem.ShouldBeNull();
        (await KeepAsync(clinic, counselor, "/NoSi-2", "Mine.", forAll: false)).Problem.ShouldBeNull();
        (await KeepAsync(clinic, counselor, "nosi-2", "Mine, newer.", forAll: false)).Problem.ShouldBeNull();
        (await OfferedAsync(clinic, counselor))
            .Where(p => p.Short == "nosi-2")
            .ShouldHaveSingleItem()
            .Text.ShouldBe("Mine, newer.");
        var other = clinic.Staff(RoleCodes.Medical);
        (await OfferedAsync(clinic, other))
            .Where(p => p.Short == "nosi-2")
            .ShouldHaveSingleItem()
            .Text.ShouldBe("Of the program.");
    }

    [Theory, Engines]
    public async Task Nobody_drops_the_phrase_of_another(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var counselor = clinic.Staff(RoleCodes.Counselor);
        await KeepAsync(clinic, counselor, "mine", "Mine.", forAll: false);
        var phrase = (await OfferedAsync(clinic, counselor)).Single(p => p.Short == "mine");
        (await DropAsync(clinic.Staff(RoleCodes.Medical))).Problem!.Code.ShouldBe("sessions.phrase.not-found");
        (await DropAsync(counselor)).Problem.ShouldBeNull();

        Task<Outcome<Done>> DropAsync(Caller caller) => clinic.DoAsync<DropPhrase.Input, Done>(caller, new(phrase.Id));
    }

    private static Task<Outcome<Done>> KeepAsync(Clinic clinic, Caller caller, string name, string text, bool forAll) =>
        clinic.DoAsync<KeepPhrase.Input, Done>(caller, new(name, text, forAll));

    private static Task<IReadOnlyList<Phrase>> OfferedAsync(Clinic clinic, Caller caller) =>
        clinic.InScopeAsync(
            clinic.SystemCaller,
            s => PhraseList.OfAsync(s.GetRequiredService<Footbridge.Storage.FootbridgeDb>(), caller.User, CancellationToken.None)
        );

    private static async Task<PassView> ViewAsync(GroupRoom room) =>
        (await room.Clinic.AskAsync<SessionPage.Input, PassView>(room.Leader, new(room.Group.Id, room.Clinic.Today))).Value;
}
