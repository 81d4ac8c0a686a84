using CsCheck;
using Footbridge.Care.Planning.Due;
using Footbridge.Care.Plans;
using Footbridge.Care.Plans.Rules;
using Footbridge.Care.Plans.Standing;
using Footbridge.Contracts.Care;

namespace Footbridge.Unit.Care;

public sealed class PlanStandingTests
{
    private static readonly DateOnly Day = new(2026, 3, 10);

    [Fact]
    public void Without_a_version_there_is_no_plan() => Of([]).State.ShouldBe(PlanState.None);

    [Fact]
    public void A_version_that_says_nothing_is_no_plan() =>
        Of([new(1, Day, HasThreads: false, Signed(), Instead: false)]).State.ShouldBe(PlanState.None);

    [Fact]
    public void Signed_by_nobody_it_is_a_draft() => Of([Version(1)]).State.ShouldBe(PlanState.Draft);

    [Fact]
    public void Signed_by_one_it_says_whose_signature_is_missing()
    {
        var standing = Of([Version(1, (PlanSigner.Counselor, Day))]);
        standing.State.ShouldBe(PlanState.Unsigned);
        standing.Missing.ShouldBe(["client"]);
    }

    [Fact]
    public void It_is_signed_since_the_day_of_the_last_signature() =>
        Of([Version(1, (PlanSigner.Counselor, Day), (PlanSigner.Client, Day.AddDays(2)))], Day.AddDays(5))
            .SignedSince.ShouldBe(Day.AddDays(2));

    [Fact]
    public void The_day_before_the_last_signature_it_was_not_signed() =>
        Of([Version(1, (PlanSigner.Counselor, Day), (PlanSigner.Client, Day.AddDays(2)))], Day.AddDays(1))
            .State.ShouldBe(PlanState.Unsigned);

    [Fact]
    public void A_new_draft_does_not_undo_the_signed_version() =>
        Of([Version(1, (PlanSigner.Counselor, Day), (PlanSigner.Client, Day)), Version(2)]).State.ShouldBe(PlanState.Signed);

    [Fact]
    public void A_reviewer_in_place_of_the_client_completes_it() =>
        Of(
            [
                new(
                    1,
                    Day,
                    HasThreads: true,
                    Signed((PlanSigner.Counselor, Day), (PlanSigner.Reviewer, Day.AddDays(20))),
                    Instead: true
                ),
            ],
            Day.AddDays(20)
        )
            .SignedSince.ShouldBe(Day.AddDays(20));

    [Fact]
    public void A_mere_review_does_not_stand_for_the_client() =>
        Of([Version(1, (PlanSigner.Counselor, Day), (PlanSigner.Reviewer, Day))]).Missing.ShouldBe(["client"]);

    [Fact]
    public void Who_has_to_sign_is_the_program_s_rule() =>
        Of([Version(1, (PlanSigner.Counselor, Day))], Day, PlanRules.Default with { NeedsClient = false })
            .State.ShouldBe(PlanState.Signed);

    [Fact]
    public void Once_signed_it_stays_signed_on_every_later_day() =>
        Gen.Select(Gen.Int[0, 9], Gen.Int[0, 9], Gen.Int[0, 30], Gen.Int[0, 30])
            .Sample(
                (counselor, client, first, later) =>
                {
                    VersionFacts[] versions =
                    [
                        Version(1, (PlanSigner.Counselor, Day.AddDays(counselor)), (PlanSigner.Client, Day.AddDays(client))),
                    ];
                    var before = Of(versions, Day.AddDays(first)).State;
                    var after = Of(versions, Day.AddDays(first + later)).State;
                    (before != PlanState.Signed || after == PlanState.Signed).ShouldBeTrue();
                }
            );

    [Theory]
    [InlineData(2, 0, false)]
    [InlineData(3, 0, true)]
    [InlineData(1, 13, false)]
    [InlineData(1, 14, true)]
    [InlineData(0, 90, false)]
    public void A_supervisor_signs_instead_after_enough_attempts_or_days(int attempts, int days, bool may)
    {
        var first = new DateTimeOffset(2026, 3, 10, 12, 0, 0, TimeSpan.Zero);
        var made = Enumerable.Repeat(first, attempts).ToList();
        PlanRules.Default.MaySignInstead(made, first.AddDays(days)).ShouldBe(may);
    }

    [Theory]
    [InlineData(7, nameof(PlanTask.FirstPlanSoon))]
    [InlineData(8, nameof(PlanTask.FirstPlanOverdue))]
    public void The_first_plan_is_due_after_the_program_s_days(int daysIn, string task) =>
        Due(PlanState.Draft, daysIn, review: 40).ShouldContain(Enum.Parse<PlanTask>(task));

    [Fact]
    public void A_signed_plan_with_a_far_review_wants_nothing() => Due(PlanState.Signed, 20, review: 40).ShouldBeEmpty();

    [Theory]
    [InlineData(-1, nameof(PlanTask.ReviewOverdue))]
    [InlineData(0, nameof(PlanTask.ReviewSoon))]
    [InlineData(7, nameof(PlanTask.ReviewSoon))]
    public void A_review_is_overdue_the_day_after(int inDays, string task) =>
        Due(PlanState.Signed, 20, inDays).ShouldBe([Enum.Parse<PlanTask>(task)]);

    [Fact]
    public void Rules_that_ask_nobody_to_sign_are_refused() =>
        (PlanRules.Default with { NeedsClient = false, NeedsCounselor = false })
            .Fault()!
            .Code.ShouldBe("care.rules.somebody-signs");

    private static IEnumerable<PlanTask> Due(PlanState state, int daysIn, int review) =>
        DueRule
            .Of(
                Day,
                Day.AddDays(daysIn + review),
                new PlanStanding(state, [], null),
                PlanRules.Default,
                latestSigned: state == PlanState.Signed,
                Day.AddDays(daysIn)
            )
            .Select(t => t.Task);

    private static PlanStanding Of(VersionFacts[] versions, DateOnly? on = null, PlanRules? rules = null) =>
        PlanStandingRule.Of(versions, rules ?? PlanRules.Default, on ?? Day);

    private static VersionFacts Version(int number, params (PlanSigner Signer, DateOnly On)[] signed) =>
        new(number, Day, HasThreads: true, Signed(signed), Instead: false);

    private static Dictionary<PlanSigner, DateOnly> Signed(params (PlanSigner Signer, DateOnly On)[] signed) =>
        signed.ToDictionary(s => s.Signer, s => s.On);
}
