using Footbridge.Sessions.Notes;
using Footbridge.Sessions.Notes.Content;
using Footbridge.Sessions.Notes.Formatting;
using Footbridge.Sessions.Notes.Individual;
using Footbridge.Sessions.Signing;

namespace Footbridge.Slices.Sessions;

public sealed class NoteFormatTests
{
    [Theory, Engines]
    public async Task A_program_begins_with_the_formats_that_come_with_the_software(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var book = await BookAsync(clinic);
        book.Formats.Select(f => f.Format.Name).ShouldBe(["DAP", "SOAP", "BIRP", "GIRP", "Short note"]);
        book.For(NoteKind.Medical).Name.ShouldBe("SOAP");
        book.CopyForward.ShouldBeFalse();
    }

    [Theory, Engines]
    public async Task A_changed_format_is_for_new_notes_and_old_ones_keep_their_sections(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var counselor = clinic.Staff(RoleCodes.Counselor);
        var old = await NoteDesk.InputAsync(clinic);
        (await clinic.WriteAsync(counselor, old.Signed())).Problem.ShouldBeNull();
        var dap = (await BookAsync(clinic)).Find("dap")!;
        var changed = dap with
        {
            Name = "DRP",
            Sections =
            [
                dap.Sections[0],
                dap.Sections[1] with
                {
                    Name = "How it went",
                    NameEs = "Cómo fue",
                },
                new("strengths", "Strengths", "Fortalezas", "", "", NotePart.Response),
                dap.Sections[2],
            ],
        };
        (await SaveAsync(clinic, changed)).Problem.ShouldBeNull();
        var fresh = await NoteDesk.InputAsync(clinic);
        (await clinic.WriteAsync(counselor, fresh.Signed())).Problem!.Arguments.ShouldBe(["Strengths"]);
        var whole = fresh.With(b => b with { Sections = [.. b.Sections, new("strengths", "Came on a hard day.")] });
        (await clinic.WriteAsync(counselor, whole.Signed())).Problem.ShouldBeNull();
        var (before, after) = (await clinic.NoteAsync(old.Note), await clinic.NoteAsync(fresh.Note));
        before.Details.Sections.Select(s => s.Name).ShouldBe(["Data", "Assessment", "Plan"]);
        after.Details.Sections.Select(s => s.Name).ShouldBe(["Data", "How it went", "Strengths", "Plan"]);
        after.Response.ShouldBe("Sees the chain earlier.\n\nCame on a hard day.");
        Seal.Holds(before).ShouldBeTrue();
        Seal.Holds(after).ShouldBeTrue();
    }

    [Theory, Engines]
    public async Task A_format_goes_back_to_how_it_came(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var birp = (await BookAsync(clinic)).Find("birp")!;
        await SaveAsync(clinic, birp with { Name = "Ours" });
        (await BookAsync(clinic)).Find("birp")!.Name.ShouldBe("Ours");
        (await clinic.DoAsync<ResetFormat.Input, Done>(clinic.Staff(RoleCodes.Director), new("birp"))).Succeeded.ShouldBeTrue();
        (await BookAsync(clinic)).Find("birp")!.Name.ShouldBe("BIRP");
    }

    [Theory, Engines]
    public async Task A_format_without_words_about_the_person_is_refused(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var only = new NoteFormat
        {
            Code = "",
            Name = "Diary",
            Sections = [new("day", "The day", "", "", "", NotePart.Data)],
        };
        (await SaveAsync(clinic, only)).Problem!.Code.ShouldBe("sessions.format.parts-missing");
    }

    [Theory, Engines]
    public async Task Two_who_change_one_format_do_not_overwrite_each_other(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var girp = (await BookAsync(clinic)).Find("girp")!;
        await SaveAsync(clinic, girp with { Name = "One" });
        (await SaveAsync(clinic, girp with { Name = "Two" }, version: 1)).Problem.ShouldBeNull();
        (await SaveAsync(clinic, girp with { Name = "Three" }, version: 1)).Problem!.Code.ShouldBe("core.changed-meanwhile");
    }

    [Theory, Engines]
    public async Task A_counselor_does_not_change_formats(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var outcome = await clinic.DoAsync<SaveFormat.Input, string>(
            clinic.Staff(RoleCodes.Counselor),
            new(ShippedFormats.All[0], 0)
        );
        outcome.Problem!.Kind.ShouldBe(ProblemKind.Forbidden);
    }

    [Theory, Engines]
    public async Task A_kind_begins_with_the_format_the_program_chose(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        await ChooseAsync(clinic, [new(NoteKind.Individual, "girp")], copyForward: false);
        var input = (await NoteDesk.InputAsync(clinic)).With(b => b with { Sections = [new("goal", "Sleep again.")] });
        await clinic.WriteAsync(clinic.Staff(RoleCodes.Counselor), input);
        (await clinic.NoteAsync(input.Note)).Details.FormatName.ShouldBe("GIRP");
    }

    [Theory, Engines]
    public async Task Words_are_taken_over_only_where_the_program_allows_it_and_the_note_says_so(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var counselor = clinic.Staff(RoleCodes.Counselor);
        var first = await NoteDesk.InputAsync(clinic);
        await clinic.WriteAsync(counselor, first.Signed());
        var next = (first with { Note = Ids.New<NoteId>(clinic.Clock) }).With(b => b with { CopiedFrom = first.Note });
        (await clinic.WriteAsync(counselor, next)).Problem!.Code.ShouldBe("sessions.copy.off");
        (await FormAsync(clinic, counselor, first.Client)).Last.ShouldBeNull();
        await ChooseAsync(clinic, [], copyForward: true);
        (await FormAsync(clinic, counselor, first.Client)).Last!.Note.ShouldBe(first.Note);
        (await clinic.WriteAsync(counselor, next)).Problem.ShouldBeNull();
        (await clinic.NoteAsync(next.Note)).Details.CopiedFrom!.Note.ShouldBe(first.Note.Value);
    }

    [Theory, Engines]
    public async Task A_group_note_stands_under_the_headings_of_the_programs_format(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        await ChooseAsync(clinic, [new(NoteKind.Group, "birp")], copyForward: false);
        var room = await GroupRoom.WithAsync(clinic, 2);
        await room.SignedAsync();
        foreach (var note in (await room.RowsAsync()).Notes.Values)
        {
            note.Details.Sections.Select(s => s.Name).ShouldBe(["Behavior", "Intervention", "Response", "Plan"]);
            note.Details.Sections[2].Words.ShouldBe(note.Response);
            Seal.Holds(note).ShouldBeTrue();
        }
    }

    private static async Task<FormatBook> BookAsync(Clinic clinic) =>
        (await clinic.AskAsync<ReadFormats.Input, FormatBook>(clinic.Staff(RoleCodes.Supervisor), new())).Value;

    private static Task<Outcome<string>> SaveAsync(Clinic clinic, NoteFormat format, int version = 0) =>
        clinic.DoAsync<SaveFormat.Input, string>(clinic.Staff(RoleCodes.Director), new(format, version));

    private static async Task ChooseAsync(Clinic clinic, SaveNoteSettings.KindFormat[] kinds, bool copyForward) =>
        (
            await clinic.DoAsync<SaveNoteSettings.Input, Done>(
                clinic.Staff(RoleCodes.Director),
                new(kinds, copyForward, (await BookAsync(clinic)).SettingsVersion)
            )
        ).Problem.ShouldBeNull();

    private static async Task<NoteForm.Page> FormAsync(Clinic clinic, Caller caller, ClientId client) =>
        (await clinic.AskAsync<NoteForm.Input, NoteForm.Page>(caller, new(client, null))).Value;
}
