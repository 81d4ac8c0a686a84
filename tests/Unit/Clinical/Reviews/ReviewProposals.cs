using System.Globalization;
using System.Resources;
using CsCheck;
using Footbridge.Clinical.Placement;
using Footbridge.Clinical.Reviews;

namespace Footbridge.Unit.Clinical.Reviews;

/// <summary>What the criteria make together.</summary>
public sealed class ReviewProposals
{
    private static readonly ReviewEvidence Steady = ReviewCriteria.Steady;

    private static readonly Gen<bool?> Perhaps = Gen.OneOf(
        Gen.Const((bool?)null),
        Gen.Const((bool?)true),
        Gen.Const((bool?)false)
    );
    private static readonly Gen<int?> Many = Gen.OneOf(Gen.Const((int?)null), Gen.Int[0, 30].Select(i => (int?)i));

    // Everything that can be known of somebody, but no reason why the stay should end.
    private static readonly Gen<ReviewEvidence> Anybody =
        from counts in Gen.Select(Many, Many, Many, Many, Many)
        from flags in Gen.Select(Perhaps, Perhaps, Perhaps, Perhaps, Perhaps, Perhaps)
        from steps in Gen.Select(Gen.Int[0, 4], Gen.Int[0, 4], Gen.Int[0, 4], Perhaps)
        from phq9 in Many
        select Steady with
        {
            MissedInARow = counts.Item1,
            Uses = counts.Item2,
            DaysWithoutUse = counts.Item3,
            PositiveTests = counts.Item4,
            Attendance = counts.Item5 is { } came ? new(Math.Min(came, 20), 20) : null,
            Outreach = flags.Item1,
            AgreedReduction = flags.Item2,
            OpenSafetyFlag = flags.Item3,
            HomeUnsafe = flags.Item4,
            PlanRevised = flags.Item5,
            AftercareBooked = flags.Item6,
            Phq9Now = phq9 is { } p ? new(Math.Min(p, 27), Steady.On) : null,
            Dimensions = [new(ReviewDimension.Use, steps.Item1, Math.Min(steps.Item2, steps.Item1), steps.Item3, steps.Item4)],
        };

    [Fact]
    public void Somebody_who_meets_everything_may_step_down() => Recommended(Steady).ShouldBe(ReviewCourse.StepDown);

    [Fact]
    public void Use_that_goes_on_after_the_plan_was_changed_asks_for_more_care() =>
        Recommended(Steady with { Uses = 2 }).ShouldBe(ReviewCourse.StepUp);

    [Fact]
    public void Use_asks_for_another_plan_first() =>
        Recommended(Steady with { Uses = 2, PlanRevised = false }).ShouldBe(ReviewCourse.RevisePlan);

    [Fact]
    public void Danger_does_not_wait_for_another_plan() =>
        Recommended(Steady with { Suicide = new(SuicideRisk.High, Steady.On), PlanRevised = false })
            .ShouldBe(ReviewCourse.StepUp);

    [Fact]
    public void More_care_hangs_on_a_plan_of_which_nobody_knows_whether_it_was_changed()
    {
        var proposal = Assess(Steady with { Uses = 2, PlanRevised = null })
            .Proposals.Single(p => p.Course == ReviewCourse.StepUp);
        (proposal.IsCertain, proposal.Open.Single().Rule).ShouldBe((false, "U-revised"));
    }

    [Fact]
    public void Less_care_hangs_on_what_nobody_measured()
    {
        var proposal = Assess(Steady with { BamUse = null }).Proposals.Single(p => p.Course == ReviewCourse.StepDown);
        (proposal.IsCertain, proposal.Open.Single().Rule).ShouldBe((false, "D-bam"));
    }

    [Fact]
    public void Progress_with_goals_open_goes_on_and_names_the_reason()
    {
        var result = Assess(Steady with { Dimensions = [new(ReviewDimension.Mind, 3, 1, 1, false)] });
        (result.Recommended, result.ReasonFor(ReviewDimension.Mind)).ShouldBe((ReviewCourse.Continue, "a"));
    }

