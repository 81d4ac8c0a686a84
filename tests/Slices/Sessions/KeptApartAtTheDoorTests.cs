using Footbridge.Schedule.Meetings;
using Footbridge.Schedule.Prescriptions;
using Footbridge.Sessions.Attending;

namespace Footbridge.Slices.Sessions;

public sealed class KeptApartAtTheDoorTests
{
    private const string Reason = "A court order keeps them from meeting.";

    [Theory, Engines]
    public async Task Somebody_at_the_door_is_not_seated_with_whom_they_are_kept_apart_from(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var room = await GroupRoom.WithAsync(clinic, 1);
        await room.OpenAsync();
        var guest = await GuestAsync(room);
        var refused = (await clinic.DoAsync<AddWalkIn.Input, Done>(room.Leader, new(room.Session, guest))).Problem!;
        (refused.Code, refused.Field, refused.Arguments!.Count).ShouldBe(("schedule.assign.word-first", null, 0));
        (await room.RowsAsync()).Seats.ShouldNotContainKey(guest);
    }

    [Theory, Engines]
    public async Task Who_may_see_the_pairs_is_told_what_it_is_about_and_does_not_go_on_either(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var room = await GroupRoom.WithAsync(clinic, 1);
        await room.OpenAsync();
        var guest = await GuestAsync(room);
        var refused = await clinic.DoAsync<AddWalkIn.Input, Done>(clinic.Staff(RoleCodes.Supervisor), new(room.Session, guest));
        (refused.Problem!.Code, refused.Problem.Arguments!.Count).ShouldBe(("schedule.apart.at-the-door", 0));
        (await room.RowsAsync()).Seats.ShouldNotContainKey(guest);
    }

    [Theory, Engines]
    public async Task Others_are_seated_as_before(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var room = await GroupRoom.WithAsync(clinic, 1);
        await room.OpenAsync();
        await GuestAsync(room);
        var other = await clinic.PersonAsync("Other");
        (await clinic.DoAsync<AddWalkIn.Input, Done>(room.Leader, new(room.Session, other))).Problem.ShouldBeNull();
    }

    [Theory, Engines]
    public async Task Once_the_pair_has_ended_the_seat_is_given(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var room = await GroupRoom.WithAsync(clinic, 1);
        await room.OpenAsync();
        var guest = await GuestAsync(room);
        var supervisor = clinic.Staff(RoleCodes.Supervisor);
        var pair = (await clinic.AskAsync<KeepApartList.Input, KeepApartList.View>(supervisor, new()))
            .Value.Rows.Single(r => r.Reason == Reason && (r.One.Id == guest || r.Other.Id == guest))
            .Id;
        await clinic.DoAsync<EndKeepApart.Input, EndKeepApart.Ended>(supervisor, new(pair));
        (await clinic.DoAsync<AddWalkIn.Input, Done>(room.Leader, new(room.Session, guest))).Problem.ShouldBeNull();
    }

    [Theory, Engines]
    public async Task A_seat_for_one_meeting_is_not_given_beside_somebody_who_came_to_the_door(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var room = await GroupRoom.WithAsync(clinic, 1);
        await room.OpenAsync();
        var (came, kept) = (await clinic.PersonAsync("Came"), await clinic.PersonAsync("Kept"));
        await KeepAsync(clinic, came, kept);
        (await clinic.DoAsync<AddWalkIn.Input, Done>(room.Leader, new(room.Session, came))).Problem.ShouldBeNull();
        var refused = await clinic.DoAsync<InviteGuest.Input, Done>(
            clinic.Staff(RoleCodes.Counselor),
            new(kept, room.Group.Id, clinic.Today, "A first look.")
        );
        (refused.Problem!.Code, refused.Problem.Arguments!.Count).ShouldBe(("schedule.assign.word-first", 0));
        (await room.RowsAsync()).Seats.ShouldNotContainKey(kept);
    }

    private static async Task<ClientId> GuestAsync(GroupRoom room)
    {
        var guest = await room.Clinic.PersonAsync("Guest");
        await KeepAsync(room.Clinic, guest, room.People[0]);
        return guest;
    }

    private static async Task KeepAsync(Clinic clinic, ClientId one, ClientId other) =>
        (
            await clinic.DoAsync<KeepTwoApart.Input, Done>(clinic.Staff(RoleCodes.Supervisor), new(one, other, Reason))
        ).Problem.ShouldBeNull();
}
