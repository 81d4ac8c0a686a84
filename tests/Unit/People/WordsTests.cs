using CsCheck;
using Footbridge.People.Clients;
using Footbridge.People.Programs;
using Footbridge.People.Sessions;
using Footbridge.People.SignIn;
using Footbridge.People.Staff;

namespace Footbridge.Unit.People;

/// <summary>Names, ages, addresses and devices.</summary>
public sealed class WordsTests
{
    [Theory]
    [InlineData("José Núñez", "jose nunez")]
    [InlineData("  ANA ", "ana")]
    public void Names_are_compared_without_case_and_accents(string name, string folded) => Folded.Of(name).ShouldBe(folded);

    [Theory]
    [InlineData("2000-03-10", 26)]
    [InlineData("2000-03-11", 25)]
    [InlineData("2004-02-29", 22)]
    public void An_age_changes_on_the_birthday(string born, int age) =>
        Ages.On(new DateOnly(2026, 3, 10), DateOnly.Parse(born, System.Globalization.CultureInfo.InvariantCulture)).ShouldBe(age);

    [Fact]
    public void Who_was_born_on_February_29_is_older_on_March_1()
    {
        Ages.On(new DateOnly(2026, 2, 28), new DateOnly(2004, 2, 29)).ShouldBe(21);
        Ages.On(new DateOnly(2026, 3, 1), new DateOnly(2004, 2, 29)).ShouldBe(22);
    }

    [Fact]
    public void A_birth_to_come_has_no_age() => Ages.On(new DateOnly(2026, 3, 10), new DateOnly(2026, 3, 11)).ShouldBeNull();

    [Theory]
    [InlineData("(202) 555-0110", "2025550110")]
    [InlineData("+1 202 555 0110", "2025550110")]
    [InlineData("555", null)]
    [InlineData(null, null)]
    public void A_phone_number_is_its_digits(string? typed, string? kept) => ContactAddress.Phone(typed).ShouldBe(kept);

    [Theory]
    [InlineData("/today", true)]
    [InlineData("/", true)]
    [InlineData("//elsewhere.example", false)]
    [InlineData("/\\elsewhere.example", false)]
    [InlineData("https://elsewhere.example", false)]
    [InlineData("/a\tb", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void Only_an_address_inside_the_site_is_followed(string? url, bool isLocal) => LocalUrl.IsLocal(url).ShouldBe(isLocal);

    [Theory]
    [InlineData("Footbridge Recovery", "footbridge-recovery")]
    [InlineData("Café  & Más!", "cafe-mas")]
    [InlineData("---", "program")]
    public void The_short_name_of_a_program_fits_an_address(string name, string slug) =>
        TreatmentProgram.SlugOf(name).ShouldBe(slug);

    [Fact]
    public void Every_short_name_holds_letters_digits_and_hyphens_only() =>
        Gen.String.Sample(name =>
        {
            var slug = TreatmentProgram.SlugOf(name);
            return slug.Length is > 0 and <= 60 && slug.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');
        });

    [Theory]
    [InlineData("Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/130.0 Safari/537.36", "Chrome, Windows")]
    [InlineData("Mozilla/5.0 (Windows NT 10.0) Chrome/130.0 Safari/537.36 Edg/130.0", "Edge, Windows")]
    [InlineData("Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Safari/604.1", "Safari, iPhone")]
    [InlineData("Mozilla/5.0 (Linux; Android 15) Chrome/130.0 Mobile Safari/537.36", "Chrome, Android")]
    [InlineData("curl/8", "")]
    [InlineData(null, "")]
    public void A_device_is_told_in_two_words(string? userAgent, string words) => DeviceWords.Of(userAgent).ShouldBe(words);

    [Fact]
    public void A_client_who_wants_another_name_is_called_by_it() =>
        ClientRow
            .Of(
                default,
                new()
                {
                    GivenName = "Robert",
                    FamilyName = "Example",
                    PreferredName = "Robin",
                },
                default
            )
            .DisplayName.ShouldBe("Robin Example");
}
