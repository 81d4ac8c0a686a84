using Footbridge.Clinical.Measures;
using Footbridge.Clinical.Measures.Instruments;
using Footbridge.Clinical.Measures.Results;
using Footbridge.Kernel;

namespace Footbridge.Unit.Clinical.Measures;

public sealed class ScoringRules
{
    [Fact]
    public void An_item_that_does_not_exist_is_refused_by_name()
    {
        var problem = Refused("phq-9", ("11", 1));
        (problem.Code, problem.Field).ShouldBe(("clinical.measures.unknown-item", "11"));
    }

    [Theory]
    [InlineData("phq-9", "9", 4)]
    [InlineData("phq-9", "9", -1)]
    [InlineData("audit", "9", 1)]
    [InlineData("cows", "11", 4)]
    [InlineData("readiness-ruler", "confidence", 11)]
    public void An_answer_outside_of_the_scale_is_refused_by_name(string id, string item, int value)
    {
        var problem = Refused(id, (item, value));
        problem.Code.ShouldBe("clinical.measures.outside-scale");
        problem.Field.ShouldBe(item);
    }

    [Fact]
    public void Half_a_day_is_no_answer_to_a_count_of_days() => Refused("bam-r", ("4", 2.5m)).Field.ShouldBe("4");

    [Fact]
    public void A_short_name_stands_for_its_value() => Score("dast-10", ("3", "no")).ValueOf("question-3").ShouldBe(1);

    [Fact]
    public void Words_where_a_number_is_asked_for_are_refused() => Refused("phq-9", ("1", "often")).Field.ShouldBe("1");

    [Fact]
    public void Words_are_kept_where_the_answer_is_open() =>
        Score("prapare", ("language", "Spanish")).Answers["language"].Text.ShouldBe("Spanish");

    [Fact]
    public void The_raw_answers_stay_with_the_score()
    {
        var scored = Score("dast-10", ("3", 0));
        scored.Answers.ShouldBe(new Dictionary<string, Answer> { ["3"] = 0 });
        (scored.Instrument, scored.Version).ShouldBe(("dast-10", "1"));
    }

    [Fact]
    public void A_skipped_item_stores_its_value_and_is_not_missing()
    {
        var scored = Score("bam", ("4", 0), ("6", 0));
        scored.ValueOf("use").ShouldBe(0);
        scored.Skipped["5"].ShouldBe(0);
        scored.Missing.ShouldNotContain("5");
    }

    [Fact]
    public void An_answer_that_contradicts_a_skip_is_refused_and_not_thrown_away()
    {
        var problem = Refused("c-ssrs-screener", ("2", 0), ("4", 1));
        (problem.Code, problem.Field).ShouldBe(("clinical.measures.skipped-answered", "4"));
    }

    [Fact]
    public void A_stored_value_opens_a_later_skip() =>
        Score("audit", ("1", 0), ("9", 0), ("10", 0))
            .Skipped.Keys.ShouldBe(["2", "3", "4", "5", "6", "7", "8"], ignoreOrder: true);

    [Fact]
    public void An_unanswered_gate_leaves_no_total() =>
        Score("pc-ptsd-5", ("1", 1), ("2", 1), ("3", 1), ("4", 1), ("5", 1)).Total.ShouldBeNull();

    [Fact]
    public void Two_missing_answers_are_prorated_where_the_instrument_says_so()
    {
        var scored = Score("phq-9", [.. Enumerable.Range(1, 7).Select(i => ($"{i}", (Answer)(i == 1 ? 1 : 2)))]);
        // 13 over 7 items, times 9, is 16.7.
        scored.Scores.Single(s => s.Score == "total").ShouldBe(new ScoreValue("total", 17, Prorated: true));
        scored.Missing.ShouldBe(["8", "9"]);
    }

    [Fact]
    public void Nothing_is_said_about_an_alert_whose_answer_is_missing()
    {
        var scored = Score("phq-9", ("1", 1));
        scored.Alerts.ShouldBeEmpty();
        scored.AlertsUnknown.ShouldBe(["suicidal-thoughts"]);
    }

    [Fact]
    public void Item_9_of_the_PHQ_9_asks_for_the_suicide_screener_in_the_same_session()
    {
        var alert = Score("phq-9", ("9", 1)).Alerts.ShouldHaveSingleItem();
        (alert.Next, alert.SameSession, alert.Urgency).ShouldBe(("c-ssrs-screener", true, Urgency.Now));
    }

    [Fact]
    public void High_risk_cannot_be_closed_without_a_disposition() =>
        Score("c-ssrs-screener", ("4", 1)).Alerts.ShouldHaveSingleItem().NeedsDisposition.ShouldBeTrue();

    [Theory]
    [InlineData("3", "moderate", false)]
    [InlineData("5", "high", true)]
    [InlineData("1", "low", false)]
    public void The_most_urgent_level_that_is_known_counts_and_says_whether_it_is_settled(
        string item,
        string level,
        bool settled
    ) => Score("c-ssrs-screener", (item, 1)).Triage.ShouldBe(new TriageFound(level, settled));

    [Fact]
    public void No_level_is_found_where_nothing_is_answered() =>
        Score("c-ssrs-screener").Triage.ShouldBe(new TriageFound(null, false));

    [Fact]
    public void A_cut_off_of_one_sex_is_not_known_without_it_and_does_not_apply_to_the_other()
    {
        (string, Answer)[] answers = [("1", 3), ("2", 0), ("3", 0)];
        Score("audit-c", answers).Cutoffs.ShouldAllBe(c => c.Met == null);
        Score("audit-c", Sex.Female, answers).Cutoffs.ShouldBe([new("total", "positive-women", true)]);
        Score("audit-c", Sex.Male, answers).Cutoffs.ShouldBe([new("total", "positive-men", false)]);
    }

    [Fact]
    public void All_points_from_the_first_question_of_the_AUDIT_C_are_looked_at_again() =>
        Score("audit-c", ("1", 4), ("2", 0), ("3", 0)).Alerts.ShouldHaveSingleItem().Id.ShouldBe("only-item-1");

    [Fact]
    public void A_need_that_was_not_asked_about_is_neither_there_nor_not() =>
        Score("prapare", ("housing", "housed")).FlagsUnknown.ShouldContain("stress");

    [Fact]
    public void A_need_that_was_denied_is_not_unknown() =>
        Score("prapare", ("housing", "housed")).FlagsUnknown.ShouldNotContain("housing");

    private static Scored Score(string id, params (string Item, Answer Value)[] answers) => Outcome(id, null, answers).Value;

    private static Scored Score(string id, Sex sex, (string Item, Answer Value)[] answers) => Outcome(id, sex, answers).Value;

    private static Problem Refused(string id, params (string Item, Answer Value)[] answers) =>
        Outcome(id, null, answers).Problem.ShouldNotBeNull();

    private static Outcome<Scored> Outcome(string id, Sex? sex, (string Item, Answer Value)[] answers) =>
        Scoring.Score(InstrumentLibrary.Find(id)!, answers.ToDictionary(a => a.Item, a => a.Value), sex);
}
