using Footbridge.Care.Planning.Threads;
using Footbridge.Care.Plans;
using Footbridge.Kernel;

namespace Footbridge.Unit.Care;

public sealed class ThreadDraftTests
{
    private static readonly DateOnly Today = new(2026, 3, 10);
    private static readonly Guid Someone = Guid.Parse("01958000-0000-7000-8000-00000000000c");
    private static readonly Guid Known = Guid.Parse("01958000-0000-7000-8000-00000000000b");
    private static readonly Guid Fresh = Guid.Parse("01958000-0000-7000-8000-00000000000f");

    private static readonly ThreadDraft Draft = new(
        "use",
        "Cravings after work",
        "I want my evenings back.",
        [Step("Uses a skill on 5 of 7 days", Today.AddDays(28)), Empty],
        [new("cbt", 3, "week", 60, "", Someone), new("", null, "", null, "", null)]
    );

    [Fact]
    public void Empty_places_are_left_out() => Check(Draft).Value.Objectives.Count.ShouldBe(1);

    [Fact]
    public void A_new_objective_gets_a_new_id() => Check(Draft).Value.Objectives[0].Id.ShouldBe(Fresh);

    [Fact]
    public void A_known_objective_keeps_its_id() =>
        Check(Draft with { Steps = [Step("Uses two skills", Today.AddDays(28), Known)] }, Before())
            .Value.Objectives[0]
            .Id.ShouldBe(Known);

    [Fact]
    public void An_id_that_was_never_there_is_not_taken() =>
        Check(Draft with { Steps = [Step("Uses two skills", Today.AddDays(28), Known)] }).Value.Objectives[0].Id.ShouldBe(Fresh);

    [Fact]
    public void Without_a_step_nothing_is_saved() => CodeOf(Draft with { Steps = [] }).ShouldBe("care.plan.objective-needed");

    [Fact]
    public void Without_anything_the_team_does_nothing_is_saved() =>
        CodeOf(Draft with { Helps = [] }).ShouldBe("care.plan.intervention-needed");

    [Fact]
    public void A_step_needs_a_day() =>
        CodeOf(Draft with { Steps = [Step("Uses 1 skill", null)] }).ShouldBe("care.plan.target-needed");

    [Fact]
    public void A_new_step_is_not_set_into_the_past() =>
        CodeOf(Draft with { Steps = [Step("Uses 1 skill", Today.AddDays(-1))] }).ShouldBe("care.plan.target-in-past");

    [Fact]
    public void A_step_that_was_due_before_may_keep_its_day() =>
        Check(Draft with { Steps = [Step("Uses 1 skill", Today.AddDays(-1), Known)] }, Before()).Succeeded.ShouldBeTrue();

    [Fact]
    public void Only_staff_of_the_program_see_to_it() =>
        CodeOf(Draft with { Helps = [new("cbt", 1, "week", 50, "", Known)] }).ShouldBe("care.plan.responsible-needed");

    [Fact]
    public void An_unknown_area_is_refused() => CodeOf(Draft with { Area = "other" }).ShouldBe("core.choose-one");

    [Fact]
    public void Words_that_cannot_be_measured_are_pointed_at() =>
        PlaceOf(Draft with { Steps = [Step("Feels better", Today.AddDays(28))] })
            .ShouldBe("care.plan.not-measurable at Step1.Words");

    [Fact]
    public void They_may_stay_when_the_writer_says_so() =>
        Check(Draft with { Steps = [Step("Feels better", Today.AddDays(28)) with { Anyway = true }] })
            .Value.Objectives[0]
            .Anyway.ShouldBeTrue();

    [Fact]
    public void A_fault_of_the_second_step_stands_at_the_second_step() =>
        PlaceOf(Draft with { Steps = [Draft.Steps[0], Step("Calls 2 people", null)] })
            .ShouldBe("care.plan.target-needed at Step2.TargetOn");

    [Theory]
    [InlineData("", "2 of 7", "5 of 7", "care.plan.known-needed at Step1.HowKnown")]
    [InlineData("Days", "", "5 of 7", "care.plan.baseline-needed at Step1.Baseline")]
    [InlineData("Days", "2 of 7", " ", "care.plan.aim-needed at Step1.Target")]
    public void A_step_says_how_it_is_known_from_where_and_to_where(string known, string baseline, string target, string place)
    {
        var step = Draft.Steps[0] with { HowKnown = known, Baseline = baseline, Target = target };
        PlaceOf(Draft with { Steps = [step] }).ShouldBe(place);
    }

    [Fact]
    public void A_dropped_step_says_why() =>
        PlaceOf(Draft with { Steps = [Draft.Steps[0] with { State = ObjectiveStates.Dropped }] })
            .ShouldBe("care.plan.why-needed at Step1.Why");

    [Fact]
    public void A_step_that_is_carried_on_gets_a_later_day() =>
        PlaceOf(
                Draft with
                {
                    Steps = [Step("Uses 1 skill", Today.AddDays(-1), Known) with { State = ObjectiveStates.Carried }],
                },
                Before()
            )
            .ShouldBe("care.plan.later-needed at Step1.TargetOn");

    [Fact]
    public void A_reached_step_is_not_open_any_more() =>
        Check(Draft with { Steps = [Draft.Steps[0] with { State = ObjectiveStates.Reached, ReachedOn = Today }] })
            .Value.Objectives[0]
            .IsOpen.ShouldBeFalse();

    [Theory]
    [InlineData(0, "week", 50, "core.out-of-range at Help1.Times")]
    [InlineData(1, "year", 50, "core.choose-one at Help1.Per")]
    [InlineData(1, "week", 0, "core.out-of-range at Help1.Minutes")]
    public void How_often_is_said_in_numbers(int times, string per, int minutes, string place) =>
        PlaceOf(Draft with { Helps = [new("cbt", times, per, minutes, "", Someone)] }).ShouldBe(place);

    private static ThreadStep Empty =>
        new(null, "", null, null)
        {
            Measure = "",
            HowKnown = "",
            Baseline = "",
            Target = "",
        };

    private static ThreadStep Step(string words, DateOnly? target, Guid? id = null) =>
        new(id, words, target, null)
        {
            Measure = "number",
            HowKnown = "Days in the check-in",
            Baseline = "2 of 7",
            Target = "5 of 7",
        };

    private static string PlaceOf(ThreadDraft draft, PlanThread? before = null)
    {
        var problem = Check(draft, before).Problem!;
        return $"{problem.Code} at {problem.Field}";
    }

    private static PlanThread Before() =>
        new(Known, "use", "Cravings", "My evenings", [new(Known, "Uses a skill", Today.AddDays(-1), null)], []);

    private static string CodeOf(ThreadDraft draft) => Check(draft).Problem!.Code;

    private static Outcome<PlanThread> Check(ThreadDraft draft, PlanThread? before = null) =>
        draft.Check(Known, before, () => Fresh, new HashSet<Guid> { Someone }, Today);
}
