using CsCheck;
using Footbridge.Care.Assessment.Forms;
using Footbridge.Care.Assessment.Known;
using Footbridge.Care.Assessment.Medications.Comparing;
using Footbridge.Contracts.Intake;
using Footbridge.Kernel.Access;

namespace Footbridge.Unit.Care;

public sealed class AssessmentFormTests
{
    private static readonly DateOnly Today = new(2026, 3, 3);
    private static readonly FormSection Substances = AssessmentForm.Find(AssessmentForm.Substances)!;

    [Fact]
    public void An_empty_section_says_what_is_missing() =>
        SectionAnswers
            .Empty.Gaps(Substances, Today)
            .Select(g => (g.Key, g.Why))
            .ShouldBe([("", "rows"), ("stopping", "missing"), ("overdose", "missing")]);

    [Fact]
    public void A_row_that_was_begun_asks_for_what_it_needs() =>
        With(("r1.amount", "a six-pack"), ("stopping", "none"), ("overdose", "never"))
            .Gaps(Substances, Today)
            .Select(g => g.Key)
            .ShouldBe(["r1.what", "r1.often"]);

    [Fact]
    public void Somebody_who_never_used_needs_no_row() =>
        With(("none", "yes"), ("stopping", "unknown"), ("overdose", "never")).Gaps(Substances, Today).ShouldBeEmpty();

    [Theory]
    [InlineData("r1.last", "2026-03-03", null)]
    [InlineData("r1.last", "2026-03-04", "future")]
    [InlineData("r1.last", "last week", "unreadable")]
    [InlineData("r1.age", "110", null)]
    [InlineData("r1.age", "111", "unreadable")]
    [InlineData("r1.age", "about 15", "unreadable")]
    [InlineData("r1.route", "by post", "unreadable")]
    public void What_cannot_be_read_is_kept_and_named(string key, string typed, string? why)
    {
        var answers = With(
            ("r1.what", "alcohol"),
            ("r1.often", "daily"),
            ("stopping", "none"),
            ("overdose", "never"),
            (key, typed)
        );
        answers[key].ShouldBe(typed);
        answers.Gaps(Substances, Today).Select(g => g.Why).ShouldBe(why is null ? [] : [why]);
    }

    [Fact]
    public void Rows_move_together_and_take_their_answers_and_sources_along()
    {
        var packed = new SectionAnswers(
            new Dictionary<string, string>
            {
                ["r2.what"] = "alcohol",
                ["r5.what"] = "cannabis",
                ["r5.age"] = "15",
                ["treatment"] = "once",
            },
            new Dictionary<string, string> { ["r5.what"] = "referral 2026-03-01" }
        ).Packed(Substances);
        packed.RowsOf(Substances).ShouldBe([1, 2]);
        (packed["r1.what"], packed["r2.what"], packed["r2.age"], packed["treatment"]).ShouldBe(
            ("alcohol", "cannabis", "15", "once")
        );
        packed.Sources["r2.what"].ShouldBe("referral 2026-03-01");
    }

    [Fact]
    public void Packing_loses_nothing_and_twice_is_once() =>
        Gen.Select(Gen.Int[1, 8], Gen.OneOf("what", "age", "more"), Gen.String[1, 6])
            .Array[0, 12]
            .Sample(cells =>
            {
                var values = new Dictionary<string, string>();
                foreach (var (row, field, value) in cells)
                {
                    values[FormSection.RowKey(row, field)] = value;
                }

                var packed = new SectionAnswers(values, new Dictionary<string, string>()).Packed(Substances);
                return packed.Values.Values.Order().SequenceEqual(values.Values.Order())
                    && packed.Packed(Substances).ToJson() == packed.ToJson()
                    && packed.RowsOf(Substances).SequenceEqual(Enumerable.Range(1, packed.RowsOf(Substances).Count));
            });

    [Fact]
    public void The_same_answers_have_the_same_text_in_whatever_order_they_came()
    {
        var (a, b) = (With(("treatment", "x"), ("none", "yes")), With(("none", "yes"), ("treatment", "x")));
        a.ToJson().ShouldBe(b.ToJson());
        SectionAnswers.FromJson(a.ToJson()).ToJson().ShouldBe(a.ToJson());
    }

    [Fact]
    public void No_two_questions_share_a_key() =>
        AssessmentForm
            .Sections.SelectMany(s => s.Keys().Select(k => $"{s.Code}/{k.Key}"))
            .GroupBy(k => k)
            .Where(g => g.Count() > 1)
            .ShouldBeEmpty();

    [Fact]
    public void What_the_referral_and_the_self_check_name_is_filled_in_with_its_source()
    {
        var known = new IntakeKnown(
            new(new DateOnly(2026, 3, 1), ["alcohol", "cannabis", "gambling"], "Wants help."),
            new(new DateOnly(2026, 2, 28), ["alcohol"], "SixteenOrMore", "Severe", "No"),
            null,
            []
        );
        var substances = Prefill.Of("substances", known);
        (substances["r1.what"], substances["r2.what"], substances["stopping"]).ShouldBe(("alcohol", "cannabis", "severe"));
        (substances.Sources["r1.what"], substances.Sources["r2.what"]).ShouldBe(("self-check 2026-02-28", "referral 2026-03-01"));
        Prefill.Of("behaviors", known)["r1.what"].ShouldBe("gambling");
        Prefill.Of("housing", known)["safe-night"].ShouldBe("no");
        Prefill.Of("legal", known).Values.ShouldBeEmpty();
    }

    [Fact]
    public void Received_facts_are_filled_in_without_what_has_ended()
    {
        var known = new IntakeKnown(
            null,
            null,
            new DateOnly(2026, 3, 2),
            [
                Fact("medication", "Sertraline 50 MG", null),
                Fact("medication", "Ibuprofen", new DateOnly(2025, 1, 1)),
                Fact("allergy", "Penicillin", null),
            ]
        );
        var body = Prefill.Of("body", known);
        (body["medicines"], body["allergies"], body["conditions"]).ShouldBe(("Sertraline 50 MG", "Penicillin", ""));
        body.Sources["medicines"].ShouldBe("record 2026-03-02");
    }

    [Fact]
    public void A_comparison_is_due_three_days_after_admission_and_thirty_after_the_last()
    {
        var rule = ReconciliationRule.Default;
        rule.DueOn(null, null).ShouldBeNull();
        rule.DueOn(null, Today).ShouldBe(Today.AddDays(3));
        rule.DueOn(Today.AddDays(-1), Today).ShouldBe(Today.AddDays(3));
        rule.DueOn(Today, Today).ShouldBe(Today.AddDays(30));
    }

    private static KnownFact Fact(string kind, string words, DateOnly? until) =>
        new(kind, "", "", words, null, until, null, "active", DataKinds.None);

    private static SectionAnswers With(params (string Key, string Value)[] values) =>
        new(values.ToDictionary(v => v.Key, v => v.Value), new Dictionary<string, string>());
}
