using Footbridge.People.SignIn;
using Footbridge.Slices.People;

namespace Footbridge.Slices.Security;

/// <summary>Whoever tries addresses learns nothing of who works here or is in care here.</summary>
public sealed class SignInAnswerTests
{
    [Theory, Engines]
    public async Task An_unknown_address_a_wrong_password_and_a_locked_account_get_one_answer(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var member = clinic.Story.Staff[0];
        var unknown = await clinic.EnterAsync("nobody@example.org", "not the password");
        for (var i = 0; i < 7; i++)
        {
            (await clinic.EnterAsync(member.Email, "not the password")).ShouldBe(unknown);
        }

        (await clinic.EnterAsync(member.Email, member.Password)).ShouldBe(unknown);
    }

    [Theory, Engines]
    public async Task An_unknown_phone_a_wrong_PIN_and_a_locked_PIN_get_one_answer(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        await clinic.ClientWithPinAsync("280915");
        var unknown = await PinAsync(clinic, "202-555-0100", "111111");
        for (var i = 0; i < 7; i++)
        {
            (await PinAsync(clinic, "202-555-0199", "111111")).ShouldBe(unknown);
        }

        (await PinAsync(clinic, "202-555-0199", "280915")).ShouldBe(unknown);
    }

    [Fact]
    public async Task The_page_after_a_refused_sign_in_is_the_same_letter_for_letter()
    {
        await using var web = await WebClinic.OpenAsync();
        var member = web.Clinic.Story.Staff[0];
        var unknown = await PageAsync(web, "nobody@example.org");
        (await PageAsync(web, member.Email)).ShouldBe(unknown);
        for (var i = 0; i < 5; i++)
        {
            await web.Clinic.EnterAsync(member.Email, "not the password");
        }

        (await PageAsync(web, member.Email)).ShouldBe(unknown);
    }

    // Hashing a password takes tens of milliseconds, everything else few: an answer without it would stand out by far more than the half
    // allowed here. Medians, because other tests share the machine.
    [Fact]
    public async Task Refusing_an_unknown_or_locked_address_takes_as_long_as_refusing_a_wrong_password()
    {
        await using var clinic = await Clinic.OpenAsync(Engine.Sqlite);
        var (locked, open) = (clinic.Story.Staff[0], clinic.Story.Staff[1]);
        for (var i = 0; i < 5; i++)
        {
            await clinic.EnterAsync(locked.Email, "not the password");
        }

        await clinic.EnterAsync("nobody@example.org", "not the password");
        var (unknown, rests, wrong) = (new List<double>(), new List<double>(), new List<double>());
        for (var i = 0; i < 15; i++)
        {
            unknown.Add(await TimedAsync(clinic, "nobody@example.org"));
            rests.Add(await TimedAsync(clinic, locked.Email));
            wrong.Add(await TimedAsync(clinic, open.Email));
        }

        Median(unknown).ShouldBeGreaterThan(Median(wrong) * 0.5);
        Median(rests).ShouldBeGreaterThan(Median(wrong) * 0.5);
    }

    [Theory, Engines]
    public async Task Asking_for_a_link_says_the_same_for_an_address_nobody_has(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        await clinic.ClientWithPinAsync("280915");
        var known = await clinic.DoAsync<SendSignInLink.Input, Done>(clinic.Anonymous, new("202-555-0199"));
        var unknown = await clinic.DoAsync<SendSignInLink.Input, Done>(clinic.Anonymous, new("202-555-0100"));
        unknown.ShouldBe(known);
        var staff = await clinic.DoAsync<AskForPassword.Input, Done>(clinic.Anonymous, new(clinic.Story.Staff[0].Email));
        (await clinic.DoAsync<AskForPassword.Input, Done>(clinic.Anonymous, new("nobody@example.org"))).ShouldBe(staff);
    }

    private static async Task<string> PageAsync(WebClinic web, string email) =>
        (
            await SignInForm.PostAsync(
                web.Visitor(),
                "/sign-in",
                new() { ["Input.Email"] = email, ["Input.Password"] = "not the password" }
            )
        ).Text;

    private static async Task<SignInAnswer> PinAsync(Clinic clinic, string contact, string pin) =>
        (await clinic.DoAsync<SignInWithPin.Input, SignInAnswer>(clinic.Anonymous, new(contact, pin))).Value;

    private static async Task<double> TimedAsync(Clinic clinic, string email)
    {
        var started = System.Diagnostics.Stopwatch.GetTimestamp();
        await clinic.EnterAsync(email, "not the password");
        return System.Diagnostics.Stopwatch.GetElapsedTime(started).TotalMilliseconds;
    }

    private static double Median(List<double> times) => times.Order().ElementAt(times.Count / 2);
}