    [Fact]
    public void A_no_to_care_that_was_not_talked_through_is_no_proposal_yet() =>
        Assess(Steady with { Ending = StayEnding.Declined, InformedDiscussion = false })
            .Proposals.ShouldNotContain(p => p.Course == ReviewCourse.Discharge);

    [Fact]
    public void A_positive_test_is_noted() =>
        Assess(Steady with { PositiveTests = 1 }).Notes.Single().TextKey.ShouldBe("clinical.review.fact.positive-test");

    [Fact]
    public void Nothing_a_test_finds_ends_a_stay() =>
        Anybody.Sample(e => Assess(e).Proposals.ShouldNotContain(p => p.Course == ReviewCourse.Discharge));

    [Fact]
    public void A_positive_test_by_itself_changes_no_proposal() =>
        Anybody.Sample(e =>
            Assess(e)
                .Proposals.Select(p => (p.Course, p.IsCertain))
                .ShouldBe(Assess(e with { PositiveTests = 0 }).Proposals.Select(p => (p.Course, p.IsCertain)))
        );

    [Fact]
    public void Less_care_is_certain_only_when_all_is_known_and_holds() =>
        Anybody.Sample(e =>
        {
            var result = Assess(e);
            var down = result.Criteria.Where(c => c.Course == ReviewCourse.StepDown);
            (result.Recommended != ReviewCourse.StepDown || down.All(c => c.State == CriterionState.Met)).ShouldBeTrue();
        });

    [Fact]
    public void Every_word_of_a_review_exists()
    {
        var texts = new ResourceManager("Footbridge.Clinical.Resources.Clinical", typeof(ReviewAid).Assembly);
        Anybody.Sample(e =>
        {
            var result = Assess(e);
            foreach (var key in Keys(result))
            {
                texts.GetString(key, CultureInfo.InvariantCulture).ShouldNotBeNull(key);
            }
        });
    }

    [Theory]
    [InlineData(0, new int[0], new int[0], null, null)]
    [InlineData(30, new[] { 1 }, new int[0], 0, 30)]
    [InlineData(30, new[] { 20 }, new int[0], null, null)]
    public void Silence_is_no_answer(int stay, int[] asked, int[] told, int? uses, int? without)
    {
        var reading = Count(stay, asked, told, []);
        (reading?.Uses, reading?.DaysWithout).ShouldBe((uses, without));
    }

    [Fact]
    public void What_was_told_and_what_a_test_found_of_it_is_one_use() => Count(30, [], [5], [4])!.ShouldBe(new(1, 5));

    [Fact]
    public void A_test_that_nothing_told_explains_is_a_use() => Count(30, [], [12], [4])!.ShouldBe(new(2, 4));

    [Fact]
    public void Use_before_the_window_is_not_counted_in_it() => Count(60, [1], [14], [])!.ShouldBe(new(0, 14));

    private static UseReading? Count(int stay, int[] asked, int[] told, int[] positives) =>
        UseDays.Count(Ago(asked), Ago(told), Ago(positives), Steady.On.AddDays(-stay), Steady.On, ReviewSettings.Default);

    private static DateOnly[] Ago(int[] days) => [.. days.Select(d => Steady.On.AddDays(-d))];

    private static IEnumerable<string> Keys(ReviewResult result) =>
        result
            .Criteria.SelectMany(c => c.Evidence.Select(f => f.TextKey).Append(c.TextKey).Append(c.SourceKey))
            .Concat(result.Proposals.Select(p => $"clinical.review.course.{p.Course.ToString().ToLowerInvariant()}"))
            .Concat(result.Notes.Select(n => n.TextKey))
            .Distinct();

    private static ReviewResult Assess(ReviewEvidence evidence) => ReviewAid.Assess(evidence, ReviewSettings.Default);

    private static ReviewCourse? Recommended(ReviewEvidence evidence) => Assess(evidence).Recommended;
}
