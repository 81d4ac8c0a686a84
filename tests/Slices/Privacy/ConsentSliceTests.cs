using Footbridge.Contracts.Privacy;
using Footbridge.Privacy.Consents;
using Footbridge.Privacy.Consents.Sharing;
using Footbridge.Privacy.Consents.Signing;
using Footbridge.Slices.Care;

namespace Footbridge.Slices.Privacy;

public sealed class ConsentSliceTests
{
    [Theory, Engines]
    public async Task A_signed_consent_is_in_force(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        await clinic.SignConsentAsync(client);
        (await StandingAsync(clinic, client)).ShouldBe(ConsentStanding.Signed);
    }

    [Theory, Engines]
    public async Task A_second_signature_is_refused_while_one_is_in_force(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        await clinic.SignConsentAsync(client);
        (await clinic.SignConsentAsync(client)).Problem!.Code.ShouldBe("privacy.sign.in-force");
    }

    [Theory, Engines]
    public async Task A_no_is_recorded_once(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        (await DeclineAsync(clinic, client)).Succeeded.ShouldBeTrue();
        (await DeclineAsync(clinic, client)).Problem!.Code.ShouldBe("privacy.decline.already");
    }

    [Theory, Engines]
    public async Task A_yes_after_a_no_counts(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        await DeclineAsync(clinic, client);
        await clinic.SignConsentAsync(client);
        (await StandingAsync(clinic, client)).ShouldBe(ConsentStanding.Signed);
    }

    [Theory, Engines]
    public async Task A_revoked_consent_lets_nobody_know_anything(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        var consent = (await clinic.SignConsentAsync(client)).Value;
        (await RevokeAsync(clinic, client, consent, "letter")).Succeeded.ShouldBeTrue();
        var view = await clinic.AskAsync<WhoMayKnow.Input, WhoMayKnow.View>(clinic.Staff(RoleCodes.Biller), new(client));
        view.Value.InForce.ShouldBeEmpty();
    }

    [Theory, Engines]
    public async Task A_revocation_by_word_of_mouth_is_refused(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        var consent = (await clinic.SignConsentAsync(client)).Value;
        (await RevokeAsync(clinic, client, consent, "")).Problem!.Code.ShouldBe("privacy.revoke.not-in-writing");
    }

    [Theory, Engines]
    public async Task Signing_for_somebody_else_needs_the_right_to(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        var refused = await clinic.DoAsync<SignConsent.Input, ConsentId>(
            clinic.Staff(RoleCodes.Intake),
            new(client, "none", null, "Otherperson Example", null, SignerCapacity.Guardian, "")
        );
        refused.Problem!.Code.ShouldBe(ConsentIssue.SignerAuthorityMissing);
    }

    [Theory, Engines]
    public async Task A_consent_of_another_program_is_not_found(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var other = clinic.Other.Clients.First(c => c.Stage == "current").Id;
        var book = await clinic.AskAsync<ConsentBook.Input, ConsentBook.View>(clinic.Staff(RoleCodes.Intake), new(other));
        book.Problem!.Kind.ShouldBe(ProblemKind.NotFound);
    }

    [Theory, Engines]
    public async Task What_was_signed_reads_unchanged(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        var consent = (await clinic.SignConsentAsync(client)).Value;
        var read = await clinic.AskAsync<ReadConsent.Input, ReadConsent.View>(
            clinic.Staff(RoleCodes.Privacy),
            new(client, consent.Value)
        );
        read.Value.IsUnchanged.ShouldBeTrue();
    }

    private static async Task<ConsentStanding> StandingAsync(Clinic clinic, ClientId client) =>
        (await clinic.AskAsync<WhoMayKnow.Input, WhoMayKnow.View>(clinic.Staff(RoleCodes.Intake), new(client))).Value.Standing;

    private static Task<Outcome<ConsentId>> DeclineAsync(Clinic clinic, ClientId client) =>
        clinic.DoAsync<DeclineConsent.Input, ConsentId>(clinic.Staff(RoleCodes.Intake), new(client, "Not now."));

    private static Task<Outcome<Done>> RevokeAsync(Clinic clinic, ClientId client, ConsentId consent, string method) =>
        clinic.DoAsync<RevokeConsent.Input, Done>(
            clinic.Staff(RoleCodes.Privacy),
            new(client, consent.Value, Version: 0, method, "")
        );
}
