using Footbridge.Contracts.Demo;
using Footbridge.Schedule.Prescriptions;
using Footbridge.Schedule.Weeks;

namespace Footbridge.Slices.Schedule;

public class PrescriptionTests
{
    [Theory, Engines]
    public async Task Where_nothing_was_written_it_follows_from_the_level_of_care(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var page = await ReadAsync(clinic, await clinic.PersonAsync());
        (page.Prescribed.From, page.Version, page.Prescribed.Terms.HoursLeast).ShouldBe((null, 0, 9));
    }

    [Theory, Engines]
    public async Task What_was_written_comes_back_whole(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        var terms = Whole(clinic.Story);
        (await WriteAsync(clinic, client, clinic.Today, terms)).Problem.ShouldBeNull();
        var read = (await ReadAsync(clinic, client)).Prescribed;
        (read.From, read.Terms with { Mix = terms.Mix }).ShouldBe((clinic.Today, terms));
        read.Terms.Mix.ShouldBe(terms.Mix);
    }

    [Theory, Engines]
    public async Task A_later_one_leaves_that_of_today(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        var later = clinic.Today.AddDays(30);
        await WriteAsync(clinic, client, clinic.Today, Nine);
        var first = await ReadAsync(clinic, client);
        await WriteAsync(clinic, client, later, Nine with { HoursLeast = 12 }, first.Prescribed.From, first.Version);
        var (now, then) = (await OnAsync(clinic, client, clinic.Today), await OnAsync(clinic, client, later));
        (now.HoursLeast, then.HoursLeast).ShouldBe((9, 12));
        (await ReadAsync(clinic, client)).Prescribed.ChangeDays.ShouldBe([clinic.Today, later]);
    }

    [Theory, Engines]
    public async Task Of_two_who_write_at_once_the_second_is_told(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        await WriteAsync(clinic, client, clinic.Today, Nine);
        var seen = await ReadAsync(clinic, client);
        (await WriteAsync(clinic, client, clinic.Today, Nine, seen.Prescribed.From, seen.Version)).Problem.ShouldBeNull();
        (await WriteAsync(clinic, client, clinic.Today, Nine, seen.Prescribed.From, seen.Version)).Problem!.Code.ShouldBe(
            "core.changed-meanwhile"
        );
    }

    [Theory, Engines]
    public async Task Past_days_a_stranger_and_a_site_of_nobody_are_refused(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        (await WriteAsync(clinic, client, clinic.Today.AddDays(-1), Nine)).Problem!.Code.ShouldBe("schedule.prescription.past");
        var stranger = Nine with { Family = true, FamilyTherapist = clinic.Other.Staff[0].Id };
        (await WriteAsync(clinic, client, clinic.Today, stranger)).Problem!.Field.ShouldBe("FamilyTherapist");
        var elsewhere = Nine with { Site = clinic.Other.Sites[0].Id };
        (await WriteAsync(clinic, client, clinic.Today, elsewhere)).Problem!.Field.ShouldBe("Site");
    }

    [Theory, Engines]
    public async Task The_week_shows_what_is_prescribed(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        await WriteAsync(clinic, client, clinic.Today, Nine with { HoursLeast = 10 });
        var week = await clinic.AskAsync<ClientWeek.Input, ClientWeek.Output>(
            clinic.Staff(RoleCodes.Medical),
            new(client, clinic.Today)
        );
        week.Value.Prescribed.Terms.HoursLeast.ShouldBe(10);
    }

    [Theory, Engines]
    public async Task Everybody_in_care_has_one_on_any_day(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        var all = await clinic.InScopeAsync(
            clinic.SystemCaller,
            services =>
                services
                    .GetRequiredService<Footbridge.Schedule.Prescriptions.Prescriptions>()
                    .OnAsync(clinic.Today, CancellationToken.None)
        );
        all.ShouldNotContainKey(client);
        await WriteAsync(clinic, client, clinic.Today, Nine);
        (await OnAsync(clinic, client, clinic.Today)).HoursLeast.ShouldBe(9);
    }

    private static Terms Nine => PrescriptionRule.Default("2.1", 9, 3);

    private static Terms Whole(DemoStory story) =>
        Nine with
        {
            Mix = [new("process", 1, 3), new("cbt", 0, 2)],
            Individual = true,
            Family = true,
            FamilyTherapist = story.Staff.First(s => s.Role == RoleCodes.Counselor).Id,
            Site = story.Sites[0].Id,
            OtherSite = story.Sites[1].Id,
            PrefersWomen = true,
            TraumaTrack = true,
            PartOfDay = "evening",
            Language = "es",
        };

    private static async Task<Prescription> OnAsync(Clinic clinic, ClientId client, DateOnly day) =>
        (
            await clinic.InScopeAsync(
                clinic.SystemCaller,
                services =>
                    services
                        .GetRequiredService<Footbridge.Schedule.Prescriptions.Prescriptions>()
                        .OnAsync(day, CancellationToken.None)
            )
        )[client];

    private static async Task<ReadPrescription.Output> ReadAsync(Clinic clinic, ClientId client) =>
        (
            await clinic.AskAsync<ReadPrescription.Input, ReadPrescription.Output>(
                clinic.Staff(RoleCodes.Counselor),
                new(client, clinic.Today)
            )
        ).Value;

    private static Task<Outcome<Done>> WriteAsync(
        Clinic clinic,
        ClientId client,
        DateOnly from,
        Terms terms,
        DateOnly? seenFrom = null,
        int seenVersion = 0
    ) =>
        clinic.DoAsync<WritePrescription.Input, Done>(
            clinic.Staff(RoleCodes.Counselor),
            new(client, from, seenFrom, seenVersion, terms)
        );
}
