using Footbridge.Clinical.Toxicology;

namespace Footbridge.Unit.Clinical.Toxicology;

public sealed class ExpectationTests
{
    [Theory]
    [InlineData("Suboxone 8 mg/2 mg film", "buprenorphine", TestStage.Screen)]
    [InlineData("Methadone", "methadone", TestStage.Confirmation)]
    [InlineData("Adderall XR", "amphetamine", TestStage.Screen)]
    [InlineData("clonazepam", "benzodiazepines", TestStage.Confirmation)]
    [InlineData("Metadona 40 mg", "methadone", TestStage.Screen)]
    public void A_medicine_on_the_list_makes_its_own_test_expected(string name, string substance, TestStage stage) =>
        Expectations.Expects([new("", name)], substance, stage).ShouldBeTrue();

    [Fact]
    public void A_medicine_for_addiction_is_known_by_its_code_whatever_it_is_called() =>
        Expectations.Expects([new("buprenorphine-xr", "monthly shot")], "buprenorphine", TestStage.Screen).ShouldBeTrue();

    [Fact]
    public void A_known_cross_reaction_may_explain_and_does_not_make_it_expected()
    {
        var list = new[] { new ListedMedicine("", "Bupropion SR 150 mg") };
        var fit = Expectations.Of(list, "amphetamine", TestStage.Screen).ShouldHaveSingleItem();
        (fit.How, fit.Medicine).ShouldBe((Certainty.May, "Bupropion SR 150 mg"));
        Expectations.Expects(list, "amphetamine", TestStage.Screen).ShouldBeFalse();
    }

    [Fact]
    public void A_cross_reaction_of_the_first_test_explains_nothing_in_the_exact_one() =>
        Expectations.Of([new("", "bupropion")], "amphetamine", TestStage.Confirmation).ShouldBeEmpty();

    [Fact]
    public void A_name_within_another_name_is_another_medicine() =>
        Expectations.Of([new("", "dihydrocodeine")], "opiates", TestStage.Screen).ShouldBeEmpty();

    [Fact]
    public void The_sure_medicine_stands_before_the_one_that_may() =>
        Expectations
            .Of([new("", "tramadol"), new("", "buprenorphine")], "buprenorphine", TestStage.Screen)
            .Select(f => f.How)
            .ShouldBe([Certainty.Expected, Certainty.May]);

    [Fact]
    public void A_medicine_for_addiction_that_was_looked_for_and_not_found_is_something_to_talk_about() =>
        Expectations
            .Missing([new("methadone", "Methadone"), new("", "diazepam")], new HashSet<string> { "methadone", "benzodiazepines" })
            .ShouldHaveSingleItem()
            .Name.ShouldBe("Methadone");

    [Fact]
    public void What_was_not_tested_is_not_missing() =>
        Expectations.Missing([new("methadone", "Methadone")], new HashSet<string> { "cocaine" }).ShouldBeEmpty();
}
