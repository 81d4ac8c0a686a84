using Footbridge.Kernel;
using Footbridge.Monitoring.Screens;
using static Footbridge.Unit.Monitoring.Arrangements;

namespace Footbridge.Unit.Monitoring;

public sealed class SampleStepTests
{
    private static readonly DateTimeOffset Morning = Now.AddHours(-4);

    [Fact]
    public void A_sample_goes_from_hand_to_hand()
    {
        List<SampleStep> way = [Step(CustodyStep.Collected, Morning)];
        SampleStep.After(way, Step(CustodyStep.HandedOver, Now, "Nurse", "Courier"), Morning).Succeeded.ShouldBeTrue();
    }

    [Fact]
    public void A_step_before_the_last_one_is_refused() =>
        Refused([Step(CustodyStep.Collected, Now.AddHours(-1))], Step(CustodyStep.Sealed, Now.AddHours(-2)))
            .Code.ShouldBe("monitoring.custody.order");

    [Fact]
    public void A_step_still_to_come_is_refused() =>
        Refused([], Step(CustodyStep.Collected, Now.AddMinutes(1))).Code.ShouldBe("monitoring.custody.future");

    [Fact]
    public void A_step_before_the_day_of_collection_is_refused() =>
        Refused([], Step(CustodyStep.Collected, Morning.AddDays(-1))).Code.ShouldBe("monitoring.custody.before-collection");

    [Fact]
    public void A_sample_is_sealed_once() =>
        Refused([Step(CustodyStep.Sealed, Morning)], Step(CustodyStep.Sealed, Now)).Code.ShouldBe("monitoring.custody.once");

    [Fact]
    public void Who_hands_over_and_who_takes_have_names()
    {
        Refused([], Step(CustodyStep.HandedOver, Now, from: null, to: "Courier")).Field.ShouldBe("From");
        Refused([], Step(CustodyStep.Received, Now)).Field.ShouldBe("To");
    }

    private static Problem Refused(IReadOnlyCollection<SampleStep> earlier, SampleStep next) =>
        SampleStep.After(earlier, next, Morning).Problem!;

    private static SampleStep Step(CustodyStep step, DateTimeOffset at, string? from = null, string? to = null) =>
        new()
        {
            Id = Ids.NewGuid(Clock),
            Screen = default,
            Step = step,
            At = at,
            From = from,
            To = to,
            RecordedAt = Now,
        };
}
