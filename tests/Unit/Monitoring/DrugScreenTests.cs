using Footbridge.Kernel;
using Footbridge.Monitoring.Screens;
using static Footbridge.Unit.Monitoring.Arrangements;

namespace Footbridge.Unit.Monitoring;

public sealed class DrugScreenTests
{
    private static readonly ScreenDetails Cup = new()
    {
        CollectedOn = Today,
        Panel = "ten",
        Method = "urine-cup",
        Findings = Of(("cocaine", Finding.Negative)),
    };

    [Fact]
    public void A_screen_of_tomorrow_is_refused() =>
        Recorded(Cup with { CollectedOn = Today.AddDays(1) }).Problem!.Field.ShouldBe(nameof(ScreenDetails.CollectedOn));

    [Fact]
    public void A_screen_cannot_be_ordered_after_it_was_collected() =>
        Recorded(Cup with { CollectedOn = Today.AddDays(-1), OrderedOn = Today }).Problem!.Code.ShouldBe("core.end-before-start");

    [Fact]
    public void A_screen_without_any_result_is_refused() =>
        Recorded(Cup with { Findings = Of() }).Problem!.Code.ShouldBe("monitoring.screen.no-results");

    [Fact]
    public void An_unknown_substance_is_refused() =>
        Recorded(Cup with { Findings = Of(("sugar", Finding.Positive)) }).Problem!.Code.ShouldBe("monitoring.screen.no-results");

    [Fact]
    public void Positive_for_what_is_prescribed_is_not_unexpected() =>
        Recorded(Cup with { Findings = Of(("buprenorphine", Finding.ExpectedPositive)) }).Value.HasUnexpected.ShouldBeFalse();

    [Fact]
    public void The_laboratory_s_answer_fills_what_waits()
    {
        var screen = Recorded(Cup with { Findings = Of(("alcohol", Finding.Pending)) }).Value;
        screen.Complete(Of(("alcohol", Finding.Positive)), NoAmounts, "A birthday.", Context).Succeeded.ShouldBeTrue();
        screen.HasUnexpected.ShouldBeTrue();
        screen.Explanation.ShouldBe("A birthday.");
    }

    [Fact]
    public void A_result_that_is_there_is_not_overwritten() =>
        Recorded(Cup)
            .Value.Complete(Of(("cocaine", Finding.Positive)), NoAmounts, null, Context)
            .Problem!.Kind.ShouldBe(ProblemKind.Conflict);

    [Fact]
    public void An_answer_without_words_keeps_the_words_there_are()
    {
        var screen = Recorded(
            Cup with
            {
                Explanation = "It was the wedding.",
                Findings = Of(("alcohol", Finding.Pending)),
            }
        ).Value;
        screen.Complete(Of(), NoAmounts, " ", Context).Value.Explanation.ShouldBe("It was the wedding.");
    }

    [Fact]
    public void The_rest_of_the_panel_counts_as_negative_when_it_was_so()
    {
        var filled = ScreenVocabulary.Filled("ten", Of(("cocaine", Finding.Positive)), restIsNegative: true);
        filled.Count.ShouldBe(10);
        filled["cocaine"].ShouldBe(Finding.Positive);
        filled["fentanyl"].ShouldBe(Finding.Negative);
    }

    [Fact]
    public void What_was_not_tested_is_left_out() =>
        ScreenVocabulary.Filled("ten", Of(("cocaine", Finding.Positive)), restIsNegative: false).Count.ShouldBe(1);

    [Fact]
    public void Somebody_watches_only_with_a_reason() =>
        Recorded(Cup with { Observed = true, ObservedApprovedBy = new UserId(Client.Value) })
            .Problem!.Field.ShouldBe(nameof(ScreenDetails.ObservedWhy));

    [Fact]
    public void Somebody_watches_only_when_somebody_approved_it() =>
        Recorded(Cup with { Observed = true, ObservedWhy = "A sample was as cold as tap water." })
            .Problem!.Field.ShouldBe(nameof(ScreenDetails.ObservedApprovedBy));

    private static readonly AnswerContext Context = new(Now, new UserId(Client.Value), [], () => Ids.NewGuid(Clock));
    private static readonly Dictionary<string, decimal> NoAmounts = [];

    private static Outcome<DrugScreen> Recorded(ScreenDetails details) =>
        DrugScreen.Record(Ids.New<DrugScreenId>(Clock), Client, details, Context, Today);

    private static Dictionary<string, Finding> Of(params (string Substance, Finding Finding)[] findings) =>
        findings.ToDictionary(f => f.Substance, f => f.Finding, StringComparer.Ordinal);
}
