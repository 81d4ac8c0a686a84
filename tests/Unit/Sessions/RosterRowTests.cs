using Bunit;
using Footbridge.Contracts.Care;
using Footbridge.Contracts.Sessions;
using Footbridge.Kernel;
using Footbridge.Sessions.Notes;
using Footbridge.Sessions.Notes.Content;
using Footbridge.Sessions.Pass.Screen;
using Footbridge.Unit.Ui;

namespace Footbridge.Unit.Sessions;

/// <summary>One person's line on the page of a session.</summary>
public sealed class RosterRowTests
{
    private static readonly PlanLink First = new(ObjectiveId.From(Guid.NewGuid()), "My evenings.", "Walks home another way");
    private static readonly PlanLink Second = new(ObjectiveId.From(Guid.NewGuid()), "My evenings.", "Calls before the weekend");

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void Items_that_a_note_touches_beside_its_first_stay_chosen_however_many_are_open(int open)
    {
        var links = new[] { First, Second };
        var line = Line([.. links.Take(open).Select(l => new PlanItem(l.Objective, l.Goal, l.Words, Rooms.Day))]);
        using var bench = UiBench.Open();
        var row = bench.Render<RosterRow>(p => p.AddCascadingValue(line));
        row.FindAll("input[name='Rows[0].Also'][checked]")
            .Select(i => i.GetAttribute("value"))
            .ShouldBe([$"{Second.Objective.Value}"]);
    }

    [Fact]
    public void The_line_of_a_void_note_shows_it_and_asks_for_nothing()
    {
        var line = Line([]);
        line.Person.Note!.Void(Rooms.Now).Succeeded.ShouldBeTrue();
        using var bench = UiBench.Open();
        var row = bench.Render<ClosedRow>(p => p.AddCascadingValue(line));
        row.FindAll("textarea, select, input:not([type=hidden])").ShouldBeEmpty();
        row.Find("input[name='Rows[0].Closed']").GetAttribute("value").ShouldBe("true");
        row.Markup.ShouldContain("Named two triggers.");
    }

    // A note about the first item that touches the second too.
    private static PassLine Line(IReadOnlyList<PlanItem> items)
    {
        var session = Rooms.Session();
        var seat = Rooms.Seat(session, Attendance.Present);
        var note = ClientNote.OfGroup(Ids.New<NoteId>(Rooms.Clock), session, seat.Client);
        note.Write(
                new()
                {
                    Response = "Named two triggers.",
                    Plan = First,
                    Details = new NoteDetails { Also = [Second] },
                }
            )
            .Succeeded.ShouldBeTrue();
        var person = new PassPerson
        {
            Identity = Rooms.Person(seat.Client, "Beatriz", "Okonkwo"),
            Seat = seat,
            Note = note,
            Items = items,
        };
        return new(0, person, PassFormRow.Of(person, session), Theirs: null, Checks: null, Finished: true);
    }
}
