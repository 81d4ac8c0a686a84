namespace Footbridge.Clinical.Reviews;

/// <summary>Other reasons why a stay ends. Nothing that a test found is among them.</summary>
internal static class EndingCriteria
{
    public static IEnumerable<Criterion> Of(ReviewEvidence e) => Enum.GetValues<StayEnding>().Select(ending => Of(ending, e));

    private static Criterion Of(StayEnding ending, ReviewEvidence e)
    {
        var chosen = e.Ending == ending;
        var state =
            !chosen ? CriterionState.NotMet
            : ending == StayEnding.Declined ? Say.When(e.InformedDiscussion, talked => talked)
            : CriterionState.Met;
        List<ReviewFact> facts = [Say.Fact(chosen ? "ending-said" : "ending-not-said")];
        if (chosen && ending == StayEnding.Declined)
        {
            facts.Add(
                e.InformedDiscussion switch
                {
                    true => Say.Fact("informed-yes"),
                    false => Say.Fact("informed-no"),
                    null => Say.Fact("informed-unknown"),
                }
            );
        }

        return new("E-" + ending.ToString().ToLowerInvariant(), ReviewCourse.Discharge, state, [], facts);
    }
}
