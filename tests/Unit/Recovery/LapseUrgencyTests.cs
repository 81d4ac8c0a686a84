using Footbridge.Contracts.Risk;
using Footbridge.Recovery.Lapses;

namespace Footbridge.Unit.Recovery;

public sealed class LapseUrgencyTests
{
    private static readonly DateOnly Today = new(2026, 3, 10);

    [Fact]
    public void Who_is_safe_is_called_today() => Asked(Safety.Safe).ShouldBe(Urgency.Today);

    [Fact]
    public void Who_is_not_safe_is_called_now() => Asked(Safety.NotSafe).ShouldBe(Urgency.Now);

    [Fact]
    public void Who_is_not_sure_is_called_now() => Asked(Safety.NotSure).ShouldBe(Urgency.Now);

    [Fact]
    public void Who_does_not_say_is_called_now() => Asked(null).ShouldBe(Urgency.Now);

    [Theory]
    [InlineData(0, Urgency.Now)]
    [InlineData(1, Urgency.Now)]
    [InlineData(2, Urgency.Today)]
    public void Opioids_of_today_or_yesterday_are_urgent_even_when_the_person_feels_safe(int daysAgo, Urgency expected) =>
        Asked(Safety.Safe, opioid: true, daysAgo).ShouldBe(expected);

    [Fact]
    public void Other_substances_of_today_are_not() => Asked(Safety.Safe, opioid: false, daysAgo: 0).ShouldBe(Urgency.Today);

    [Fact]
    public void Use_on_a_day_to_come_is_refused() =>
        new LapseAnswers { UsedOn = Today.AddDays(1) }
            .Fault(Today)!
            .Field.ShouldBe(nameof(LapseAnswers.UsedOn));

    private static Urgency Asked(Safety? safety, bool? opioid = null, int? daysAgo = null) =>
        new LapseAnswers
        {
            Safety = safety,
            MayBeOpioid = opioid,
            UsedOn = daysAgo is { } days ? Today.AddDays(-days) : null,
        }.UrgencyOn(Today);
}
