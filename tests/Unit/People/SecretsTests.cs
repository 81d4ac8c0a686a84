using Footbridge.Kernel;
using Footbridge.People.SignIn;
using Footbridge.People.Staff;
using Microsoft.Extensions.Time.Testing;

namespace Footbridge.Unit.People;

/// <summary>Links, PINs, recovery codes and passwords.</summary>
public sealed class SecretsTests
{
    private readonly FakeTimeProvider _clock = new(new(2026, 3, 10, 14, 0, 0, TimeSpan.Zero));

    [Fact]
    public void A_link_opens_once()
    {
        var (link, _) = LinkFor(LinkPurpose.SignIn);
        link.Use(_clock.GetUtcNow()).ShouldBeTrue();
        link.Use(_clock.GetUtcNow()).ShouldBeFalse();
    }

    [Theory]
    [InlineData((int)LinkPurpose.SignIn, 15)]
    [InlineData((int)LinkPurpose.Password, 15)]
    [InlineData((int)LinkPurpose.Invitation, 72 * 60)]
    [InlineData((int)LinkPurpose.FirstPassword, 72 * 60)]
    public void A_link_is_good_until_its_time_is_over(int purpose, int minutes)
    {
        var (link, _) = LinkFor((LinkPurpose)purpose);
        _clock.Advance(TimeSpan.FromMinutes(minutes) - TimeSpan.FromSeconds(1));
        link.IsGood(_clock.GetUtcNow()).ShouldBeTrue();
        _clock.Advance(TimeSpan.FromSeconds(1));
        link.IsGood(_clock.GetUtcNow()).ShouldBeFalse();
    }

    [Fact]
    public void Only_the_hash_of_a_link_is_kept()
    {
        var (link, token) = LinkFor(LinkPurpose.SignIn);
        link.TokenHash.ShouldBe(SecretToken.HashOf(token));
        link.TokenHash.ShouldNotContain(token);
    }

    [Fact]
    public void No_two_tokens_are_alike() =>
        Enumerable.Range(0, 1000).Select(_ => SecretToken.New()).Distinct(StringComparer.Ordinal).Count().ShouldBe(1000);

    [Theory]
    [InlineData("280915")]
    [InlineData("907264")]
    public void A_PIN_without_a_pattern_is_taken(string pin) => Pin.Refusal(pin).ShouldBeNull();

    [Theory]
    [InlineData("12345")]
    [InlineData("1234567")]
    [InlineData("12a456")]
    [InlineData("")]
    public void A_PIN_has_six_digits(string pin) => Pin.Refusal(pin)!.Code.ShouldBe("people.pin.six-digits");

    [Theory]
    [InlineData("000000")]
    [InlineData("123456")]
    [InlineData("654321")]
    [InlineData("121212")]
    [InlineData("123123")]
    public void A_PIN_that_others_try_first_is_refused(string pin) => Pin.Refusal(pin)!.Code.ShouldBe("people.pin.too-easy");

    [Fact]
    public void A_recovery_code_is_good_once_however_it_is_typed()
    {
        var codes = RecoveryCodes.New();
        var hashes = RecoveryCodes.Hashes(codes);
        var left = RecoveryCodes.Without(hashes, codes[3].ToUpperInvariant().Replace("-", " ", StringComparison.Ordinal));
        left.ShouldNotBeNull().Count.ShouldBe(codes.Count - 1);
        RecoveryCodes.Without(left, codes[3]).ShouldBeNull();
    }

    [Theory]
    [InlineData("quiet-river-crossing-7")]
    [InlineData("marble teapot orbit lantern")]
    public void A_password_of_several_words_is_taken(string password) =>
        PasswordStrength.Refusal(password, ["Testperson", "test@example.org"], "Password").ShouldBeNull();

    [Theory]
    [InlineData("short", "people.password.too-short")]
    [InlineData("password12", "people.password.common")]
    [InlineData("qwertyuiop", "people.password.common")]
    [InlineData("aaaaaaaaaaaa", "people.password.repeat")]
    [InlineData("abcdefghijkl", "people.password.sequence")]
    [InlineData("testperson1", "people.password.personal")]
    public void A_weak_password_is_refused_with_the_reason(string password, string reason) =>
        PasswordStrength.Refusal(password, ["Testperson", "other@example.org"], "Password")!.Code.ShouldBe(reason);

    private (SignInLink Link, string Token) LinkFor(LinkPurpose purpose) =>
        SignInLink.For(
            Membership.Of(new(Ids.NewGuid(_clock)), new(Ids.NewGuid(_clock)), RoleCodes.Client, client: null, _clock),
            purpose,
            _clock
        );
}
