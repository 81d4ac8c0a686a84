using Footbridge.Schedule.Availabilities;

namespace Footbridge.Slices.Schedule;

public class AvailabilityTests
{
    [Theory, Engines]
    public async Task A_client_tells_their_own_hours(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        await clinic.TellAsync(client, Suits.Cannot, DayOfWeek.Monday, 8, 17);
        (await AskAsync(clinic, client, null)).Blocks.ShouldHaveSingleItem().Why.ShouldBe("work");
    }

    [Theory, Engines]
    public async Task A_client_does_not_tell_the_hours_of_another(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var (mine, other) = (await clinic.PersonAsync(), await clinic.PersonAsync());
        var outcome = await clinic.DoAsync<SaveAvailability.Input, Done>(
            clinic.ClientCaller(mine),
            new(other, clinic.Today, null, 0, [])
        );
        outcome.Problem!.Code.ShouldBe("core.no-such-record");
    }

    [Theory, Engines]
    public async Task Hours_that_count_later_leave_those_of_today(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        await clinic.TellAsync(client, Suits.Cannot, DayOfWeek.Monday, 8, 17);
        var seen = await AskAsync(clinic, client, null);
        var later = clinic.Today.AddDays(30);
        await SaveAsync(clinic, seen, later, []);
        var counts = ((await AskAsync(clinic, client, null)).Blocks.Count, (await AskAsync(clinic, client, later)).Blocks.Count);
        counts.ShouldBe((1, 0));
    }

    [Theory, Engines]
    public async Task Of_two_who_save_at_once_the_second_is_told(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        await clinic.TellAsync(client, Suits.Cannot, DayOfWeek.Monday, 8, 17);
        var seen = await AskAsync(clinic, client, null);
        (await SaveAsync(clinic, seen, clinic.Today, [])).Problem.ShouldBeNull();
        (await SaveAsync(clinic, seen, clinic.Today, seen.Blocks)).Problem!.Code.ShouldBe("core.changed-meanwhile");
    }

    [Theory, Engines]
    public async Task Hours_of_past_days_stay_as_they_were(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        var outcome = await clinic.DoAsync<SaveAvailability.Input, Done>(
            clinic.Staff(RoleCodes.Intake),
            new(client, clinic.Today.AddDays(-1), null, 0, [])
        );
        outcome.Problem!.Code.ShouldBe("schedule.availability.past");
    }

    [Theory, Engines]
    public async Task How_somebody_takes_part_and_when_family_could_come_is_kept(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        FamilyTime[] times = [new(DayOfWeek.Tuesday, new(16, 0), new(19, 0)), new(DayOfWeek.Saturday, new(9, 0), new(12, 0))];
        await SaveAsync(clinic, await AskAsync(clinic, client, null), "video", times);
        var told = await AskAsync(clinic, client, null);
        told.Modality.ShouldBe("video");
        told.FamilyTimes.ShouldBe(times);
    }

    [Theory, Engines]
    public async Task Hours_that_are_painted_leave_the_rest_as_it_was_told(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        FamilyTime[] times = [new(DayOfWeek.Tuesday, new(16, 0), new(19, 0))];
        await SaveAsync(clinic, await AskAsync(clinic, client, null), "in", times);
        var seen = await AskAsync(clinic, client, null);
        var later = clinic.Today.AddDays(30);
        await SaveAsync(clinic, seen, later, [ScheduleClinic.Block(Suits.Cannot, DayOfWeek.Friday, 8, 12)]);
        var then = await AskAsync(clinic, client, later);
        (then.Blocks.Count, then.Modality, then.FamilyTimes.Single()).ShouldBe((1, "in", times[0]));
    }

    [Theory, Engines]
    public async Task Ways_and_family_times_that_cannot_be_are_refused(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var seen = await AskAsync(clinic, await clinic.PersonAsync(), null);
        (await SaveAsync(clinic, seen, "by letter", [])).Problem!.Field.ShouldBe("Modality");
        FamilyTime[] backwards = [new(DayOfWeek.Tuesday, new(19, 0), new(16, 0))];
        (await SaveAsync(clinic, seen, "in", backwards)).Problem!.Code.ShouldBe("core.end-before-start");
    }

    private static Task<Outcome<Done>> SaveAsync(Clinic clinic, LifeWeek seen, string modality, FamilyTime[] times) =>
        clinic.DoAsync<SaveAvailability.Input, Done>(
            clinic.ClientCaller(seen.Client),
            new(seen.Client, clinic.Today, seen.From, seen.Version, seen.Blocks, modality, times)
        );

    private static async Task<LifeWeek> AskAsync(Clinic clinic, ClientId client, DateOnly? on) =>
        (await clinic.AskAsync<AvailabilityOf.Input, LifeWeek>(clinic.Staff(RoleCodes.Intake), new(client, on))).Value;

    private static Task<Outcome<Done>> SaveAsync(Clinic clinic, LifeWeek seen, DateOnly from, IReadOnlyList<LifeBlock> blocks) =>
        clinic.DoAsync<SaveAvailability.Input, Done>(
            clinic.Staff(RoleCodes.Intake),
            new(seen.Client, from, seen.From, seen.Version, blocks)
        );
}
