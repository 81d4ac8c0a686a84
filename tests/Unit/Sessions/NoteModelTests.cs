using Footbridge.Sessions.Notes;
using Footbridge.Sessions.Notes.Content;
using Footbridge.Sessions.Notes.Formatting;
using Footbridge.Sessions.Notes.Individual.Screen;

namespace Footbridge.Unit.Sessions;

public sealed class NoteModelTests
{
    private static NoteFormat Format(string code) => ShippedFormats.All.First(f => f.Code == code);

    public static TheoryData<string> Formats => [.. ShippedFormats.All.Select(f => f.Code)];

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_shipped_format_is_whole_in_both_languages(string code)
    {
        var format = Format(code);
        format.Fault().ShouldBeNull();
        format.Sections.ShouldAllBe(s => s.NameEs.Length > 0 && s.Prompt.Length > 0 && s.PromptEs.Length > 0);
    }

    [Fact]
    public void Another_format_loses_no_word()
    {
        foreach (var from in ShippedFormats.All)
        {
            foreach (var to in ShippedFormats.All)
            {
                var model = new NoteModel { Kind = NoteKind.Individual }.Drawn(from);
                model.Sections.ForEach(s => s.Words = $"Words of {s.Code}.");
                var before = model.Sections.ConvertAll(s => s.Words!);
                model.Drawn(to, from);
                var after = string.Concat(model.Sections.Select(s => s.Words));
                before.ShouldAllBe(words => after.Contains(words, StringComparison.Ordinal));
            }
        }
    }

    [Fact]
    public void Words_move_to_the_section_of_the_same_part()
    {
        var soap = Format("soap");
        var model = new NoteModel { Kind = NoteKind.Individual }.Drawn(soap);
        model.Sections[0].Words = "Sleeps badly.";
        model.Sections[1].Words = "Pale.";
        model.Drawn(Format("dap"), soap);
        model.Sections[0].Words.ShouldBe("Sleeps badly.\n\nPale.");
    }

    [Fact]
    public void The_parts_of_a_note_are_its_sections_in_order()
    {
        NoteSection[] sections =
        [
            new("goal", "Goal", "Meta", NotePart.Data, "Sleep again."),
            new("response", "Response", "Respuesta", NotePart.Response, "Tired."),
            new("intervention", "Intervention", "Intervención", NotePart.Data, " Sleep diary. "),
        ];
        Sections.Of(sections, NotePart.Data).ShouldBe("Sleep again.\n\nSleep diary.");
        Sections.Of(sections, NotePart.NextStep).ShouldBe("");
    }

    [Fact]
    public void Details_read_back_as_they_were_and_none_are_nothing()
    {
        var details = new NoteDetails
        {
            Format = "dap",
            Sections = [new("data", "Data", "Datos", NotePart.Data, "Words.")],
            With = [new("Rosa", Released: true)],
            Remote = true,
        };
        NoteDetails.FromJson(details.ToJson()).ToJson().ShouldBe(details.ToJson());
        NoteDetails.None.ToJson().ShouldBe("");
    }
}
