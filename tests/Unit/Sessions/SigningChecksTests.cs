using Footbridge.Contracts.People;
using Footbridge.Contracts.Sessions;
using Footbridge.Kernel;
using Footbridge.Sessions.Meetings;
using Footbridge.Sessions.Notes;
using Footbridge.Sessions.Signing;

namespace Footbridge.Unit.Sessions;

public sealed class SigningChecksTests
{
    private readonly GroupSession _session = Rooms.Session();
    private readonly List<ClientIdentity> _people = [];
    private readonly Dictionary<ClientId, SessionAttendance> _seats = [];
    private readonly Dictionary<ClientId, ClientNote> _notes = [];

    public SigningChecksTests() => _session.Write("Triggers", "The group mapped a usual week and planned one detour each.");

    [Fact]
    public void A_complete_session_may_be_signed()
    {
        Add("Beatriz", "Okonkwo", "Planned a detour for Friday evening and told the group why.");
        Add("Callum", "Zapata", "Listened for long, then named the shop on the corner as the hardest place.");
        Refusal().ShouldBeNull();
    }

    [Fact]
    public void A_name_in_the_shared_text_stops_the_signature()
    {
        Add("Beatriz", "Okonkwo", "Planned a detour.");
        _session.Write("Triggers", "Beatriz told us about the bridge.");
        var refusal = Refusal()!;
        (refusal.Code, refusal.Field, refusal.Arguments!.Single()).ShouldBe(("sessions.sign.name-in-shared", "Text", "1"));
    }

    [Fact]
    public void A_name_in_the_topic_stops_the_signature()
    {
        Add("Beatriz", "Okonkwo", "Planned a detour.");
        _session.Write("The story of Okonkwo", "The group mapped a week.");
        Refusal()!.Field.ShouldBe("Topic");
    }

    [Fact]
    public void The_refusal_itself_names_nobody()
    {
        Add("Beatriz", "Okonkwo", "Planned a detour.");
        _session.Write("Triggers", "Beatriz told us about the bridge.");
        Refusal()!.ToString().ShouldNotContain("Beatriz");
    }

    [Fact]
    public void The_name_of_somebody_who_was_absent_stops_it_too()
    {
        Add("Beatriz", "Okonkwo", "Planned a detour.");
        Add("Callum", "Zapata", "", Attendance.Missed);
        _session.Write("Triggers", "We wondered where Callum was.");
        Refusal()!.Code.ShouldBe("sessions.sign.name-in-shared");
    }

    [Fact]
    public void A_name_in_another_clients_note_stops_the_signature()
    {
        Add("Beatriz", "Okonkwo", "Planned a detour together with Callum.");
        Add("Callum", "Zapata", "Named the shop on the corner.");
        Refusal()!.Code.ShouldBe("sessions.sign.name-in-response");
    }

    [Fact]
    public void Ones_own_name_in_ones_own_chart_is_no_leak()
    {
        Add("Beatriz", "Okonkwo", "Beatriz planned a detour.");
        Add("Callum", "Okonkwo", "Named the shop; Okonkwo is what friends say.");
        Refusal().ShouldBeNull();
    }

    [Fact]
    public void A_word_that_may_be_a_name_asks_for_a_confirmation()
    {
        Add("Grace", "Zapata", "Planned a detour.");
        _session.Write("Triggers", "Grace under pressure was the subject.");
        Refusal()!.Code.ShouldBe("sessions.sign.confirm-names");
        Refusal(notNames: true).ShouldBeNull();
    }

    [Fact]
    public void A_confirmation_does_not_let_a_certain_name_pass()
    {
        Add("Beatriz", "Okonkwo", "Planned a detour.");
        _session.Write("Triggers", "Beatriz told us about the bridge.");
        Refusal(notNames: true)!.Code.ShouldBe("sessions.sign.name-in-shared");
    }

    [Fact]
    public void The_same_text_for_two_people_asks_for_a_confirmation()
    {
        Add("Beatriz", "Okonkwo", "Took part and planned one detour for the weekend ahead.");
        Add("Callum", "Zapata", "took part, and planned one detour for the weekend ahead");
        Refusal()!.Code.ShouldBe("sessions.sign.confirm-repeated");
        Refusal(repeatedOk: true).ShouldBeNull();
    }

    [Fact]
    public void An_attendee_without_a_response_stops_the_signature()
    {
        Add("Beatriz", "Okonkwo", "");
        var refusal = Refusal()!;
        (refusal.Code, refusal.Arguments!.Single()).ShouldBe(("sessions.sign.response-missing", "1"));
    }

    [Fact]
    public void A_response_for_somebody_who_was_absent_stops_the_signature()
    {
        Add("Beatriz", "Okonkwo", "Planned a detour.");
        Add("Callum", "Zapata", "Spoke about work.", Attendance.Missed);
        Refusal()!.Code.ShouldBe("sessions.sign.text-for-absent");
    }

    [Fact]
    public void An_empty_shared_part_stops_the_signature()
    {
        Add("Beatriz", "Okonkwo", "Planned a detour.");
        _session.Write("Triggers", "");
        Refusal()!.Code.ShouldBe("sessions.sign.shared-missing");
    }

    private Problem? Refusal(bool notNames = false, bool repeatedOk = false) =>
        SigningChecks.Of(new SessionRows(_session, _seats, _notes), _people).Refusal(notNames, repeatedOk);

    private void Add(string given, string family, string response, Attendance state = Attendance.Present)
    {
        var seat = Rooms.Seat(_session, state);
        _seats.Add(seat.Client, seat);
        _people.Add(Rooms.Person(seat.Client, given, family));
        if (response.Length > 0)
        {
            _notes.Add(seat.Client, Rooms.Note(_session, seat.Client, response));
        }
    }
}
