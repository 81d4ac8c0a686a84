using Footbridge.Recovery.Help;

namespace Footbridge.Unit.Recovery;

public sealed class CallHoursTests
{
    private static readonly DateOnly Friday = new(2026, 3, 13);

    [Theory]
    [InlineData(9, 0)]
    [InlineData(16, 59)]
    public void In_office_hours_somebody_calls_now(int hour, int minute) =>
        CallHours.After(Friday, new TimeOnly(hour, minute)).ShouldBe(new CallBack(Open: true, Friday));

    [Fact]
    public void Before_the_office_opens_somebody_calls_the_same_day() =>
        CallHours.After(Friday, new TimeOnly(6, 0)).ShouldBe(new CallBack(Open: false, Friday));

    [Fact]
    public void After_it_closed_on_Friday_somebody_calls_on_Monday() =>
        CallHours.After(Friday, new TimeOnly(17, 0)).ShouldBe(new CallBack(Open: false, Friday.AddDays(3)));

    [Fact]
    public void On_Sunday_somebody_calls_on_Monday() =>
        CallHours.After(Friday.AddDays(2), new TimeOnly(11, 0)).ShouldBe(new CallBack(Open: false, Friday.AddDays(3)));
}
