using Footbridge.Kernel;
using Footbridge.Sessions.Meetings;

namespace Footbridge.Unit.Sessions;

public sealed class SessionStateTests
{
    [Theory]
    [InlineData("open", "write", null)]
    [InlineData("open", "finish", null)]
    [InlineData("open", "sign", "sessions.session.finish-first")]
    [InlineData("finished", "write", null)]
    [InlineData("finished", "finish", "sessions.session.finished-already")]
    [InlineData("finished", "sign", null)]
    [InlineData("signed", "write", "sessions.session.signed-already")]
    [InlineData("signed", "finish", "sessions.session.signed-already")]
    [InlineData("signed", "sign", "sessions.session.signed-already")]
    [InlineData("signed", "retime", "sessions.session.signed-already")]
    public void Each_step_is_taken_or_refused_with_a_sentence(string from, string step, string? refusal)
    {
        var session = Reach(from);
        var outcome = step switch
        {
            "write" => session.Write("Topic", "Text"),
            "finish" => session.Finish(Rooms.Now),
            "retime" => session.Retime(session.Times),
            _ => session.Sign(Rooms.Leader, Rooms.Now),
        };
        outcome.Problem?.Code.ShouldBe(refusal);
        outcome.Succeeded.ShouldBe(refusal is null);
    }

    [Theory]
    [InlineData("open", null)]
    [InlineData("finished", "sessions.session.finished-correct-there")]
    [InlineData("signed", "sessions.session.signed-already")]
    public void Arrivals_are_taken_only_while_the_session_is_open(string state, string? refusal) =>
        Reach(state).IfNotOpen()?.Code.ShouldBe(refusal);

    [Fact]
    public void Only_who_led_the_group_may_sign()
    {
        var stranger = Ids.New<UserId>(Rooms.Clock);
        Reach("finished").Sign(stranger, Rooms.Now).Problem!.Code.ShouldBe("sessions.sign.not-the-facilitator");
    }

    [Fact]
    public void Who_led_it_too_may_sign()
    {
        var second = Ids.New<UserId>(Rooms.Clock);
        var session = Reach("finished");
        session.CoFacilitator = second;
        session.Sign(second, Rooms.Now).Succeeded.ShouldBeTrue();
    }

    [Fact]
    public void A_shared_text_that_is_too_long_is_refused_at_its_field()
    {
        var outcome = Rooms.Session().Write("", new string('x', GroupSession.TextLength + 1));
        outcome.Problem!.Field.ShouldBe("Text");
    }

    private static GroupSession Reach(string state)
    {
        var session = Rooms.Session();
        if (state is "finished" or "signed")
        {
            session.Finish(Rooms.Now);
        }

        if (state == "signed")
        {
            session.Sign(Rooms.Leader, Rooms.Now);
        }

        return session;
    }
}
