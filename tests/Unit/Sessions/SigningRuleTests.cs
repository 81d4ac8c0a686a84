using CsCheck;
using Footbridge.Sessions.Signing.Rules;

namespace Footbridge.Unit.Sessions;

public sealed class SigningRuleTests
{
    private static readonly string[] Kinds = ["group", "individual", "family", "crisis", "medical", "contact"];
    private static readonly SigningSettings Defaults = DefaultRules.Settings;

    [Theory]
    [InlineData("LPC", "crisis")]
    [InlineData("LCSW", "family")]
    [InlineData("LMFT", "individual")]
    [InlineData("MD", "medical")]
    [InlineData("NP", "group")]
    [InlineData("CADC", "group")]
    [InlineData("RN", "medical")]
    public void Some_credentials_sign_alone(string credential, string kind) => Defaults.TermsFor(credential, kind).ShouldBeNull();

    [Theory]
    [InlineData("Intern", "group", 3)]
    [InlineData("intern", "contact", 3)]
    [InlineData("LCDC-I", "individual", 3)]
    [InlineData("CADC", "crisis", 7)]
    [InlineData("RN", "family", 7)]
    [InlineData("", "group", 3)]
    [InlineData("Friend of the house", "group", 3)]
    public void Others_need_a_co_signature_within_some_days(string credential, string kind, int days) =>
        Defaults.TermsFor(credential, kind)!.Days.ShouldBe(days);

    [Fact]
    public void Of_several_credentials_the_one_that_may_most_decides() => Defaults.TermsFor("LPC, CADC", "crisis").ShouldBeNull();

    [Fact]
    public void When_none_of_several_may_those_who_co_sign_for_one_of_them_may_within_the_shortest_time()
    {
        var settings = new SigningSettings(null, [new("A", [], ["X"], 9), new("B", [], ["Y", "x"], 4), new("", [], ["Z"], 2)]);
        settings.TermsFor("A, B", "group").ShouldBe(new CosignTerms("X, Y", 4));
    }

    [Fact]
    public void A_credential_is_not_found_inside_another() => Defaults.RulesOf("LPC-Associate")[0].Credential.ShouldBeEmpty();

    [Fact]
    public void A_kind_of_note_added_later_needs_a_co_signature_unless_all_kinds_are_signed_alone()
    {
        Defaults.TermsFor("CADC", "a-new-kind").ShouldNotBeNull();
        Defaults.TermsFor("LCSW", "a-new-kind").ShouldBeNull();
    }

    [Fact]
    public void The_defaults_are_without_fault() => Defaults.Fault().ShouldBeNull();

    [Fact]
    public void Rules_without_one_for_everybody_else_are_refused() =>
        new SigningSettings(null, [new("LPC", ["*"], [], 7)]).Fault()!.Code.ShouldBe("sessions.rules.others-missing");

    [Theory]
    [InlineData("A, B", "X", 3, "sessions.rules.one-credential")]
    [InlineData("A", "", 3, "sessions.rules.by-missing")]
    [InlineData("A", "X", 0, "core.out-of-range")]
    [InlineData("A", "X", 91, "core.out-of-range")]
    [InlineData("rest", "X", 3, "sessions.rules.twice")]
    public void A_rule_that_cannot_work_is_refused(string credential, string by, int days, string code)
    {
        var settings = new SigningSettings(
            null,
            [new("Rest", ["*"], [], 7), new(credential, [], Credentials.Of(by), days), new("", [], ["Z"], 2)]
        );
        settings.Fault()!.Code.ShouldBe(code);
    }

    [Fact]
    public void More_credentials_never_need_more_co_signatures() =>
        Gen.Select(
                Gen.Int[0, Defaults.Rules.Count - 1].Select(i => Defaults.Rules[i].Credential).Array[1, 4],
                Gen.Int[0, Kinds.Length - 1].Select(i => Kinds[i])
            )
            .Sample(
                (held, kind) =>
                {
                    var named = held.Where(h => h.Length > 0).ToList();
                    var together = Defaults.TermsFor(string.Join(", ", held), kind);
                    var alone = named.Exists(h => Defaults.TermsFor(h, kind) is null);
                    return alone ? together is null : together is not null && together.Days <= 7;
                }
            );
}
