using Footbridge.Recovery.Talks;

namespace Footbridge.Unit.Recovery;

public sealed class TalkStandingTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 10, 14, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Who_writes_twice_is_answered_by_when_it_was_promised_first()
    {
        var talk = Written();
        talk.Write(default, default, "And one thing more.", Now.AddMinutes(30), Now.AddMinutes(90));
        talk.AnswerBy.ShouldBe(Now.AddHours(1));
        talk.WaitingSince.ShouldBe(Now);
    }

    [Fact]
    public void An_answer_ends_the_waiting_and_is_there_to_be_told_of()
    {
        var talk = Written();
        talk.Answer(default, default, "Yes.", Now.AddMinutes(5), after: null).Number.ShouldBe(2);
        (talk.WaitingSince, talk.AnswerBy, talk.ToTell).ShouldBe((null, null, true));
    }

    [Fact]
    public void What_came_while_the_answer_was_written_goes_on_waiting()
    {
        var talk = Written();
        var second = Now.AddMinutes(2);
        talk.Write(default, default, "Wait, no.", second, second.AddHours(1));
        talk.Answer(default, default, "Yes.", Now.AddMinutes(5), (second, second.AddHours(1)));
        (talk.WaitingSince, talk.AnswerBy).ShouldBe((second, second.AddHours(1)));
    }

    [Fact]
    public void What_a_colleague_has_answered_meanwhile_does_not_wait_again()
    {
        var talk = Written();
        talk.Answer(default, default, "Yes.", Now.AddMinutes(5), after: null);
        talk.Write(default, default, "Good.", Now.AddMinutes(9), Now.AddMinutes(69));
        talk.Answer(default, default, "Yes, too.", Now.AddMinutes(10), (Now, Now.AddHours(1)));
        talk.WaitingSince.ShouldBe(Now.AddMinutes(9));
    }

    [Fact]
    public void Until_it_is_read_a_notice_is_the_only_one()
    {
        var talk = Written();
        talk.Answer(default, default, "Yes.", Now, after: null);
        talk.Told(Now);
        talk.Answer(default, default, "And bring the form.", Now.AddMinutes(1), after: null);
        talk.ToTell.ShouldBeFalse();
        talk.SeenByClient(3, Now.AddMinutes(2));
        talk.ToTell.ShouldBeFalse();
        talk.Answer(default, default, "One more.", Now.AddMinutes(3), after: null);
        talk.ToTell.ShouldBeTrue();
    }

    [Fact]
    public void Nothing_is_read_that_is_not_there()
    {
        var talk = Written();
        talk.SeenByTeam(int.MaxValue, Now);
        talk.TeamRead.ShouldBe(1);
        talk.SeenByTeam(-5, Now.AddHours(1));
        (talk.TeamRead, talk.TeamReadAt).ShouldBe((1, Now));
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData("  \r\n ", null)]
    [InlineData(" one\r\ntwo ", "one\ntwo")]
    public void Words_are_kept_without_what_browsers_add(string? typed, string? kept) =>
        TalkLine.Tidy(typed, "Words").Match<string?>(words => words, _ => null).ShouldBe(kept);

    [Theory]
    [InlineData(TalkLine.WordsLength, true)]
    [InlineData(TalkLine.WordsLength + 1, false)]
    public void Words_have_a_limit(int length, bool taken) =>
        TalkLine.Tidy(new string('a', length), "Words").Succeeded.ShouldBe(taken);

    private static Talk Written()
    {
        var talk = new Talk { Id = default, Client = default };
        talk.Write(default, default, "May I come later?", Now, Now.AddHours(1));
        return talk;
    }
}
