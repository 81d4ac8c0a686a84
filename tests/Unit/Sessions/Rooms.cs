using Footbridge.Contracts.People;
using Footbridge.Contracts.Schedule;
using Footbridge.Contracts.Sessions;
using Footbridge.Kernel;
using Footbridge.Sessions.Meetings;
using Footbridge.Sessions.Notes;
using Footbridge.Sessions.Signing;
using Microsoft.Extensions.Time.Testing;

namespace Footbridge.Unit.Sessions;

/// <summary>Sessions, seats and notes to test with.</summary>
internal static class Rooms
{
    public static readonly DateOnly Day = new(2026, 3, 10);
    public static readonly DateTimeOffset Now = new(2026, 3, 10, 16, 0, 0, TimeSpan.Zero);
    public static readonly FakeTimeProvider Clock = new(Now);
    public static readonly UserId Leader = Ids.New<UserId>(Clock);
    public static readonly Signer Signature = new(Leader, "Lee Rivers", "LPC");

    public static TimeOnly At(string time) => TimeOnly.ParseExact(time, "HH:mm");

    public static GroupSession Session(string start = "09:00", int minutes = 180) =>
        GroupSession.Open(
            Ids.New<SessionId>(Clock),
            new GroupMeeting(
                Ids.New<GroupId>(Clock),
                Day,
                "Foundations",
                "cbt",
                "day",
                At(start),
                minutes,
                null,
                "Room 1",
                Leader,
                12,
                Telehealth: false
            ),
            Leader,
            Now
        );

    public static SessionAttendance Seat(GroupSession session, Attendance state = Attendance.Expected)
    {
        var seat = SessionAttendance.Expect(session, Ids.New<ClientId>(Clock));
        switch (state)
        {
            case Attendance.Present:
                seat.Arrive(At("09:02"));
                break;
            case Attendance.Left:
                seat.Arrive(At("09:02"));
                seat.Leave(At("10:00"), session.Times);
                break;
            case Attendance.Missed:
                seat.Miss();
                break;
            case Attendance.Excused:
                seat.Excuse("Court date");
                break;
        }

        seat.State.ShouldBe(state);
        return seat;
    }

    public static ClientNote Note(
        GroupSession session,
        ClientId client,
        string response = "Named two triggers and planned one detour."
    )
    {
        var note = ClientNote.OfGroup(Ids.New<NoteId>(Clock), session, client);
        note.Write(new NoteWords { Response = response, Participation = Participation.Active }).Succeeded.ShouldBeTrue();
        return note;
    }

    public static ClientIdentity Person(ClientId id, string given, string family, string? preferred = null) =>
        new(id, $"{preferred ?? given} {family}", preferred ?? given, given, family, null, null, "en", null, null, false);
}
