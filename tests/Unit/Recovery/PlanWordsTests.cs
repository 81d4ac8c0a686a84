using Footbridge.Recovery.Help;
using Footbridge.Recovery.Plans;

namespace Footbridge.Unit.Recovery;

public sealed class PlanWordsTests
{
    [Fact]
    public void Each_line_is_an_item_and_blank_lines_are_none() =>
        PlanWords.LinesOf(" walk \r\n\r\n call \n").ShouldBe(["walk", "call"]);

    [Fact]
    public void A_plan_of_one_line_is_a_plan() =>
        new PlanWords { Reasons = ["My dog"] }
            .Fault()
            .ShouldBeNull();

    [Fact]
    public void Too_many_lines_are_refused_at_their_list() =>
        new PlanWords { CopingSteps = [.. Enumerable.Repeat("walk", PlanWords.MaxLines + 1)] }
            .Fault()!
            .Field.ShouldBe(nameof(PlanWords.CopingSteps));

    [Fact]
    public void A_line_has_a_limit() =>
        new PlanWords { Places = [new string('a', PlanWords.LineLength + 1)] }
            .Fault()!
            .Field.ShouldBe(nameof(PlanWords.Places));

    [Theory]
    [InlineData("", "202-555-0110", "recovery.plan.person-name")]
    [InlineData("Somebody", "call me", "recovery.plan.person-phone")]
    public void A_person_needs_a_name_and_a_number(string name, string phone, string code) =>
        new PlanWords { People = [new() { Name = name, Phone = phone }] }
            .Fault()!
            .Code.ShouldBe(code);

    [Theory]
    [InlineData("(202) 555-0110", "tel:2025550110")]
    [InlineData("+1 202 555 0110", "tel:+12025550110")]
    public void A_phone_dials_digits_only(string phone, string address) => Dial.Call(phone).ShouldBe(address);
}
