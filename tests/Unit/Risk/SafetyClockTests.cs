using CsCheck;
using Footbridge.Contracts.Risk;
using Footbridge.Kernel;
using Footbridge.Risk.Listening;
using Footbridge.Risk.Safety;
using Microsoft.Extensions.Time.Testing;

namespace Footbridge.Unit.Risk;

public sealed class SafetyClockTests
{
    private static readonly UserId One = new(Guid.Parse("0195a0de-0000-7000-8000-000000000001"));
    private static readonly UserId Two = new(Guid.Parse("0195a0de-0000-7000-8000-000000000002"));
    private static readonly UserId Three = new(Guid.Parse("0195a0de-0000-7000-8000-000000000003"));
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 3, 9, 14, 0, 0, TimeSpan.Zero));

    private DateTimeOffset Now => _clock.GetUtcNow();

    [Fact]
    public void What_needs_somebody_now_cannot_be_set_aside() =>
        Item(SignalRules.WantsCall)
            .SetAside(Now.AddMinutes(30), "We talk after group today.", One, _clock)
            .Problem!.Code.ShouldBe("risk.item.now-cannot-wait");

    [Theory]
    [InlineData(-1, "risk.item.aside-in-past")]
    [InlineData((7 * 24) + 1, "risk.item.aside-too-long")]
    public void Aside_ends_after_now_and_within_a_week(int hours, string code) =>
        Item(SignalRules.Used)
            .SetAside(Now.AddHours(hours), "We talk after group today.", One, _clock)
            .Problem!.Code.ShouldBe(code);

    [Fact]
    public void Aside_needs_a_reason() =>
        Item(SignalRules.Used).SetAside(Now.AddHours(3), " later ", One, _clock).Problem!.Code.ShouldBe("risk.item.aside-reason");

    [Fact]
    public void What_comes_back_leaves_an_hour_to_act()
    {
        var item = Item(SignalRules.Used);
        item.SetAside(Now.AddHours(40), "Away until then; agreed on the phone.", One, _clock).Succeeded.ShouldBeTrue();
        item.DueAt.ShouldBe(Now.AddHours(41));
    }

    [Fact]
    public void Aside_makes_no_deadline_shorter()
    {
        var item = Item(SignalRules.NotedWatch);
        item.SetAside(Now.AddHours(3), "We talk after group today.", One, _clock).Succeeded.ShouldBeTrue();
        item.DueAt.ShouldBe(Now.AddDays(7));
    }

    [Fact]
    public void A_new_signal_wakes_it()
    {
        var item = Item(SignalRules.Used);
        item.SetAside(Now.AddHours(40), "Away until then; agreed on the phone.", One, _clock).Succeeded.ShouldBeTrue();
        item.Add(SignalRules.Raised(SignalRules.WantsCall, default, Now), _clock);
        (item.IsSetAside(Now), item.DueAt, item.Urgency).ShouldBe((false, Now.AddHours(1), Urgency.Now));
    }

    [Fact]
    public void A_deadline_that_went_by_is_told_once_and_again_after_a_day()
    {
        var item = Item(SignalRules.Used);
        _clock.Advance(TimeSpan.FromHours(24));
        item.IsEscalationDue(Now).ShouldBeTrue();
        item.Escalated("Somebody", _clock);
        item.IsEscalationDue(Now.AddHours(23)).ShouldBeFalse();
        item.IsEscalationDue(Now.AddHours(24)).ShouldBeTrue();
    }

    [Fact]
    public void A_new_deadline_is_told_anew()
    {
        var item = Item(SignalRules.NotedWatch);
        _clock.Advance(TimeSpan.FromDays(7));
        item.Escalated("Somebody", _clock);
        item.SetAside(Now.AddHours(2), "We talk after group today.", One, _clock).Succeeded.ShouldBeTrue();
        item.IsEscalationDue(Now.AddHours(2)).ShouldBeFalse();
        item.IsEscalationDue(Now.AddHours(3)).ShouldBeTrue();
    }

    [Fact]
    public void The_time_to_I_have_it_is_kept()
    {
        var item = Item(SignalRules.WantsCall);
        _clock.Advance(TimeSpan.FromMinutes(7));
        item.Acknowledge(One, _clock).Succeeded.ShouldBeTrue();
        (item.Owner, item.AnsweredIn).ShouldBe((One, TimeSpan.FromMinutes(7)));
    }

    [Fact]
    public void Whoever_has_it_cannot_take_it_again()
    {
        var item = Item(SignalRules.WantsCall);
        item.Acknowledge(One, _clock);
        item.Acknowledge(One, _clock).Problem!.Code.ShouldBe("risk.item.have-it-already");
    }

    [Fact]
    public void Noting_a_step_says_that_somebody_has_it()
    {
        var item = Item(SignalRules.WantsCall);
        item.Note(SafetyStepKind.Tried, "No answer.", Two, _clock);
        (item.AcknowledgedBy, item.IsAlarmDue(Now.AddHours(1))).ShouldBe((Two, false));
    }

    [Fact]
    public void Giving_it_to_somebody_else_does_not()
    {
        var item = Item(SignalRules.WantsCall);
        item.Take(Two, One, Now);
        (item.Owner, item.AcknowledgedAt).ShouldBe((Two, null));
    }

    [Fact]
    public void A_second_call_soon_after_tells_nobody_anew_and_a_late_one_does()
    {
        var item = Item(SignalRules.WantsCall);
        item.Acknowledge(One, _clock);
        _clock.Advance(TimeSpan.FromMinutes(20));
        item.Add(SignalRules.Raised(SignalRules.WantsCall, default, Now), _clock);
        item.IsAlarmDue(Now).ShouldBeFalse();
        _clock.Advance(TimeSpan.FromHours(2));
        item.Add(SignalRules.Raised(SignalRules.WantsCall, default, Now), _clock);
        item.IsAlarmDue(Now).ShouldBeTrue();
    }

    [Fact]
    public void Who_could_not_be_reached_is_closed_with_what_comes_next()
    {
        var item = Item(SignalRules.Used);
        item.Close(SafetyEnding.NotReached, "Called three times today.", "", One, Now)
            .Problem!.Code.ShouldBe("risk.item.next-step-needed");
        item.Close(SafetyEnding.NotReached, "Called three times today.", "Dr. Novak calls at nine.", One, Now)
            .Succeeded.ShouldBeTrue();
    }

    [Fact]
    public void An_action_that_there_is_not_closes_nothing() =>
        Item(SignalRules.Used)
            .Close((SafetyEnding)99, "Called three times today.", "", One, Now)
            .Problem!.Code.ShouldBe("core.choose-one");

    [Fact]
    public void What_the_program_does_cannot_be_noted_by_hand() =>
        Item(SignalRules.Used)
            .Note(SafetyStepKind.Escalated, "Told nobody.", One, _clock)
            .Problem!.Code.ShouldBe("core.choose-one");

    [Fact]
    public void The_chain_goes_from_owner_to_first_to_backup_to_all()
    {
        List<string> told = [];
        List<UserId[]> stages = [];
        while (AlarmChain.Next(One, new(Two, One), [One, Two, Three], told) is { Count: > 0 } next)
        {
            stages.Add([.. next]);
            told.AddRange(next.Select(SafetyItem.KeyOf));
        }

        stages.ShouldBe([
            [One],
            [Two],
            [Three],
        ]);
    }

    [Fact]
    public void Where_nobody_is_on_call_all_are_told_at_once() =>
        AlarmChain.Next(null, new(null, null), [One, Two], []).ShouldBe([One, Two]);

    [Fact]
    public void Nobody_is_told_twice_and_nobody_is_left_out() =>
        Gen.Select(Gen.Int[0, 3], Gen.Int[0, 3], Gen.Int[0, 3], Gen.Int[0, 3].Array[0, 4])
            .Sample(
                (owner, first, backup, all) =>
                {
                    UserId?[] people = [null, One, Two, Three];
                    var answer = all.Select(i => people[i]).OfType<UserId>().ToList();
                    List<string> told = [];
                    while (
                        AlarmChain.Next(people[owner], new(people[first], people[backup]), answer, told) is { Count: > 0 } next
                    )
                    {
                        told.AddRange(next.Select(SafetyItem.KeyOf));
                    }

                    var wanted = answer.Concat(((UserId?[])[people[owner], people[first], people[backup]]).OfType<UserId>());
                    told.ShouldBe(wanted.Distinct().Select(SafetyItem.KeyOf), ignoreOrder: true);
                }
            );

    private SafetyItem Item(string rule) => SafetyItem.Open(SignalRules.Raised(rule, default, Now), _clock);
}
