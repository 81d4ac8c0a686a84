using Footbridge.Clinical.Placement;
using Footbridge.Clinical.Reviews;

namespace Footbridge.Unit.Clinical.Reviews;

/// <summary>Each criterion fires on one person and not on another who differs in that one thing, and says so when it cannot know.</summary>
public sealed class ReviewCriteria
{
    private static readonly DateOnly Today = new(2026, 3, 30);

    /// <summary>Somebody of whom everything is known, who is ready for less care.</summary>
    internal static ReviewEvidence Steady { get; } =
        new()
        {
            On = Today,
            Attendance = new(8, 10),
            MissedInARow = 0,
            Outreach = false,
            Uses = 0,
            DaysWithoutUse = 14,
            AgreedReduction = false,
            PositiveTests = 0,
            Phq9Before = new(15, Today.AddDays(-60)),
            Phq9Now = new(4, Today),
            BamUse = new(0, Today),
            Suicide = new(SuicideRisk.None, Today),
            OpenSafetyFlag = false,
            HomeUnsafe = false,
            PlanRevised = true,
            AftercareBooked = true,
            DaysToAftercare = 7,
            Dimensions = [new(ReviewDimension.Use, 2, 2, 1, false)],
        };

    public static TheoryData<string, ReviewEvidence, CriterionState> Vectors()
    {
        var data = new TheoryData<string, ReviewEvidence, CriterionState>();
        void Three(string rule, ReviewEvidence fires, ReviewEvidence not, ReviewEvidence unknown)
        {
            data.Add(rule, fires, CriterionState.Met);
            data.Add(rule, not, CriterionState.NotMet);
            data.Add(rule, unknown, CriterionState.Unknown);
        }

        Three("U-uses", Steady with { Uses = 2 }, Steady with { Uses = 1 }, Steady with { Uses = null });
        var missed = Steady with { MissedInARow = 3, Outreach = true };
        Three("U-missed", missed, missed with { MissedInARow = 2 }, missed with { Outreach = null });
        data.Add("U-missed", missed with { Outreach = false }, CriterionState.NotMet);
        data.Add("U-missed", missed with { MissedInARow = null }, CriterionState.Unknown);
        var low = Steady with { Phq9Now = new(20, Today) };
        Three("U-mood", low, low with { Phq9Before = new(16, Today) }, low with { Phq9Before = null });
        data.Add("U-mood", low with { Phq9Now = new(19, Today), Phq9Before = new(0, Today) }, CriterionState.NotMet);
        data.Add("U-mood", low with { Phq9Now = null }, CriterionState.Unknown);
        data.Add("U-mood", low with { Phq9Now = new(27, Today.AddDays(-31)) }, CriterionState.Unknown);
        Three(
            "U-suicide",
            Steady with
            {
                Suicide = new(SuicideRisk.High, Today),
            },
            Steady with
            {
                Suicide = new(SuicideRisk.Moderate, Today),
            },
            Steady with
            {
                Suicide = null,
            }
        );
        data.Add("U-suicide", Steady with { Suicide = new(SuicideRisk.High, Today.AddDays(-60)) }, CriterionState.Met);
        data.Add("U-suicide", Steady with { Suicide = new(SuicideRisk.None, Today.AddDays(-60)) }, CriterionState.Unknown);
        Three("U-home", Steady with { HomeUnsafe = true }, Steady with { HomeUnsafe = false }, Steady with { HomeUnsafe = null });
        Three("U-revised", Steady, Steady with { PlanRevised = false }, Steady with { PlanRevised = null });
        Three("D-goals", Steady, Of(new(ReviewDimension.Use, 2, 1, 1, false)), Of(new(ReviewDimension.Use, 0, 0, 0, false)));
        var lately = Steady with { DaysWithoutUse = 13 };
        Three("D-use", Steady, lately, lately with { DaysWithoutUse = null });
        data.Add("D-use", lately with { AgreedReduction = true }, CriterionState.Met);
        data.Add("D-use", lately with { AgreedReduction = null }, CriterionState.Unknown);
        Three("D-attendance", Steady, Steady with { Attendance = new(79, 100) }, Steady with { Attendance = null });
        data.Add("D-attendance", Steady with { Attendance = new(0, 0) }, CriterionState.Unknown);
        Three("D-bam", Steady, Steady with { BamUse = new(1, Today) }, Steady with { BamUse = null });
        data.Add("D-bam", Steady with { BamUse = new(0, Today.AddDays(-31)) }, CriterionState.Unknown);
        Three("D-safety", Steady, Steady with { OpenSafetyFlag = true }, Steady with { OpenSafetyFlag = null });
        Three("D-aftercare", Steady, Steady with { DaysToAftercare = 8 }, Steady with { DaysToAftercare = null });
        data.Add("D-aftercare", Steady with { AftercareBooked = false }, CriterionState.NotMet);
        data.Add("D-aftercare", Steady with { AftercareBooked = null }, CriterionState.Unknown);
        var none = new DimensionEvidence(ReviewDimension.Mind, 0, 0, 0, null);
        var some = new DimensionEvidence(ReviewDimension.Mind, 3, 1, 1, false);
        Three("C-a", Of(some), Of(some with { ReachedLately = 0 }), Of(none));
        data.Add("C-a", Of(some with { Reached = 3 }), CriterionState.NotMet);
        var working = Of(some with { ReachedLately = 0 }) with { Attendance = new(5, 10) };
        Three("C-b", working, working with { Attendance = new(4, 10) }, working with { Attendance = null });
        data.Add("C-b", Of(some), CriterionState.NotMet);
        data.Add("C-b", Of(none), CriterionState.Unknown);
        Three("C-c", Of(some with { NewProblem = true }), Of(some), Of(none));
        foreach (var ending in Enum.GetValues<StayEnding>())
        {
            var rule = "E-" + ending.ToString().ToLowerInvariant();
            data.Add(rule, Steady with { Ending = ending, InformedDiscussion = true }, CriterionState.Met);
            data.Add(rule, Steady, CriterionState.NotMet);
        }

        var declined = Steady with { Ending = StayEnding.Declined };
        data.Add("E-declined", declined, CriterionState.Unknown);
        data.Add("E-declined", declined with { InformedDiscussion = false }, CriterionState.NotMet);
        return data;
    }

    [Theory, MemberData(nameof(Vectors))]
    public void A_criterion_holds_does_not_hold_or_is_unknown(string rule, ReviewEvidence evidence, CriterionState state) =>
        ReviewAid.Assess(evidence, ReviewSettings.Default).Criteria.Single(c => c.Rule == rule).State.ShouldBe(state);

    [Fact]
    public void Every_criterion_has_one_person_on_whom_it_fires_and_one_on_whom_it_does_not()
    {
        var seen = Vectors().Select(row => (row.Data.Item1, row.Data.Item3)).ToHashSet();
        foreach (var rule in ReviewAid.Assess(Steady, ReviewSettings.Default).Criteria.Select(c => c.Rule).Distinct())
        {
            seen.ShouldContain((rule, CriterionState.Met));
            seen.ShouldContain((rule, CriterionState.NotMet));
        }
    }

    private static ReviewEvidence Of(DimensionEvidence dimension) => Steady with { Dimensions = [dimension] };
}
