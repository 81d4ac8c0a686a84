using Footbridge.Care.Planning.Library;

namespace Footbridge.Slices.Care;

public sealed class PlanLibraryTests
{
    private static readonly AddObjective.Input Own = new(
        "work",
        "daily-life",
        "life-skills",
        "number",
        "Visits the job center twice a week",
        "Visits",
        "2 a week",
        "Visita el centro de empleo dos veces por semana",
        "Our own team"
    );

    [Theory, Engines]
    public async Task The_program_s_own_step_is_offered_with_the_others(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var added = (await AddAsync(clinic, Own)).Value;
        var client = await clinic.AdmittedPersonAsync();
        var starters = (await clinic.PlanAsync(client)).Starters;
        starters.Single(s => s.Code == $"{added:N}").Spanish.Words.ShouldBe(Own.SpanishWords);
        starters.Count.ShouldBe(Shelf.All.Count + 1);
    }

    [Theory, Engines]
    public async Task A_step_that_cannot_be_measured_does_not_get_into_the_library(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        (await AddAsync(clinic, Own with { Words = "Feels better" })).Problem!.Code.ShouldBe("care.library.not-measurable");
    }

    [Theory, Engines]
    public async Task A_retired_step_is_offered_no_more_until_it_is_brought_back(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.AdmittedPersonAsync();
        var code = Shelf.All[0].Code;
        (await RetireAsync(clinic, code, retired: true)).Succeeded.ShouldBeTrue();
        (await RetireAsync(clinic, code, retired: true)).Succeeded.ShouldBeTrue();
        (await clinic.PlanAsync(client)).Starters.ShouldNotContain(s => s.Code == code);
        (await RetireAsync(clinic, code, retired: false)).Succeeded.ShouldBeTrue();
        (await clinic.PlanAsync(client)).Starters.ShouldContain(s => s.Code == code);
    }

    [Theory, Engines]
    public async Task A_step_that_is_not_there_is_not_retired(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        (await RetireAsync(clinic, "no-such-step", retired: true)).Problem!.Code.ShouldBe("care.library.gone");
    }

    private static Task<Outcome<Guid>> AddAsync(Clinic clinic, AddObjective.Input input) =>
        clinic.DoAsync<AddObjective.Input, Guid>(clinic.Staff(RoleCodes.Supervisor), input);

    private static Task<Outcome<Done>> RetireAsync(Clinic clinic, string code, bool retired) =>
        clinic.DoAsync<RetireObjective.Input, Done>(clinic.Staff(RoleCodes.Supervisor), new(code, retired));
}
