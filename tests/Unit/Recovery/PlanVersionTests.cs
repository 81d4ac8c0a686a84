using Footbridge.Kernel;
using Footbridge.Recovery.Plans;
using Footbridge.Recovery.Plans.Together;
using Footbridge.Recovery.Plans.Versions;

namespace Footbridge.Unit.Recovery;

public sealed class PlanVersionTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);
    private static readonly UserId Somebody = UserId.From(Guid.Parse("0195a0de-1111-7000-8000-000000000001"));
    private static readonly GivenHand Client = new(PlanHand.Client, "Amara Example", GivenHand.Mine, Somebody);
    private static readonly GivenHand Counselor = new(PlanHand.Counselor, "Pat Example", GivenHand.Wrote, Somebody);

    [Fact]
    public void A_plan_is_signed_when_both_have_signed_and_as_late_as_the_second()
    {
        var state = PlanState.Of([Fact(1, client: Noon.AddHours(2), counselor: Noon.AddHours(1))]);
        state.Code.ShouldBe("signed");
        state.LastSigned!.SignedAt.ShouldBe(Noon.AddHours(2));
    }

    [Theory]
    [InlineData(false, false, "unsigned")]
    [InlineData(true, false, "wants-counselor")]
    [InlineData(false, true, "wants-client")]
    public void A_plan_says_whose_signature_it_waits_for(bool client, bool counselor, string code) =>
        PlanState.Of([Fact(1, client ? Noon : null, counselor ? Noon : null)]).Code.ShouldBe(code);

    [Fact]
    public void A_change_after_signing_makes_an_unsigned_version_and_says_so()
    {
        var state = PlanState.Of([Fact(1, Noon, Noon), Fact(2, Noon, null)]);
        state.Code.ShouldBe("changed");
        state.Current!.Number.ShouldBe(2);
        state.LastSigned!.Number.ShouldBe(1);
    }

    [Fact]
    public void Without_a_version_there_is_nothing_to_sign() => PlanState.Of([]).Code.ShouldBe("none");

    [Fact]
    public void Each_signs_a_version_once()
    {
        var version = Version(new() { Reasons = ["My dog"] });
        version.Sign(Client, Noon).Succeeded.ShouldBeTrue();
        version.Sign(Client, Noon).Problem!.Code.ShouldBe("recovery.sign.already");
        version.Sign(Counselor, Noon).Succeeded.ShouldBeTrue();
    }

    [Fact]
    public void A_client_does_not_sign_in_the_words_of_the_counselor() =>
        Version(new()).Sign(Client with { Meaning = GivenHand.Wrote }, Noon).Problem!.Field.ShouldBe("Meaning");

    [Fact]
    public void A_signature_without_a_name_is_none() =>
        Version(new()).Sign(Client with { Name = " " }, Noon).Problem!.Code.ShouldBe("core.signature");

    [Fact]
    public void A_signature_holds_for_the_words_it_was_given_for_and_for_no_others()
    {
        var version = Version(new() { Reasons = ["My dog"] });
        var signature = version.Sign(Client, Noon).Value;
        signature.IsIntact(version.Digest()).ShouldBeTrue();
        signature.IsIntact(Version(new() { Reasons = ["My cat"] }).Digest()).ShouldBeFalse();
    }

    [Fact]
    public void Words_come_back_as_they_were_kept()
    {
        var words = new PlanWords
        {
            Situations = [new() { Name = "Payday", Confidence = 3 }],
            Naloxone = new() { IsThere = true, EndsOn = new(2027, 1, 31) },
            People = [new() { Name = "My sister", Phone = "202-555-0144" }],
        };
        PlanWords.FromJson(words.ToJson()).ToJson().ShouldBe(words.ToJson());
        PlanWords.FromJson(words.ToJson()).Situations.ShouldHaveSingleItem().Confidence.ShouldBe(3);
    }

    [Fact]
    public void What_was_added_and_taken_out_shows_line_by_line()
    {
        var parts = PlanDiff.Of(
            [new("Steps", ["walk", "call"]), new("Places", ["library"])],
            [new("Steps", ["walk", "sing"]), new("Places", ["library"])]
        );
        parts[0].Lines.Select(l => $"{l.State} {l.Words}").ShouldBe(["same walk", "added sing", "removed call"]);
        parts[1].IsSame.ShouldBeTrue();
    }

    [Fact]
    public void The_two_newest_versions_are_compared_unless_others_are_asked_for()
    {
        CompareSafetyPlans.Pair([1, 2, 3], null, null).ShouldBe((2, 3));
        CompareSafetyPlans.Pair([1, 2, 3], 3, 1).ShouldBe((1, 3));
        CompareSafetyPlans.Pair([1], null, null).ShouldBeNull();
        CompareSafetyPlans.Pair([1, 2], 1, 7).ShouldBeNull();
    }

    private static VersionFact Fact(int number, DateTimeOffset? client, DateTimeOffset? counselor) =>
        new(number, Noon, Together: false, client, counselor);

    private static PlanVersion Version(PlanWords words) =>
        new()
        {
            Id = PlanVersionId.From(Guid.Parse("0195a0de-1111-7000-8000-000000000002")),
            Client = ClientId.From(Guid.Parse("0195a0de-1111-7000-8000-000000000003")),
            Number = 1,
            Content = words.ToJson(),
            SavedAt = Noon,
            SavedBy = Somebody,
            Together = true,
        };
}
