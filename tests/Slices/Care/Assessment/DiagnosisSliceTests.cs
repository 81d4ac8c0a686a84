using Footbridge.Care.Assessment.Counts;
using Footbridge.Care.Assessment.Problems;
using Footbridge.Clinical.Diagnosis;
using Footbridge.Contracts.Care;

namespace Footbridge.Slices.Care.Assessment;

public sealed class DiagnosisSliceTests
{
    [Theory, Engines]
    public async Task A_count_proposes_and_only_a_clinicians_yes_puts_it_on_the_list(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        var count = await CountAsync(clinic, client, "alcohol", 6);
        (count.IcdCode, count.Specifiers, count.Answer).ShouldBe(("F10.20", "severe", CountAnswer.Open));
        (await ListAsync(clinic, client)).ShouldBeEmpty();
        (await AnswerAsync(clinic, client, count, confirm: true)).Succeeded.ShouldBeTrue();
        var line = (await ListAsync(clinic, client)).ShouldHaveSingleItem();
        (line.Code, line.Words, line.Status).ShouldBe(("F10.20", "Alcohol use disorder, severe", ProblemStatus.Active));
    }

    [Theory, Engines]
    public async Task A_proposal_set_aside_needs_a_reason_and_stays_off_the_list(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        var count = await CountAsync(clinic, client, "cannabis", 2);
        (await AnswerAsync(clinic, client, count, confirm: false)).Problem!.Code.ShouldBe("care.count.reason-needed");
        (
            await AnswerAsync(clinic, client, count, confirm: false, "Both before treatment for glaucoma.")
        ).Succeeded.ShouldBeTrue();
        (await AnswerAsync(clinic, client, count, confirm: true)).Problem!.Code.ShouldBe("care.count.answered");
        (await ListAsync(clinic, client)).ShouldBeEmpty();
    }

    [Theory, Engines]
    public async Task Too_few_criteria_leave_nothing_to_confirm(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        var count = await CountAsync(clinic, client, "gambling", 3);
        (await AnswerAsync(clinic, client, count, confirm: true)).Problem!.Code.ShouldBe("care.count.nothing-to-confirm");
    }

    [Theory, Engines]
    public async Task A_later_count_changes_the_same_line_and_keeps_how_it_stood(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        await AnswerAsync(clinic, client, await CountAsync(clinic, client, "alcohol", 4), confirm: true);
        clinic.Clock.Advance(TimeSpan.FromDays(1));
        var later = await CountAsync(clinic, client, "alcohol", 4, months: 3);
        await AnswerAsync(clinic, client, later, confirm: true);
        var line = (await ListAsync(clinic, client)).ShouldHaveSingleItem();
        (line.Code, line.Status, line.Words).ShouldBe(
            ("F10.21", ProblemStatus.Remission, "Alcohol use disorder, moderate, in early remission")
        );
        line.History.ShouldHaveSingleItem().Status.ShouldBe(ProblemStatus.Active);
    }

    [Theory, Engines]
    public async Task A_problem_is_found_by_code_or_by_words_and_kept_in_words_only_when_asked(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        (await AddAsync(clinic, client, "panic")).Succeeded.ShouldBeTrue();
        (await AddAsync(clinic, client, "Z59.6 · Low income")).Succeeded.ShouldBeTrue();
        (await AddAsync(clinic, client, "depression")).Problem!.Code.ShouldBe("care.problems.which-one");
        (await AddAsync(clinic, client, "sore knee")).Problem!.Code.ShouldBe("care.problems.no-code");
        (await AddAsync(clinic, client, "sore knee", inWords: true)).Succeeded.ShouldBeTrue();
        (await AddAsync(clinic, client, "F41.0")).Problem!.Code.ShouldBe("care.problems.there-already");
        (await ListAsync(clinic, client)).Select(l => l.Code).Order().ShouldBe(["", "F41.0", "Z59.6"]);
    }

    [Theory, Engines]
    public async Task A_problem_is_never_deleted_and_an_error_has_its_reason(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        await AddAsync(clinic, client, "F41.1");
        var line = (await ListAsync(clinic, client)).Single();
        (await StrikeAsync(clinic, client, line, " ")).Problem!.Code.ShouldBe("care.problems.reason-needed");
        (await StrikeAsync(clinic, client, line, "Wrong chart.")).Succeeded.ShouldBeTrue();
        var struck = (await ListAsync(clinic, client)).Single();
        (struck.InError, struck.ErrorReason).ShouldBe((true, "Wrong chart."));
        (await StrikeAsync(clinic, client, struck, "Again.")).Problem!.Code.ShouldBe("care.problems.in-error");
        (await PictureAsync(clinic, client)).ShouldBeEmpty();
    }

