using Footbridge.Kernel;
using Footbridge.Monitoring.Trends;
using static Footbridge.Unit.Monitoring.Arrangements;

namespace Footbridge.Unit.Monitoring;

public sealed class TrendTests
{
    private static readonly Period TwoWeeks = new(Today.AddDays(-13), Today);

    [Fact]
    public void The_last_answer_of_a_day_counts() =>
        TrendOf(Row(0, craving: 8), Row(0, craving: 3)).Days.ShouldHaveSingleItem().Craving.ShouldBe(3);

    [Fact]
    public void A_question_left_open_later_does_not_wipe_the_answer_before() =>
        TrendOf(Row(0, craving: 8), Row(0, craving: null)).Days.ShouldHaveSingleItem().Craving.ShouldBe(8);

    [Fact]
    public void A_day_with_use_stays_one_whatever_came_later() =>
        TrendOf(Row(0, used: true), Row(0, used: false)).Days.ShouldHaveSingleItem().Used.ShouldBeTrue();

    [Fact]
    public void What_helped_is_listed_once_newest_first() =>
        TrendOf(Row(2, helped: "Walking"), Row(1, helped: "walking"), Row(0, helped: "Calling"))
            .WhatHelped.Select(h => h.Words)
            .ShouldBe(["Calling", "walking"]);

    [Fact]
    public void A_falling_craving_is_said_so() =>
        TrendWords.Of(TrendOf([.. Week(7, 8), .. Week(0, 3)])).Select(s => s.Key).ShouldContain("monitoring.trend.craving-lower");

    [Fact]
    public void A_rising_craving_is_said_so() =>
        TrendWords
            .Of(TrendOf([.. Week(7, 2), .. Week(0, 6)]))
            .Select(s => s.Key)
            .ShouldContain("monitoring.trend.craving-higher");

    [Fact]
    public void Two_weeks_alike_are_called_alike() =>
        TrendWords.Of(TrendOf([.. Week(7, 5), .. Week(0, 5)])).Select(s => s.Key).ShouldBe(["monitoring.trend.craving-same"]);

    [Fact]
    public void Too_few_answers_say_nothing() =>
        TrendWords.Of(TrendOf(Row(8, craving: 9), Row(0, craving: 1))).Select(s => s.Key).ShouldBe(["monitoring.trend.too-few"]);

    [Fact]
    public void No_check_in_is_no_last_check_in() => TrendOf().Last.ShouldBeNull();

    private static TrendRow[] Week(int endsDaysAgo, int craving) =>
        [.. Enumerable.Range(0, 4).Reverse().Select(i => Row(endsDaysAgo + i, craving))];

    private static Trend TrendOf(params TrendRow[] rows) => Trend.Of(TwoWeeks, rows);

    private static TrendRow Row(int daysAgo, int? craving = null, bool? used = null, string? helped = null) =>
        new(Today.AddDays(-daysAgo), Now.AddDays(-daysAgo), null, craving, null, used, false, null, helped);
}
