using Footbridge.Care.Plans;
using Footbridge.Kernel;

namespace Footbridge.Unit.Care;

public sealed class PlanTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 10, 14, 0, 0, TimeSpan.Zero);
    private static readonly PlanId First = new(Guid.Parse("01958000-0000-7000-8000-000000000001"));
    private static readonly PlanId Next = new(Guid.Parse("01958000-0000-7000-8000-000000000002"));

    private static readonly PlanContent Content = new(
        "Keeps appointments.",
        [
            new(
                Guid.Parse("01958000-0000-7000-8000-00000000000a"),
                "use",
                "Cravings after work",
                "I want my evenings back.",
                [new(Guid.Parse("01958000-0000-7000-8000-00000000000b"), "Uses a skill", new(2026, 4, 1), null)],
                [new("cbt", "Three groups a week", Guid.Parse("01958000-0000-7000-8000-00000000000c"))]
            ),
        ]
    );

    [Fact]
    public void An_edit_before_any_signature_keeps_the_version() => Edit(Draft(), Content).Number.ShouldBe(1);

    [Fact]
    public void An_edit_after_a_signature_makes_the_next_version()
    {
        var signed = Signed();
        var next = Edit(signed, Content.Without(Content.Threads[0].Id));
        next.Number.ShouldBe(2);
        signed.ReplacedBy.ShouldBe(Next);
    }

    [Fact]
    public void The_signed_version_keeps_its_words_when_the_next_is_made()
    {
        var signed = Signed();
        var before = signed.ContentJson;
        Edit(signed, Content.Without(Content.Threads[0].Id));
        signed.ContentJson.ShouldBe(before);
    }

    [Fact]
    public void The_next_version_is_unsigned() => Edit(Signed(), Content).IsFrozen.ShouldBeFalse();

    [Fact]
    public void Objectives_keep_their_ids_from_version_to_version() =>
        Edit(Signed(), Content).Content.Threads[0].Objectives[0].Id.ShouldBe(Content.Threads[0].Objectives[0].Id);

    [Fact]
    public void A_replaced_version_is_edited_no_more()
    {
        var signed = Signed();
        Edit(signed, Content);
        signed.Edit(Content, Next, default, Now).Problem!.Code.ShouldBe("care.plan.replaced");
    }

    [Fact]
    public void A_replaced_version_is_signed_no_more()
    {
        var signed = Signed();
        Edit(signed, Content);
        CodeOf(signed, PlanSigner.Client).ShouldBe("care.plan.replaced");
    }

    [Fact]
    public void An_empty_plan_is_not_signed()
    {
        var empty = Plan.Start(First, default, default, default, Now);
        CodeOf(empty, PlanSigner.Counselor).ShouldBe("care.plan.nothing-to-sign");
    }

    [Fact]
    public void The_client_may_sign_first() => Sign(Edit(Draft(), Content), PlanSigner.Client).Succeeded.ShouldBeTrue();

    [Theory]
    [InlineData(true, "care.plan.counselor-signed-already")]
    [InlineData(false, "care.plan.client-signed-already")]
    public void Nobody_signs_the_same_version_twice(bool counselor, string code)
    {
        var signer = counselor ? PlanSigner.Counselor : PlanSigner.Client;
        var plan = Edit(Draft(), Content);
        Sign(plan, signer);
        CodeOf(plan, signer).ShouldBe(code);
    }

    [Fact]
    public void A_signature_without_a_name_is_refused() =>
        Edit(Draft(), Content)
            .Sign(new(PlanSigner.Client, " ", PlanSignature.Agree, default), Now)
            .Problem!.Code.ShouldBe("core.signature");

    [Fact]
    public void A_signed_plan_is_not_changed_without_a_reason() =>
        Signed().Edit(Content, Next, default, Now).Problem!.Code.ShouldBe("care.plan.reason-needed");

    [Fact]
    public void The_next_version_says_why_it_was_made() => Edit(Signed(), Content).Reason.ShouldBe("One step was reached.");

    [Fact]
    public void Who_does_not_agree_with_all_says_with_what() =>
        Edit(Draft(), Content)
            .Sign(new(PlanSigner.Client, "Testperson Example", PlanSignature.TookPart, default), Now)
            .Problem!.Code.ShouldBe("care.sign.words-needed");

    [Fact]
    public void A_client_does_not_sign_as_the_writer() =>
        Edit(Draft(), Content)
            .Sign(new(PlanSigner.Client, "Testperson Example", PlanSignature.Wrote, default), Now)
            .Problem!.Code.ShouldBe("core.choose-one");

    [Fact]
    public void A_signature_is_intact_while_the_text_is()
    {
        var plan = Edit(Draft(), Content);
        Sign(plan, PlanSigner.Counselor).Value.IsIntact(plan.Digest()).ShouldBeTrue();
    }

    [Fact]
    public void The_signature_holds_the_fingerprint_of_the_text()
    {
        var plan = Edit(Draft(), Content);
        Sign(plan, PlanSigner.Counselor).Value.Digest.ShouldBe(plan.Digest());
    }

    [Fact]
    public void A_changed_word_changes_the_fingerprint()
    {
        var plan = Edit(Draft(), Content);
        var signature = Sign(plan, PlanSigner.Counselor).Value;
        plan.ContentJson = plan.ContentJson.Replace("evenings", "mornings", StringComparison.Ordinal);
        plan.Digest().ShouldNotBe(signature.Digest);
    }

    [Fact]
    public void Writing_and_reading_the_content_changes_nothing() =>
        PlanContent.FromJson(Content.ToJson()).ToJson().ShouldBe(Content.ToJson());

    private static Plan Draft() => Plan.Start(First, default, default, default, Now);

    private static Plan Signed()
    {
        var plan = Edit(Draft(), Content);
        Sign(plan, PlanSigner.Counselor);
        return plan;
    }

    private static Plan Edit(Plan plan, PlanContent content) =>
        plan.Edit(content, Next, default, Now, "One step was reached.").Value;

    private static Outcome<PlanSignature> Sign(Plan plan, PlanSigner signer) =>
        plan.Sign(new(signer, "Testperson Example", PlanSigners.MeaningsOf(signer)[0], default), Now);

    private static string CodeOf(Plan plan, PlanSigner signer) => Sign(plan, signer).Problem!.Code;
}
