using System.Reflection;
using Footbridge.Contracts.Sessions;
using Footbridge.Kernel;
using Footbridge.Sessions.Notes;
using Footbridge.Sessions.Notes.Content;
using Footbridge.Sessions.Notes.Reading;
using Footbridge.Sessions.Signing;

namespace Footbridge.Unit.Sessions;

public sealed class SealTests
{
    public static TheoryData<string> Parts =>
        [.. typeof(SignedContent).GetProperties().Where(p => p.CanWrite).Select(p => p.Name)];

    [Fact]
    public void A_signed_note_holds() => Seal.Holds(Signed()).ShouldBeTrue();

    [Theory]
    [MemberData(nameof(Parts))]
    public void A_change_of_any_part_of_the_text_is_found(string part)
    {
        var note = Signed();
        var changed = Changed(Seal.Read(note.Content!)!, part);
        Set(note, nameof(ClientNote.Content), Seal.On(changed).Content);
        Seal.Holds(note).ShouldBeFalse();
    }

    [Theory]
    [InlineData(nameof(ClientNote.Response))]
    [InlineData(nameof(ClientNote.NextStep))]
    [InlineData(nameof(ClientNote.Data))]
    [InlineData(nameof(ClientNote.PlanGoal))]
    [InlineData(nameof(ClientNote.PlanObjective))]
    [InlineData(nameof(ClientNote.DetailsJson))]
    public void A_change_of_the_columns_that_lists_read_is_found(string column)
    {
        var note = Signed();
        Set(note, column, "Something else.");
        Seal.Holds(note).ShouldBeFalse();
    }

    [Fact]
    public void Changed_minutes_are_found()
    {
        var note = Signed();
        note.Minutes += 1;
        Seal.Holds(note).ShouldBeFalse();
    }

    [Fact]
    public void A_text_that_can_no_longer_be_read_does_not_hold_and_does_not_fail()
    {
        var note = Signed();
        Set(note, nameof(ClientNote.Content), "{ broken");
        Seal.Holds(note).ShouldBeFalse();
    }

    [Fact]
    public void The_text_reads_back_as_it_was_signed()
    {
        var note = Signed();
        Seal.On(Seal.Read(note.Content!)!).Hash.ShouldBe(note.Hash);
    }

    [Fact]
    public void A_group_note_says_what_a_payer_asks_for()
    {
        var text = Seal.Read(Signed().Content!)!;
        text.ShouldSatisfyAllConditions(
            () => text.Start.ShouldBe(Rooms.At("09:00")),
            () => text.End.ShouldBe(Rooms.At("12:00")),
            () => text.Arrived.ShouldBe(Rooms.At("09:02")),
            () => text.Left.ShouldBe(Rooms.At("12:00")),
            () => text.Minutes.ShouldBe(178),
            () => text.GroupSize.ShouldBe(9),
            () => text.SharedText.ShouldNotBeEmpty(),
            () => text.Response.ShouldNotBeEmpty(),
            () => text.Credential.ShouldBe("LPC"),
            () => text.Meaning.ShouldBe(SignedContent.LedGroup)
        );
    }

    [Fact]
    public void A_note_from_before_there_were_formats_still_holds_and_reads()
    {
        var note = Signed();
        note.Content!.ShouldNotContain("Details");
        Seal.Holds(note).ShouldBeTrue();
        NoteParts
            .Of(NoteKind.Individual, note.Details, "Talk.", "Sees it.", "Call.")
            .Select(p => p.Key)
            .ShouldBe(["sessions.note.data", "sessions.note.assessment", "sessions.note.next-step"]);
    }

    [Fact]
    public void A_void_changes_nothing_of_what_was_signed()
    {
        var note = Signed();
        var (text, hash) = (note.Content, note.Hash);
        note.Void(Rooms.Now).Succeeded.ShouldBeTrue();
        (note.Content, note.Hash).ShouldBe((text, hash));
        Seal.Holds(note).ShouldBeTrue();
    }

    [Fact]
    public void A_signed_note_takes_no_more_words() =>
        Signed().Write(new NoteWords { Response = "New." }).Problem!.Code.ShouldBe("sessions.note.signed-already");

    [Fact]
    public void A_signed_note_is_not_signed_twice()
    {
        var note = Signed();
        note.Sign(Seal.Read(note.Content!)!).Problem!.Code.ShouldBe("sessions.note.signed-already");
    }

    [Fact]
    public void An_addendum_belongs_to_the_note_it_was_written_to()
    {
        var note = Signed();
        var addendum = Addendum.To(note, Ids.NewGuid(Rooms.Clock), "Called later.", Rooms.Signature, Rooms.Now).Value;
        addendum.Holds(note.Hash!).ShouldBeTrue();
        addendum.Holds(Signed().Hash!).ShouldBeFalse();
    }

    [Fact]
    public void An_unsigned_note_takes_no_addendum()
    {
        var note = Rooms.Note(Rooms.Session(), Ids.New<ClientId>(Rooms.Clock));
        var outcome = Addendum.To(note, Ids.NewGuid(Rooms.Clock), "More.", Rooms.Signature, Rooms.Now);
        outcome.Problem!.Code.ShouldBe("sessions.addendum.sign-first");
    }

    private static ClientNote Signed()
    {
        var session = Rooms.Session();
        session.Write("Triggers", "The group mapped a usual week.");
        var seat = Rooms.Seat(session, Attendance.Present);
        seat.Close(session.Times);
        var note = Rooms.Note(session, seat.Client);
        note.Sign(
            SignedContent.OfGroup(note, session, seat, new GroupFrame(9, "Lee Rivers, LPC", ""), Rooms.Signature, Rooms.Now)
        );
        return note;
    }

    private static SignedContent Changed(SignedContent text, string part)
    {
        var copy = text with { };
        var property = typeof(SignedContent).GetProperty(part)!;
        var value = property.GetValue(text);
        property.SetValue(
            copy,
            value switch
            {
                string words => words + ".",
                int number => number + 1,
                bool yes => !yes,
                DateOnly day => day.AddDays(1),
                TimeOnly time => time.AddMinutes(1),
                DateTimeOffset at => at.AddSeconds(1),
                Guid => Ids.NewGuid(Rooms.Clock),
                NoteKind kind => kind + 1,
                NoteRisk risk => risk + 1,
                Participation level => level + 1,
                NoteDetails details => details with { Location = details.Location + "." },
                null when part == nameof(SignedContent.Details) => new NoteDetails { Location = "Elsewhere" },
                null when part == nameof(SignedContent.CosignDue) => Rooms.Day,
                null when part == nameof(SignedContent.Objective) => Ids.NewGuid(Rooms.Clock),
                _ => throw new InvalidOperationException($"No change known for {part}."),
            }
        );
        return copy;
    }

    private static void Set(ClientNote note, string property, string value) =>
        typeof(ClientNote).GetProperty(property, BindingFlags.Instance | BindingFlags.Public)!.SetValue(note, value);
}
