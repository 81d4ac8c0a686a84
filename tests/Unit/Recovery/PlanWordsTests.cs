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

    [Theory]
    [InlineData("", 3, "recovery.plan.situation-name")]
    [InlineData("Payday", 11, "recovery.plan.situation-sure")]
    [InlineData("Payday", -1, "recovery.plan.situation-sure")]
    public void A_situation_needs_words_and_a_number_from_0_to_10(string name, int sure, string code) =>
        new PlanWords { Situations = [new() { Name = name, Confidence = sure }] }
            .Fault()!
            .Code.ShouldBe(code);

    [Fact]
    public void The_situations_one_is_least_sure_of_come_first() =>
        new PlanWords
        {
            Situations =
            [
                new() { Name = "Party", Confidence = 8 },
                new() { Name = "Street" },
                new() { Name = "Payday", Confidence = 4 },
            ],
        }
            .LeastSureFirst.Select(s => (s.Name, s.IsLow))
            .ShouldBe([("Payday", true), ("Party", false), ("Street", false)]);

    [Fact]
    public void Naloxone_has_ended_after_its_day_and_only_where_there_is_some()
    {
        var day = new DateOnly(2026, 5, 1);
        var there = new NaloxoneAtHome { IsThere = true, EndsOn = day };
        there.HasEnded(day).ShouldBeFalse();
        there.HasEnded(day.AddDays(1)).ShouldBeTrue();
        (there with { IsThere = false }).HasEnded(day.AddDays(1)).ShouldBeFalse();
    }
}
