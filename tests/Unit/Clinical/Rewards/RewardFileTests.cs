using Footbridge.Clinical.Draws.Rewards;

namespace Footbridge.Unit.Clinical.Rewards;

/// <summary>Schedules are files; one that does not add up is refused.</summary>
public sealed class RewardFileTests
{
    public static TheoryData<string> Shipped => [.. RewardLibrary.All.Select(s => s.Id)];

    [Theory, MemberData(nameof(Shipped))]
    public void Every_file_that_ships_is_sound_and_says_that_its_numbers_are_from_memory(string id)
    {
        var reading = RewardReader.Read(RewardLibrary.TextOf(id));
        reading.Faults.ShouldBeEmpty();
        reading.Schedule!.Source.En.ShouldContain("from memory");
        reading.Schedule.Source.Es!.ShouldContain("de memoria");
    }

    [Fact]
    public void The_bowl_holds_500_slips()
    {
        var bowl = RewardLibrary.Find("fishbowl")!.Fishbowl!;
        bowl.Slips.Select(s => s.Count).ShouldBe([250, 209, 40, 1]);
        bowl.Size.ShouldBe(500);
    }

    [Fact]
    public void The_expected_value_that_the_file_states_is_the_one_worked_out()
    {
        var bowl = RewardLibrary.Find("fishbowl")!.Fishbowl!;
        bowl.WorkOutExpected().ShouldBe(bowl.ExpectedCents);
    }

    [Fact]
    public void A_whole_course_of_vouchers_comes_to_what_the_file_states()
    {
        var voucher = RewardLibrary.Find("voucher")!;
        var course = RewardCount.Of(voucher, Enumerable.Repeat(RewardTurn.Met, voucher.Voucher!.Course.Samples));
        course.Sum(e => e.Cents).ShouldBe(voucher.Voucher.Course.Cents);
    }

    [Theory]
    [InlineData("fishbowl", "\"count\": 209", "\"count\": 208", "fishbowl.expectedCents")]
    [InlineData("fishbowl", "\"expectedCents\": 221.8", "\"expectedCents\": 222", "fishbowl.expectedCents")]
    [InlineData("fishbowl", "\"count\": 40", "\"count\": 0", "fishbowl.slips[2]")]
    [InlineData("fishbowl", "\"id\": \"large\"", "\"id\": \"small\"", "fishbowl.slips[2].id")]
    [InlineData("fishbowl", "\"mostDraws\": 10", "\"mostDraws\": 0", "fishbowl")]
    [InlineData("fishbowl", "\"kind\": \"fishbowl\"", "\"kind\": \"voucher\"", "kind")]
    [InlineData("voucher", "\"cents\": 99750", "\"cents\": 99700", "voucher.course.cents")]
    [InlineData("voucher", "\"bonusEach\": 3", "\"bonusEach\": 0", "voucher.bonusEach")]
    public void A_file_that_does_not_add_up_is_refused_with_the_place(string id, string from, string to, string path)
    {
        var text = RewardLibrary.TextOf(id);
        text.ShouldContain(from);
        var reading = RewardReader.Read(text.Replace(from, to, StringComparison.Ordinal));
        reading.Schedule.ShouldBeNull();
        reading.Faults.ShouldContain(f => f.Path == path);
    }

    [Fact]
    public void A_field_that_nobody_knows_is_refused()
    {
        var text = RewardLibrary.TextOf("voucher").Replace("\"firstCents\"", "\"frstCents\"", StringComparison.Ordinal);
        RewardReader.Read(text).Faults.ShouldNotBeEmpty();
    }
}