    [Theory, Engines]
    public async Task Who_changes_over_a_newer_change_is_told(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        await AddAsync(clinic, client, "F41.1");
        var line = (await ListAsync(clinic, client)).Single();
        (await ChangeAsync(clinic, client, line, ProblemStatus.Remission)).Succeeded.ShouldBeTrue();
        (await ChangeAsync(clinic, client, line, ProblemStatus.Resolved)).Problem!.Kind.ShouldBe(ProblemKind.Conflict);
    }

    [Theory, Engines]
    public async Task The_plan_learns_what_stands_on_the_list_and_not_what_is_resolved(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        await AddAsync(clinic, client, "F41.1");
        await AddAsync(clinic, client, "Z56.0");
        var resolved = (await ListAsync(clinic, client)).Single(l => l.Code == "Z56.0");
        await ChangeAsync(clinic, client, resolved, ProblemStatus.Resolved);
        (await PictureAsync(clinic, client)).ShouldHaveSingleItem().Code.ShouldBe("F41.1");
    }

    [Theory, Engines]
    public async Task A_problem_about_HIV_is_not_there_for_those_who_may_not_see_it(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        (await AddAsync(clinic, client, "HIV, in care elsewhere", inWords: true)).Succeeded.ShouldBeTrue();
        (await ListAsync(clinic, client, RoleCodes.Intake)).ShouldBeEmpty();
        (await ListAsync(clinic, client, RoleCodes.Medical)).Count.ShouldBe(1);
    }

    private static async Task<CountRow> CountAsync(Clinic clinic, ClientId client, string disorder, int met, int? months = null)
    {
        var found = new CriteriaAnswers
        {
            Disorder = disorder,
            Met = [.. Disorder.Find(disorder)!.Criteria.Take(met)],
            MonthsWithout = months,
        };
        (
            await clinic.DoAsync<CountCriteria.Input, Done>(clinic.Staff(RoleCodes.Counselor), new(client, found))
        ).Succeeded.ShouldBeTrue();
        var desk = await clinic.AskAsync<CriteriaDesk.Input, CriteriaDesk.View>(clinic.Staff(RoleCodes.Counselor), new(client));
        return desk.Value.Counts.Single(c => c.Disorder == disorder);
    }

    private static Task<Outcome<Done>> AnswerAsync(
        Clinic clinic,
        ClientId client,
        CountRow count,
        bool confirm,
        string reason = ""
    ) => clinic.DoAsync<AnswerCount.Input, Done>(clinic.Staff(RoleCodes.Counselor), new(client, count.Id, confirm, reason));

    private static Task<Outcome<Guid>> AddAsync(Clinic clinic, ClientId client, string what, bool inWords = false) =>
        clinic.DoAsync<AddProblem.Input, Guid>(
            clinic.Staff(RoleCodes.Counselor),
            new(client, what, inWords, ProblemStatus.Active, null)
        );

    private static Task<Outcome<Done>> ChangeAsync(Clinic clinic, ClientId client, ProblemRow line, ProblemStatus status) =>
        clinic.DoAsync<ChangeProblem.Input, Done>(
            clinic.Staff(RoleCodes.Counselor),
            new(client, line.Id, line.Version, status, null)
        );

    private static Task<Outcome<Done>> StrikeAsync(Clinic clinic, ClientId client, ProblemRow line, string reason) =>
        clinic.DoAsync<StrikeProblem.Input, Done>(clinic.Staff(RoleCodes.Counselor), new(client, line.Id, line.Version, reason));

    private static async Task<IReadOnlyList<ProblemRow>> ListAsync(
        Clinic clinic,
        ClientId client,
        string role = RoleCodes.Counselor
    ) => (await clinic.AskAsync<ReadProblems.Input, ReadProblems.View>(clinic.Staff(role), new(client))).Value.Lines;

    private static Task<IReadOnlyList<ProblemItem>> PictureAsync(Clinic clinic, ClientId client) =>
        clinic.InScopeAsync(
            clinic.SystemCaller,
            services => services.GetRequiredService<IClinicalPicture>().ProblemsAsync(client, CancellationToken.None)
        );
}
