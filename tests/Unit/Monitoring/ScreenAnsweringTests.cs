using Footbridge.Clinical.Toxicology;
using Footbridge.Kernel;
using Footbridge.Monitoring.Screens;
using static Footbridge.Unit.Monitoring.Arrangements;

namespace Footbridge.Unit.Monitoring;

/// <summary>The exact test overrules the first, a correction what it corrects, and a medicine on the list is no surprise.</summary>
public sealed class ScreenAnsweringTests
{
    [Fact]
    public void The_exact_test_that_finds_nothing_overrules_the_first()
    {
        var screen = Screened(Finding.Positive);
        Take(screen, TestStage.Confirmation, Finding.Negative).Succeeded.ShouldBeTrue();
        var result = screen.Results.ShouldHaveSingleItem();
        (result.Finding, result.Confirmation).ShouldBe((Finding.Negative, Confirmation.NotFound));
        screen.HasUnexpected.ShouldBeFalse();
    }

    [Fact]
    public void What_the_first_test_said_stays_beside_the_exact_one()
    {
        var screen = Screened(Finding.Positive);
        Take(screen, TestStage.Confirmation, Finding.Negative);
        screen
            .Readings.Select(r => (r.Stage, r.Finding))
            .ShouldBe([(TestStage.Screen, Finding.Positive), (TestStage.Confirmation, Finding.Negative)]);
    }

    [Fact]
    public void A_correction_of_the_first_test_does_not_overrule_the_exact_one()
    {
        var screen = Screened(Finding.Positive);
        Take(screen, TestStage.Confirmation, Finding.Positive);
        Take(screen, TestStage.Screen, Finding.Negative, corrects: true);
        screen.Results.ShouldHaveSingleItem().Finding.ShouldBe(Finding.Positive);
    }

    [Fact]
    public void A_correction_takes_the_place_of_what_it_corrects_and_leaves_it_visible()
    {
        var screen = Screened(Finding.Pending);
        Take(screen, TestStage.Screen, Finding.Positive);
        Take(screen, TestStage.Screen, Finding.Negative, corrects: true);
        screen.Results.ShouldHaveSingleItem().Finding.ShouldBe(Finding.Negative);
        screen
            .Readings.Select(r => (r.Finding, Replaced: r.ReplacedAt is not null))
            .ShouldBe([(Finding.Positive, true), (Finding.Negative, false)]);
    }

    [Theory]
    [InlineData(TestStage.Screen)]
    [InlineData(TestStage.Confirmation)]
    public void A_second_answer_that_corrects_nothing_is_refused(TestStage stage)
    {
        var screen = Screened(Finding.Pending);
        Take(screen, stage, Finding.Positive);
        Take(screen, stage, Finding.Negative).Problem!.Code.ShouldBe("monitoring.screen.already-resulted");
    }

    [Fact]
    public void One_analyte_found_makes_the_substance_found()
    {
        var screen = Screened(Finding.Pending);
        var group = new AnswerGroup(
            "cocaine",
            TestStage.Confirmation,
            Corrects: false,
            [
                new(Finding.Negative, "cocaine-itself", 2, "ng/mL", null),
                new(Finding.Positive, "benzoylecgonine", 340, "ng/mL", 100),
            ]
        );
        ScreenAnswering.Take(screen, group, Context()).Succeeded.ShouldBeTrue();
        screen.Results.ShouldHaveSingleItem().Finding.ShouldBe(Finding.Positive);
    }

    [Fact]
    public void What_a_medicine_on_the_list_explains_is_expected_and_told_to_nobody()
    {
        var before = ScreenStanding.Of(Screened(Finding.Pending, "buprenorphine"));
        var screen = Screened(Finding.Pending, "buprenorphine");
        Take(screen, TestStage.Screen, Finding.Positive, substance: "buprenorphine", medicines: [new("", "Suboxone")]);
        screen.Results.ShouldHaveSingleItem().Finding.ShouldBe(Finding.ExpectedPositive);
        ScreenSignal.Of(screen, before, Now).ShouldBeEmpty();
    }

