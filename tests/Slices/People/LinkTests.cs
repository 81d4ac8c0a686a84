using Footbridge.Contracts.Messages;
using Footbridge.People.SignIn;
using Footbridge.People.Staff;

namespace Footbridge.Slices.People;

/// <summary>One-time links: sent in neutral words, good once.</summary>
public sealed class LinkTests
{
    [Theory, Engines]
    public async Task A_link_that_was_asked_for_goes_to_the_outbox(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.ClientWithPinAsync("280915");
        await AskAsync(clinic, "202-555-0199");
        var message = (await clinic.OutboxAsync())[^1];
        message.Channel.ShouldBe(MessageChannel.Text);
        message.About.ShouldBe(client);
        message.SentAt.ShouldBeNull();
    }

    [Theory, Engines]
    public async Task Its_words_show_nothing_of_treatment(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        await clinic.ClientWithPinAsync("280915");
        await AskAsync(clinic, "202-555-0199");
        var words = (await clinic.OutboxAsync()).Select(m => $"{m.Subject} {m.Body}");
        foreach (var telling in new[] { "treatment", "recovery", "program", "clinic", "footbridge", "Testperson" })
        {
            words.ShouldAllBe(w => !w.Contains(telling, StringComparison.OrdinalIgnoreCase));
        }
    }

    [Theory, Engines]
    public async Task An_unknown_address_gets_the_same_answer_and_no_message(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        (await AskAsync(clinic, "nobody@example.org")).Succeeded.ShouldBeTrue();
        (await clinic.OutboxAsync()).ShouldBeEmpty();
    }

    [Theory, Engines]
    public async Task Nobody_is_flooded_with_links(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        await clinic.ClientWithPinAsync("280915");
        for (var i = 0; i < 10; i++)
        {
            await AskAsync(clinic, "202-555-0199");
        }

        // The invitation is one of the three.
        (await clinic.OutboxAsync()).Count.ShouldBe(3);
    }

    [Theory, Engines]
    public async Task Looking_at_a_link_does_not_use_it_up(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var token = await clinic.InvitedAsync(await clinic.PersonAsync());
        (await LookAsync(clinic, token)).ShouldBeTrue();
        (await LookAsync(clinic, token)).ShouldBeTrue();
        (await clinic.UseAsync(token)).Step.ShouldBe(SignInStep.NewPin);
    }

    [Theory, Engines]
    public async Task A_link_opens_once(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var token = await clinic.InvitedAsync(await clinic.PersonAsync());
        await clinic.UseAsync(token);
        (await clinic.UseAsync(token)).Refusal.ShouldBe("people.link.not-good");
    }

    [Theory, Engines]
    public async Task A_link_that_was_asked_for_is_good_for_15_minutes(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        await clinic.ClientWithPinAsync("280915");
        await AskAsync(clinic, "202-555-0199");
        var token = await clinic.LastTokenAsync();
        clinic.Clock.Advance(TimeSpan.FromMinutes(15));
        (await clinic.UseAsync(token)).Step.ShouldBe(SignInStep.Refused);
    }

    [Theory, Engines]
    public async Task Whoever_holds_the_phone_still_needs_the_PIN(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        await clinic.ClientWithPinAsync("280915");
        await AskAsync(clinic, "202-555-0199");
        var answer = await clinic.UseAsync(await clinic.LastTokenAsync());
        answer.Step.ShouldBe(SignInStep.Pin);
        var who = answer.Who!;
        var wrong = await clinic.DoAsync<FinishWithPin.Input, SignInAnswer>(
            clinic.Anonymous,
            new(who.User, who.Membership, "111111", IsNew: false)
        );
        wrong.Value.Refusal.ShouldBe("people.sign-in.wrong-pin");
    }

    [Theory, Engines]
    public async Task A_member_of_staff_who_was_invited_sets_a_password_and_comes_in(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        const string Email = "new@example.org";
        await clinic.DoAsync<InviteStaff.Input, UserId>(
            clinic.Staff(RoleCodes.Administrator),
            new("Newcomer", Email, RoleCodes.Counselor, "LPC")
        );
        var token = await clinic.LastTokenAsync();
        var weak = await clinic.DoAsync<SetPasswordByLink.Input, Done>(clinic.Anonymous, new(token, "password12"));
        weak.Problem!.Code.ShouldBe("people.password.common");
        const string Password = "marble teapot orbit lantern";
        (await clinic.DoAsync<SetPasswordByLink.Input, Done>(clinic.Anonymous, new(token, Password))).Succeeded.ShouldBeTrue();
        (await clinic.EnterAsync(Email, Password)).Step.ShouldBe(SignInStep.Done);
        (await clinic.DoAsync<SetPasswordByLink.Input, Done>(clinic.Anonymous, new(token, Password))).Succeeded.ShouldBeFalse();
    }

    [Theory, Engines]
    public async Task A_link_to_sign_in_sets_no_password(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var token = await clinic.InvitedAsync(await clinic.PersonAsync());
        var outcome = await clinic.DoAsync<SetPasswordByLink.Input, Done>(
            clinic.Anonymous,
            new(token, "marble teapot orbit lantern")
        );
        outcome.Problem!.Code.ShouldBe("people.link.not-good");
    }

    private static Task<Outcome<Done>> AskAsync(Clinic clinic, string contact)
    {
        // So that the messages have an order.
        clinic.Clock.Advance(TimeSpan.FromSeconds(1));
        return clinic.DoAsync<SendSignInLink.Input, Done>(clinic.Anonymous, new(contact));
    }

    private static async Task<bool> LookAsync(Clinic clinic, string token) =>
        (await clinic.AskAsync<LookAtLink.Input, LookAtLink.Answer>(clinic.Anonymous, new(token, ForPassword: false)))
            .Value
            .IsGood;
}
