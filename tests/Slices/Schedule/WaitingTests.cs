using Footbridge.Schedule.Enrollments;
using Footbridge.Schedule.Waiting;

namespace Footbridge.Slices.Schedule;

public sealed class WaitingTests
{
    [Theory, Engines]
    public async Task Somebody_who_lost_a_group_waits_since_that_day(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var (member, from) = await clinic.LeavesTodayAsync();
        var wait = (await clinic.ListAsync()).People.Single(p => p.Client == member).Wait;
        (wait.Since, wait.Admitted, wait.Minutes).ShouldBe((from, true, 180));
    }

    [Theory, Engines]
    public async Task The_person_reads_the_same_as_the_team(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var (member, _) = await clinic.LeavesTodayAsync();
        var listed = (await clinic.ListAsync()).People.Single(p => p.Client == member).Wait;
        var own = await clinic.AskAsync<MyWait.Input, MyWait.Output>(clinic.OtherClient(member), new());
        (own.Value.Wait!.Since, own.Value.Wait.Opening).ShouldBe((listed.Since, listed.Opening));
    }

    [Theory, Engines]
    public async Task Somebody_with_all_that_is_prescribed_does_not_wait(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var member = (await clinic.OtherRosterAsync(clinic.MondayGroup().Id, clinic.Next(DayOfWeek.Monday)))[0];
        (await clinic.AskAsync<MyWait.Input, MyWait.Output>(clinic.OtherClient(member), new())).Value.Wait.ShouldBeNull();
    }

    [Theory, Engines]
    public async Task An_end_that_is_planned_is_the_date_of_a_full_part_of_the_week(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var before = (await clinic.ListAsync()).Slots.First(s => s is { Opens: null, Groups.Count: 1 });
        var group = clinic.Other.Groups.Single(g => g.Title == before.Groups[0]);
        var last = clinic.Today.AddDays(20);
        var member = (await clinic.OtherRosterAsync(group.Id, clinic.Next(group.Day)))[0];
        await clinic.LeaveAsync(member, group.Id, last.AddDays(1));
        var opens = (await clinic.ListAsync()).Slots.Single(s => s.Slot == before.Slot).Opens!;
        (opens.Because, opens.From, opens.On.DayOfWeek).ShouldBe((OpensBecause.Ends, last.AddDays(1), group.Day));
    }

    [Theory, Engines]
    public async Task People_who_asked_to_be_admitted_wait_once_their_times_are_known(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var list = await clinic.ListAsync();
        list.People.ShouldContain(p => !p.Wait.Admitted);
        list.People.Select(p => p.Wait.Since).ShouldBeInOrder();
    }
}

/// <summary>Steps around the waiting list.</summary>
internal static class WaitingClinic
{
    public static async Task<WaitingList.Output> ListAsync(this Clinic clinic) =>
        (await clinic.AskAsync<WaitingList.Input, WaitingList.Output>(clinic.OtherStaff(RoleCodes.Director), new())).Value;

    public static Caller OtherClient(this Clinic clinic, ClientId client) =>
        clinic.ClientCaller(client) with
        {
            Program = clinic.Other.Program,
            Zone = clinic.Other.Zone,
        };

    public static Task<Outcome<Done>> LeaveAsync(
        this Clinic clinic,
        ClientId client,
        Contracts.Schedule.GroupId group,
        DateOnly from
    ) => clinic.DoAsync<RemoveFromGroup.Input, Done>(clinic.OtherStaff(RoleCodes.Counselor), new(client, group, from));

    /// <summary>Takes somebody out of a group from today on.</summary>
    public static async Task<(ClientId Client, DateOnly From)> LeavesTodayAsync(this Clinic clinic)
    {
        var group = clinic.MondayGroup();
        var member = (await clinic.OtherRosterAsync(group.Id, clinic.Next(DayOfWeek.Monday).AddDays(7)))[0];
        (await clinic.LeaveAsync(member, group.Id, clinic.Today)).Problem.ShouldBeNull();
        return (member, clinic.Today);
    }
}
