using CsCheck;
using Footbridge.Contracts.Risk;
using Footbridge.Kernel;
using Footbridge.Risk.Listening;
using Footbridge.Risk.Safety;
using Footbridge.Risk.Safety.Waits;
using Microsoft.Extensions.Time.Testing;

namespace Footbridge.Unit.Risk;

/// <summary>From asking to the first act of a person.</summary>
public sealed class WaitTests
{
    private static readonly DateTimeOffset Night = new(2026, 3, 9, 2, 14, 0, TimeSpan.Zero);
    private static readonly UserId One = new(Guid.Parse("0195a0de-0000-7000-8000-000000000001"));

    private static readonly Gen<DateTimeOffset[]> Times = Gen.Int[0, 500].Select(m => Night.AddMinutes(m)).Array[0, 12];

    [Fact]
    public void Who_asks_again_while_waiting_waits_since_the_first_time() =>
        Wait.Of([Night, Night.AddMinutes(5)], [Night.AddMinutes(12), Night.AddMinutes(40)])
            .ShouldBe([new Wait(Night, Night.AddMinutes(12))]);

    [Fact]
    public void Who_asks_after_an_answer_waits_anew() =>
        Wait.Of([Night, Night.AddMinutes(30)], [Night.AddMinutes(12)])
            .ShouldBe([new(Night, Night.AddMinutes(12)), new(Night.AddMinutes(30), null)]);

    [Fact]
    public void What_was_done_before_the_asking_is_no_answer() =>
        Wait.Of([Night], [Night.AddMinutes(-3)]).ShouldHaveSingleItem().Took.ShouldBeNull();

    [Fact]
    public void No_wait_is_shorter_than_nothing_only_the_last_is_open_and_none_overlap() =>
        Gen.Select(Times, Times)
            .Sample(
                (asks, acts) =>
                {
                    var waits = Wait.Of(asks, acts);
                    waits.ShouldAllBe(w => w.Took == null || w.Took >= TimeSpan.Zero);
                    waits.SkipLast(1).ShouldAllBe(w => w.AnsweredAt != null);
                    waits.Zip(waits.Skip(1)).ShouldAllBe(pair => pair.First.AnsweredAt <= pair.Second.AskedAt);
                    (waits.Count == 0).ShouldBe(asks.Length == 0);
                }
            );

    [Fact]
    public void What_the_program_does_and_what_the_client_says_are_nobodys_answer()
    {
        var clock = new FakeTimeProvider(Night);
        var item = SafetyItem.Open(SignalRules.Raised(SignalRules.WantsCall, default, Night), clock);
        clock.Advance(TimeSpan.FromMinutes(4));
        item.Steps.Add(item.Heard(SafetyStepKind.SaidSafe, clock));
        item.Steps.Add(item.Told([One], "Somebody", clock));
        Wait.Of(item).ShouldHaveSingleItem().Took.ShouldBeNull();
        item.ClosedAt.ShouldBeNull();
        item.Urgency.ShouldBe(Urgency.Now);
        clock.Advance(TimeSpan.FromMinutes(7));
        item.Steps.Add(item.Note(SafetyStepKind.Tried, "No answer.", One, clock).Value);
        Wait.Of(item).ShouldHaveSingleItem().Took.ShouldBe(TimeSpan.FromMinutes(11));
        item.LastOf(SafetyStepKind.SaidSafe).ShouldBe(Night.AddMinutes(4));
    }

    [Fact]
    public void The_median_is_the_middle_one() =>
        (Wait.Median([]), Wait.Median(Minutes(9)), Wait.Median(Minutes(30, 2, 9)), Wait.Median(Minutes(2, 10, 4, 30))).ShouldBe(
            (null, TimeSpan.FromMinutes(9), TimeSpan.FromMinutes(9), TimeSpan.FromMinutes(7))
        );

    private static IEnumerable<TimeSpan> Minutes(params int[] minutes) => minutes.Select(m => TimeSpan.FromMinutes(m));
}
