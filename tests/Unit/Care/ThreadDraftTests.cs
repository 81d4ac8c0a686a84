using Footbridge.Care.Planning;
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
        [new(null, "Uses a skill on 5 of 7 days", Today.AddDays(28), null), new(null, "", null, null)],
        [new("cbt", "Three groups a week", Someone), new("", "", null)]
    );

    [Fact]
    public void Empty_places_are_left_out() => Check(Draft).Value.Objectives.Count.ShouldBe(1);

    [Fact]
    public void A_new_objective_gets_a_new_id() => Check(Draft).Value.Objectives[0].Id.ShouldBe(Fresh);

    [Fact]
    public void A_known_objective_keeps_its_id() =>
        Check(Draft with { Steps = [new(Known, "Uses two skills", Today.AddDays(28), null)] }, Before())
            .Value.Objectives[0]
            .Id.ShouldBe(Known);

    [Fact]
    public void An_id_that_was_never_there_is_not_taken() =>
        Check(Draft with { Steps = [new(Known, "Uses two skills", Today.AddDays(28), null)] })
            .Value.Objectives[0]
            .Id.ShouldBe(Fresh);

    [Fact]
    public void Without_a_step_nothing_is_saved() => CodeOf(Draft with { Steps = [] }).ShouldBe("care.plan.objective-needed");

    [Fact]
    public void Without_anything_the_team_does_nothing_is_saved() =>
        CodeOf(Draft with { Helps = [] }).ShouldBe("care.plan.intervention-needed");

    [Fact]
    public void A_step_needs_a_day() =>
        CodeOf(Draft with { Steps = [new(null, "Uses a skill", null, null)] }).ShouldBe("care.plan.target-needed");

    [Fact]
    public void A_new_step_is_not_set_into_the_past() =>
        CodeOf(Draft with { Steps = [new(null, "Uses a skill", Today.AddDays(-1), null)] }).ShouldBe("care.plan.target-in-past");

    [Fact]
    public void A_step_that_was_due_before_may_keep_its_day() =>
        Check(Draft with { Steps = [new(Known, "Uses a skill", Today.AddDays(-1), null)] }, Before()).Succeeded.ShouldBeTrue();

    [Fact]
    public void Only_staff_of_the_program_see_to_it() =>
        CodeOf(Draft with { Helps = [new("cbt", "Weekly", Known)] }).ShouldBe("care.plan.responsible-needed");

    [Fact]
    public void An_unknown_area_is_refused() => CodeOf(Draft with { Area = "other" }).ShouldBe("core.choose-one");

    private static PlanThread Before() =>
        new(Known, "use", "Cravings", "My evenings", [new(Known, "Uses a skill", Today.AddDays(-1), null)], []);

    private static string CodeOf(ThreadDraft draft) => Check(draft).Problem!.Code;

    private static Outcome<PlanThread> Check(ThreadDraft draft, PlanThread? before = null) =>
        draft.Check(Known, before, () => Fresh, new HashSet<Guid> { Someone }, Today);
}
