using Footbridge.Contracts.Care;
using Footbridge.Sessions.Notes;
using Footbridge.Sessions.Signing;
using Footbridge.Slices.Care;
using Footbridge.Slices.Privacy;

namespace Footbridge.Slices.Sessions;

public sealed class NoteKindTests
{
    public static TheoryData<string> TimedKinds => ["Individual", "Family", "CaseManagement", "Crisis"];

    [Theory]
    [MemberData(nameof(TimedKinds))]
    public async Task Contact_with_a_person_needs_minutes(string kind)
    {
        await using var clinic = await Clinic.OpenAsync(Engine.Sqlite);
        var input = (await NoteDesk.InputAsync(clinic, Enum.Parse<NoteKind>(kind))).With(b => b with { Minutes = 0 });
        (await clinic.WriteAsync(clinic.Staff(RoleCodes.Counselor), input.Signed())).Problem!.Code.ShouldBe(
            "sessions.note.minutes-range"
        );
    }

    [Theory, Engines]
    public async Task A_call_may_have_no_minutes(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var input = (await NoteDesk.InputAsync(clinic, NoteKind.Contact)).With(b => b with { Minutes = 0, Start = null });
        (await clinic.WriteAsync(clinic.Staff(RoleCodes.Counselor), input.Signed())).Value.Signed.ShouldBeTrue();
    }

    [Theory, Engines]
    public async Task A_medical_note_is_written_by_medical_staff_only(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var input = await NoteDesk.InputAsync(clinic, NoteKind.Medical);
        (await clinic.WriteAsync(clinic.Staff(RoleCodes.Counselor), input)).Problem!.Code.ShouldBe("sessions.note.medical-only");
        (await clinic.WriteAsync(clinic.Staff(RoleCodes.Medical), input.Signed())).Value.Signed.ShouldBeTrue();
    }

    [Theory, Engines]
    public async Task A_family_note_says_who_was_there(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var input = await NoteDesk.InputAsync(clinic, NoteKind.Family);
        (await clinic.WriteAsync(clinic.Staff(RoleCodes.Counselor), input.Signed())).Problem!.Code.ShouldBe(
            "sessions.note.people-missing"
        );
    }

    [Theory, Engines]
    public async Task Family_without_a_consent_may_only_be_listened_to(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var counselor = clinic.Staff(RoleCodes.Counselor);
        var input = (await NoteDesk.InputAsync(clinic, NoteKind.Family)).With(b => b with { With = ["Rosa Testsister"] });
        var refused = await clinic.WriteAsync(counselor, input.Signed());
        refused.Problem!.Code.ShouldBe("sessions.note.people-without-consent");
        refused.Problem.Arguments.ShouldBe(["Rosa Testsister"]);
        var listened = input.With(b => b with { OnlyListened = true }).Signed();
        (await clinic.WriteAsync(counselor, listened)).Value.Signed.ShouldBeTrue();
        var note = await clinic.NoteAsync(input.Note);
        note.Details.With.ShouldHaveSingleItem().Released.ShouldBeFalse();
        Seal.Holds(note).ShouldBeTrue();
    }

    [Theory, Engines]
    public async Task Family_whom_a_release_names_is_marked_so_and_needs_no_more(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var input = (await NoteDesk.InputAsync(clinic, NoteKind.Family)).With(b =>
            b with
            {
                With = [PrivacyArrangements.Relative],
            }
        );
        (await clinic.SignReleaseAsync(input.Client, clinic.FamilyDraft())).Succeeded.ShouldBeTrue();
        (await clinic.WriteAsync(clinic.Staff(RoleCodes.Counselor), input.Signed())).Value.Signed.ShouldBeTrue();
        (await clinic.NoteAsync(input.Note)).Details.With.ShouldHaveSingleItem().Released.ShouldBeTrue();
    }

    [Theory, Engines]
    public async Task A_note_keeps_the_words_of_every_plan_item_it_touches(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonWithPlanAsync();
        (await clinic.SaveThreadAsync(client, clinic.Draft("Sleep again"))).Succeeded.ShouldBeTrue();
        var items = await clinic.InScopeAsync(
            clinic.SystemCaller,
            s => s.GetRequiredService<IPlans>().ItemsAsync(client, CancellationToken.None)
        );
        items.Count.ShouldBe(2);
        var input = NoteDesk.Input(clinic, client).With(b => b with { Items = [.. items.Select(i => i.Id)] }).Signed();
        (await clinic.WriteAsync(clinic.Staff(RoleCodes.Counselor), input)).Problem.ShouldBeNull();
        var note = await clinic.NoteAsync(input.Note);
        note.Words.Thread.Select(l => l.Goal).ShouldBe(items.Select(i => i.Goal));
        Seal.Holds(note).ShouldBeTrue();
    }

    [Theory, Engines]
    public async Task An_outreach_names_a_session_that_the_client_missed(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var room = await GroupRoom.WithAsync(clinic, 2);
        await room.OpenAsync();
        var (gone, here) = (room.People[0], room.People[1]);
        await clinic.DoAsync<Footbridge.Sessions.Attending.RecordArrival.Input, Done>(
            room.Leader,
            new(room.Session, here, room.Group.Start)
        );
        await room.FinishAsync();
        var input = NoteDesk.Input(clinic, gone, NoteKind.NoShow);
        (await clinic.WriteAsync(room.Leader, input.Signed())).Problem!.Code.ShouldBe("sessions.note.missed-missing");
        var wrong = NoteDesk.Input(clinic, here, NoteKind.NoShow).With(b => b with { Missed = room.Session });
        (await clinic.WriteAsync(room.Leader, wrong)).Problem!.Code.ShouldBe("sessions.note.missed-unknown");
        var right = input.With(b => b with { Missed = room.Session }).Signed();
        (await clinic.WriteAsync(room.Leader, right)).Value.Signed.ShouldBeTrue();
        var note = await clinic.NoteAsync(input.Note);
        note.Missed.ShouldBe(room.Session);
        note.Details.Missed!.Title.ShouldBe(room.Group.Title);
        (await clinic.MinutesAsync(gone)).ShouldBe(0);
    }

    [Theory, Engines]
    public async Task By_video_the_place_and_the_agreement_come_before_the_signature(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var counselor = clinic.Staff(RoleCodes.Counselor);
        var remote = (await NoteDesk.InputAsync(clinic)).With(b => b with { Remote = true });
        (await clinic.WriteAsync(counselor, remote.Signed())).Problem!.Code.ShouldBe("sessions.note.location-missing");
        var placed = remote.With(b => b with { Location = "At home, 12 Test Street" });
        (await clinic.WriteAsync(counselor, placed.Signed())).Problem!.Code.ShouldBe("sessions.note.remote-consent-missing");
        var agreed = placed.With(b => b with { RemoteConsent = true });
        (await clinic.WriteAsync(counselor, agreed.Signed())).Value.Signed.ShouldBeTrue();
        var content = Seal.Read((await clinic.NoteAsync(remote.Note)).Content!)!;
        content.Telehealth.ShouldBeTrue();
        content.Details!.Location.ShouldBe("At home, 12 Test Street");
    }

    [Theory, Engines]
    public async Task A_group_note_is_written_on_its_own_page(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var input = (await NoteDesk.InputAsync(clinic)).With(b => b with { Kind = NoteKind.Group });
        (await clinic.WriteAsync(clinic.Staff(RoleCodes.Counselor), input)).Problem!.Code.ShouldBe(
            "sessions.note.group-has-its-page"
        );
    }
}