    [Fact]
    public void A_positive_that_only_may_come_from_a_medicine_is_told()
    {
        var screen = Screened(Finding.Pending, "amphetamine");
        Take(screen, TestStage.Screen, Finding.Positive, substance: "amphetamine", medicines: [new("", "Bupropion")]);
        ScreenSignal.Of(screen, ScreenStanding.Nothing, Now).ShouldHaveSingleItem().Rule.ShouldBe(ScreenSignal.Positive);
    }

    [Theory]
    [InlineData(true, ScreenSignal.Confirmed)]
    [InlineData(false, ScreenSignal.Overruled)]
    public void The_team_hears_what_the_exact_test_makes_of_a_positive(bool found, string rule)
    {
        var screen = Screened(Finding.Positive);
        var before = ScreenStanding.Of(screen);
        Take(screen, TestStage.Confirmation, found ? Finding.Positive : Finding.Negative);
        ScreenSignal.Of(screen, before, Now).ShouldHaveSingleItem().Rule.ShouldBe(rule);
    }

    [Fact]
    public void Only_what_was_found_is_sent_to_the_exact_test()
    {
        var screen = Screened(Finding.Negative);
        screen.SendToConfirmation(["cocaine"], Today).Problem!.Code.ShouldBe("monitoring.confirm.not-now");
    }

    [Fact]
    public void An_exact_test_waits_until_it_is_answered()
    {
        var screen = Screened(Finding.Positive);
        screen.SendToConfirmation(["cocaine"], Today).Succeeded.ShouldBeTrue();
        screen.Results.ShouldHaveSingleItem().IsWaiting.ShouldBeTrue();
        screen.Complete(Findings(Finding.Negative), Amounts(40), null, Context()).Succeeded.ShouldBeTrue();
        screen.Results.ShouldHaveSingleItem().Confirmation.ShouldBe(Confirmation.NotFound);
        screen.Readings[^1].ShouldSatisfyAllConditions(r => r.Amount.ShouldBe(40), r => r.Unit.ShouldBe("ng/mL"));
    }

    [Fact]
    public void The_number_of_a_screen_reads_the_same_in_small_letters_and_with_dashes()
    {
        var number = ScreenNumber.Of(Ids.NewGuid(Clock));
        number.Length.ShouldBe(ScreenNumber.Length);
        ScreenNumber.Tidy($" {number[..4].ToLowerInvariant()}-{number[4..]} ").ShouldBe(number);
    }

    private static DrugScreen Screened(Finding finding, string substance = "cocaine") =>
        DrugScreen
            .Record(
                Ids.New<DrugScreenId>(Clock),
                Client,
                new()
                {
                    CollectedOn = Today,
                    Panel = "ten",
                    Method = "urine-lab",
                    Findings = new Dictionary<string, Finding>(StringComparer.Ordinal) { [substance] = finding },
                },
                Context(),
                Today
            )
            .Value;

    private static Outcome<Done> Take(
        DrugScreen screen,
        TestStage stage,
        Finding finding,
        bool corrects = false,
        string substance = "cocaine",
        IReadOnlyList<ListedMedicine>? medicines = null
    ) =>
        ScreenAnswering.Take(screen, new(substance, stage, corrects, [new(finding, null, null, null, null)]), Context(medicines));

    private static AnswerContext Context(IReadOnlyList<ListedMedicine>? medicines = null) =>
        new(Now, new UserId(Client.Value), medicines ?? [], () => Ids.NewGuid(Clock));

    private static Dictionary<string, Finding> Findings(Finding finding) => new(StringComparer.Ordinal) { ["cocaine"] = finding };

    private static Dictionary<string, decimal> Amounts(decimal amount) => new(StringComparer.Ordinal) { ["cocaine"] = amount };
}
