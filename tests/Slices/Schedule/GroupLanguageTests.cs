using Footbridge.Contracts.Schedule;
using Footbridge.Schedule.Enrollments;
using Footbridge.Schedule.Groups;
using Footbridge.Schedule.Meetings;
using Footbridge.Schedule.Planning;
using Footbridge.Schedule.Prescriptions;
using Footbridge.Schedule.Weeks;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Slices.Schedule;

public class GroupLanguageTests
{
    [Theory, Engines]
    public async Task A_group_is_in_English_until_another_language_is_chosen(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var group = clinic.Group("day", DayOfWeek.Monday).Id;
        (await CardAsync(clinic, group)).Language.ShouldBe("en");
        await InSpanishAsync(clinic, group);
        (await CardAsync(clinic, group)).Language.ShouldBe("es");
    }

    [Theory, Engines]
    public async Task A_language_nobody_offers_is_refused(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var group = clinic.Group("day", DayOfWeek.Monday).Id;
        var refused = await SpeaksAsync(clinic, group, "fr");
        (refused.Problem!.Code, refused.Problem.Field).ShouldBe(("core.choose-one", "Language"));
    }

    [Theory, Engines]
    public async Task A_seat_in_another_language_than_prescribed_needs_a_reason_that_is_kept(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        await PrescribeAsync(clinic, client, "es");
        var group = clinic.Group("day", DayOfWeek.Monday).Id;
        (await clinic.AssignAsync(client, group, clinic.Today)).Problem!.Code.ShouldBe("schedule.assign.language.es");
        (await clinic.AssignAsync(client, group, clinic.Today, "Agreed with them.")).Problem.ShouldBeNull();
        var kept = await clinic.InScopeAsync(
            clinic.SystemCaller,
            services => services.GetRequiredService<FootbridgeDb>().Set<Enrollment>().SingleAsync(e => e.Client == client)
        );
        kept.OverrideReason.ShouldBe("Agreed with them.");
    }

    [Theory, Engines]
    public async Task Groups_in_the_language_that_is_prescribed_are_open_and_any_language_takes_both(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var (spanish, either) = (await clinic.PersonAsync("One"), await clinic.PersonAsync("Other"));
        await PrescribeAsync(clinic, spanish, "es");
        await PrescribeAsync(clinic, either, "");
        var (monday, tuesday) = (clinic.Group("day", DayOfWeek.Monday).Id, clinic.Group("day", DayOfWeek.Tuesday).Id);
        await InSpanishAsync(clinic, monday);
        (await clinic.AssignAsync(spanish, monday, clinic.Today)).Problem.ShouldBeNull();
        (await clinic.AssignAsync(either, monday, clinic.Today)).Problem.ShouldBeNull();
        (await clinic.AssignAsync(either, tuesday, clinic.Today)).Problem.ShouldBeNull();
    }

    [Theory, Engines]
    public async Task Who_speaks_English_is_not_put_into_a_group_in_Spanish_unasked(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        var group = clinic.Group("day", DayOfWeek.Monday).Id;
        await InSpanishAsync(clinic, group);
        (await clinic.AssignAsync(client, group, clinic.Today)).Problem!.Code.ShouldBe("schedule.assign.language.en");
    }

    [Theory, Engines]
    public async Task The_week_says_that_no_group_in_the_language_has_a_free_seat(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        await PrescribeAsync(clinic, client, "es", "evening");
        await InSpanishAsync(clinic, clinic.Group("day", DayOfWeek.Monday).Id);
        (await WeekAsync(clinic, client)).NoSeatInLanguage.ShouldBeTrue();
        await InSpanishAsync(clinic, clinic.Group("evening", DayOfWeek.Monday).Id);
        (await WeekAsync(clinic, client)).NoSeatInLanguage.ShouldBeFalse();
    }

    [Theory, Engines]
    public async Task A_make_up_is_looked_for_in_the_language_that_is_prescribed(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        await PrescribeAsync(clinic, client, "es");
        var spanish = clinic.Group("day", DayOfWeek.Monday).Id;
        await InSpanishAsync(clinic, spanish);
        var found = await clinic.AskAsync<MakeUpChoices.Input, MakeUpChoices.Output>(
            clinic.Staff(RoleCodes.Counselor),
            new(client)
        );
        var offered = found.Value.Choices.Select(c => c.Meeting.Group).Distinct().ToList();
        offered.ShouldContain(spanish);
        foreach (var group in offered)
        {
            (await CardAsync(clinic, group)).Language.ShouldBe("es");
        }
    }

    [Theory, Engines]
    public async Task The_week_is_planned_with_the_language_of_people_groups_and_staff(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var facts = await clinic.InScopeAsync(
            clinic.OtherStaff(RoleCodes.Director),
            services => services.GetRequiredService<FactsReader>().ReadAsync(clinic.Today.AddDays(21), CancellationToken.None)
        );
        var group = facts.Groups.Single(g => g.Language == "es");
        facts.Workers.Single(w => w.User == group.Facilitator).Spanish.ShouldBeTrue();
        group.Members.ShouldNotBeEmpty();
        facts.People.Where(p => group.Members.Contains(p.Client)).ShouldAllBe(p => p.Language != "en");
    }

    private static async Task<GroupCard> CardAsync(Clinic clinic, GroupId group) =>
        (
            await clinic.AskAsync<GroupsOverview.Input, GroupsOverview.Output>(clinic.Staff(RoleCodes.Director), new(null))
        ).Value.Groups.Single(g => g.Id == group);

    private static async Task InSpanishAsync(Clinic clinic, GroupId group) =>
        (await SpeaksAsync(clinic, group, "es")).Problem.ShouldBeNull();

    private static async Task<Outcome<GroupId>> SpeaksAsync(Clinic clinic, GroupId group, string language)
    {
        var detail = (
            await clinic.AskAsync<GroupDetail.Input, GroupDetail.Output>(clinic.Staff(RoleCodes.Director), new(group))
        ).Value;
        return await clinic.DoAsync<SaveGroup.Input, GroupId>(
            clinic.Staff(RoleCodes.Director),
            new(group, detail.Version, detail.Plan with { Language = language, From = clinic.Today })
        );
    }

    private static async Task PrescribeAsync(Clinic clinic, ClientId client, string language, string part = "") =>
        (
            await clinic.DoAsync<WritePrescription.Input, Done>(
                clinic.Staff(RoleCodes.Counselor),
                new(
                    client,
                    clinic.Today,
                    null,
                    0,
                    PrescriptionRule.Default("2.1", 9, 3) with
                    {
                        Language = language,
                        PartOfDay = part,
                    }
                )
            )
        ).Problem.ShouldBeNull();

    private static async Task<ClientWeek.Output> WeekAsync(Clinic clinic, ClientId client) =>
        (
            await clinic.AskAsync<ClientWeek.Input, ClientWeek.Output>(
                clinic.Staff(RoleCodes.Counselor),
                new(client, clinic.Today)
            )
        ).Value;
}
