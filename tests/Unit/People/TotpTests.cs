using System.Text;
using Footbridge.People.SignIn;

namespace Footbridge.Unit.People;

/// <summary>Codes that change every thirty seconds.</summary>
public sealed class TotpTests
{
    private static readonly byte[] Secret = Encoding.ASCII.GetBytes("12345678901234567890");
    private static readonly DateTimeOffset Now = DateTimeOffset.FromUnixTimeSeconds(1_111_111_111);

    // RFC 6238, appendix B, SHA-1, the last six digits.
    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1_111_111_109, "081804")]
    [InlineData(1_111_111_111, "050471")]
    [InlineData(1_234_567_890, "005924")]
    [InlineData(2_000_000_000, "279037")]
    [InlineData(20_000_000_000, "353130")]
    public void The_codes_are_those_of_the_standard(long seconds, string code) =>
        Totp.CodeOf(Secret, Totp.StepAt(DateTimeOffset.FromUnixTimeSeconds(seconds))).ShouldBe(code);

    [Fact]
    public void The_code_of_now_fits() => Totp.Match(Secret, "050 471", Now, usedStep: 0).ShouldBe(Totp.StepAt(Now));

    [Theory]
    [InlineData(-1)]
    [InlineData(1)]
    public void A_clock_that_is_half_a_minute_off_is_forgiven(int steps) =>
        Totp.Match(Secret, Totp.CodeOf(Secret, Totp.StepAt(Now) + steps), Now, usedStep: 0).ShouldNotBeNull();

    [Theory]
    [InlineData(-2)]
    [InlineData(2)]
    public void A_code_of_another_minute_does_not_fit(int steps) =>
        Totp.Match(Secret, Totp.CodeOf(Secret, Totp.StepAt(Now) + steps), Now, usedStep: 0).ShouldBeNull();

    [Fact]
    public void A_code_is_good_once() => Totp.Match(Secret, "050471", Now, usedStep: Totp.StepAt(Now)).ShouldBeNull();

    [Theory]
    [InlineData("")]
    [InlineData("05047")]
    [InlineData("0504711")]
    public void A_code_of_another_length_does_not_fit(string code) => Totp.Match(Secret, code, Now, usedStep: 0).ShouldBeNull();

    [Theory]
    [InlineData("f", "MY")]
    [InlineData("foobar", "MZXW6YTBOI")]
    public void Secrets_are_written_in_base_32(string secret, string letters) =>
        Totp.Base32(Encoding.ASCII.GetBytes(secret)).ShouldBe(letters);

    [Fact]
    public void The_address_for_the_app_escapes_names() =>
        Totp.Address(Secret, "A & B", "a@example.org").ShouldStartWith("otpauth://totp/A%20%26%20B:a%40example.org?secret=");
}
