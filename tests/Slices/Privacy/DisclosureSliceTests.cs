using Footbridge.Contracts.Privacy;
using Footbridge.Kernel.Access;
using Footbridge.Privacy.Consents;
using Footbridge.Privacy.Consents.Sharing;
using Footbridge.Privacy.Disclosures.Agreements;
using Footbridge.Privacy.Disclosures.Reading;
using Footbridge.Slices.Care;

namespace Footbridge.Slices.Privacy;

public sealed class DisclosureSliceTests
{
    private static readonly byte[] Scan = [.. "%PDF-1.7 example"u8];

    [Theory, Engines]
    public async Task What_a_consent_names_may_go_out_and_is_kept(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await SharingAsync(clinic);
        (await clinic.DiscloseAsync(PrivacyArrangements.ToRelative(client))).Succeeded.ShouldBeTrue();
        (await LinesAsync(clinic, client)).ShouldHaveSingleItem().ConsentNumber.ShouldBe(1);
    }

    [Theory, Engines]
    public async Task What_no_consent_names_is_refused_and_leaves_no_line(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await SharingAsync(clinic);
        var refused = await clinic.DiscloseAsync(
            PrivacyArrangements.ToRelative(client) with
            {
                Items = [Vocabulary.Attendance, Vocabulary.Screens],
            }
        );
        refused.Problem!.Code.ShouldBe("privacy.disclose.beyond-consent");
        (await LinesAsync(clinic, client)).ShouldBeEmpty();
    }

    [Theory, Engines]
    public async Task Nothing_goes_out_from_the_moment_a_consent_is_taken_back(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        var consent = (await clinic.SignReleaseAsync(client, clinic.FamilyDraft())).Value;
        (await clinic.DiscloseAsync(PrivacyArrangements.ToRelative(client))).Succeeded.ShouldBeTrue();
        await clinic.DoAsync<StopSharing.Input, Done>(clinic.ClientCaller(client), new(client, consent.Value));
        (await clinic.DiscloseAsync(PrivacyArrangements.ToRelative(client))).Problem!.Code.ShouldBe(
            "privacy.disclose.nobody-named"
        );
    }

    [Theory, Engines]
    public async Task The_client_still_sees_what_went_out_before(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        var consent = (await clinic.SignReleaseAsync(client, clinic.FamilyDraft())).Value;
        await clinic.DiscloseAsync(PrivacyArrangements.ToRelative(client));
        await clinic.DoAsync<StopSharing.Input, Done>(clinic.ClientCaller(client), new(client, consent.Value));
        var mine = await clinic.AskAsync<MySharing.Input, MySharing.View>(clinic.ClientCaller(client), new(client));
        mine.Value.Disclosed.ShouldHaveSingleItem();
    }

    [Theory, Engines]
    public async Task A_plan_gets_what_the_single_consent_lets_it_have(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        await clinic.SignConsentAsync(client);
        (await clinic.DiscloseAsync(ToPlan(client, "mail"), RoleCodes.Biller)).Succeeded.ShouldBeTrue();
    }

    [Theory, Engines]
    public async Task The_single_consent_never_reaches_counseling_notes(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        await clinic.SignConsentAsync(client);
        var refused = await clinic.DiscloseAsync(ToPlan(client, "mail") with { Items = [Vocabulary.CounselingNotes] });
        refused.Problem!.Code.ShouldBe("privacy.disclose.beyond-consent");
    }

    [Theory, Engines]
    public async Task The_cover_holds_the_notice_the_consent_and_the_rule(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await SharingAsync(clinic);
        var disclosure = (await clinic.DiscloseAsync(PrivacyArrangements.ToRelative(client))).Value;
        var cover = await clinic.AskAsync<ReadCover.Input, ReadCover.View>(
            clinic.Staff(RoleCodes.Counselor),
            new(client, disclosure.Value)
        );
        cover.Value.Notice.ShouldBe("full");
        cover.Value.Consent.ShouldNotBeNull();
        cover.Value.Redisclosure.ShouldBe("consent-only");
    }

    [Theory, Engines]
    public async Task In_an_emergency_medical_staff_are_told_without_a_consent(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        (await clinic.DiscloseAsync(InEmergency(client))).Succeeded.ShouldBeTrue();
    }

    [Theory, Engines]
    public async Task The_accounting_holds_what_went_out_with_consent_and_no_emergency(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await SharingAsync(clinic);
        await clinic.DiscloseAsync(PrivacyArrangements.ToRelative(client));
        await clinic.DiscloseAsync(InEmergency(client));
        (await AccountingAsync(clinic, client)).ShouldHaveSingleItem().Ground.ShouldBe("consent");
    }

    [Theory, Engines]
    public async Task The_accounting_holds_payment_only_through_an_electronic_record(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        await clinic.SignConsentAsync(client);
        await clinic.DiscloseAsync(ToPlan(client, "mail"));
        await clinic.DiscloseAsync(ToPlan(client, "electronic-record"));
        (await AccountingAsync(clinic, client)).ShouldHaveSingleItem().Method.ShouldBe("electronic-record");
    }

    [Theory, Engines]
    public async Task The_accounting_reaches_three_years_back(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await SharingAsync(clinic);
        await clinic.DiscloseAsync(PrivacyArrangements.ToRelative(client));
        clinic.Clock.Advance(TimeSpan.FromDays((3 * 366) + 1));
        (await AccountingAsync(clinic, client)).ShouldBeEmpty();
    }

    [Theory, Engines]
    public async Task A_vendor_without_an_agreement_gets_nothing(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        (await clinic.DiscloseAsync(ToVendor(client, null))).Problem!.Code.ShouldBe("privacy.disclose.agreement-needed");
    }

    [Theory, Engines]
    public async Task A_vendor_gets_what_its_agreement_names_until_it_ends(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        var agreement = await AgreementAsync(clinic);
        (await clinic.DiscloseAsync(ToVendor(client, agreement))).Succeeded.ShouldBeTrue();
        await clinic.DoAsync<EndAgreement.Input, Done>(clinic.Staff(RoleCodes.Privacy), new(agreement));
        (await clinic.DiscloseAsync(ToVendor(client, agreement))).Problem!.Code.ShouldBe(
            "privacy.disclose.agreement-not-current"
        );
    }

    [Theory, Engines]
    public async Task An_agreement_without_its_paper_is_not_taken(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var refused = await clinic.DoAsync<AddAgreement.Input, Guid>(
            clinic.Staff(RoleCodes.Privacy),
            new("Laboratory Example", "Tests", [Vocabulary.Screens], clinic.Today, null, default)
        );
        refused.Problem!.Code.ShouldBe("privacy.agreement.paper-needed");
    }

    [Theory, Engines]
    public async Task A_subpoena_alone_is_not_answered(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        var refused = await clinic.DiscloseAsync(ToCourt(client, order: false), RoleCodes.Privacy);
        refused.Problem!.Code.ShouldBe("privacy.disclose.subpoena-alone");
    }

    [Theory, Engines]
    public async Task A_court_order_with_a_subpoena_is_followed(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        (await clinic.DiscloseAsync(ToCourt(client, order: true), RoleCodes.Privacy)).Succeeded.ShouldBeTrue();
    }

    [Theory, Engines]
    public async Task A_counselor_does_not_answer_courts(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        (await clinic.DiscloseAsync(ToCourt(client, order: true))).Problem!.Code.ShouldBe("privacy.disclose.legal-only");
    }

    [Theory, Engines]
    public async Task A_report_of_child_abuse_holds_no_more_than_the_law_lets_it(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        var reported = await clinic.DiscloseAsync(
            PrivacyArrangements.ToRelative(client) with
            {
                Ground = LegalGround.ChildAbuseReport,
                Affiliation = "Child Protection",
                Items = [Vocabulary.Diagnosis],
                Facts = new()
                {
                    InitialReport = true,
                    Nature = "What happened",
                    ApprovedBy = "Supervisor Example",
                },
            }
        );
        reported.Succeeded.ShouldBeTrue();
        (await LinesAsync(clinic, client)).ShouldHaveSingleItem().Items.ShouldBe([Vocabulary.Identity]);
    }

    [Theory, Engines]
    public async Task The_privacy_officer_sees_all_of_one_ground(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await SharingAsync(clinic);
        await clinic.DiscloseAsync(PrivacyArrangements.ToRelative(client));
        await clinic.DiscloseAsync(InEmergency(client));
        var seen = await clinic.AskAsync<OverseeDisclosures.Input, OverseeDisclosures.View>(
            clinic.Staff(RoleCodes.Privacy),
            new("emergency", clinic.Today, clinic.Today)
        );
        seen.Value.Rows.ShouldAllBe(r => r.Line.Ground == "emergency");
        seen.Value.Count.ShouldBe(1);
    }

    [Theory, Engines]
    public async Task A_counselor_does_not_see_the_disclosures_of_everyone(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var refused = await clinic.AskAsync<OverseeDisclosures.Input, OverseeDisclosures.View>(
            clinic.Staff(RoleCodes.Counselor),
            new("", clinic.Today, clinic.Today)
        );
        refused.Problem!.Kind.ShouldBe(ProblemKind.Forbidden);
    }

    [Theory, Engines]
    public async Task A_client_of_another_program_is_not_found(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var other = clinic.Other.Clients.First(c => c.Stage == "current").Id;
        (await clinic.DiscloseAsync(InEmergency(other))).Problem!.Kind.ShouldBe(ProblemKind.NotFound);
    }

    private static async Task<ClientId> SharingAsync(Clinic clinic)
    {
        var client = await clinic.PersonAsync();
        (
            await clinic.SignReleaseAsync(client, clinic.FamilyDraft() with { EndsOn = clinic.Today.AddYears(5) })
        ).Succeeded.ShouldBeTrue();
        return client;
    }

    private static async Task<IReadOnlyList<DisclosureLine>> LinesAsync(Clinic clinic, ClientId client) =>
        (await clinic.AskAsync<ListDisclosures.Input, ListDisclosures.View>(clinic.Staff(RoleCodes.Counselor), new(client)))
            .Value
            .Lines;

    private static async Task<IReadOnlyList<DisclosureLine>> AccountingAsync(Clinic clinic, ClientId client) =>
        (await clinic.AskAsync<ShowAccounting.Input, ShowAccounting.View>(clinic.Staff(RoleCodes.Privacy), new(client)))
            .Value
            .Lines;

    private static async Task<Guid> AgreementAsync(Clinic clinic) =>
        (
            await clinic.DoAsync<AddAgreement.Input, Guid>(
                clinic.Staff(RoleCodes.Privacy),
                new("Laboratory Example", "Tests", [Vocabulary.Screens], clinic.Today, null, Scan)
            )
        ).Value;

    private static NewDisclosure InEmergency(ClientId client) =>
        PrivacyArrangements.ToRelative(client) with
        {
            Ground = LegalGround.MedicalEmergency,
            Role = RecipientRole.Provider,
            Affiliation = "Hospital Example",
            Items = [Vocabulary.Medication],
            Facts = new() { Nature = "Not awake", NoConsentBecause = "Could not be asked" },
        };

    private static NewDisclosure ToPlan(ClientId client, string method) =>
        PrivacyArrangements.ToRelative(client) with
        {
            RecipientName = "Plan Example",
            Role = RecipientRole.Payer,
            UnderHipaa = true,
            Purpose = Vocabulary.Payment,
            Items = [Vocabulary.Diagnosis],
            Method = method,
        };

    private static NewDisclosure ToVendor(ClientId client, Guid? agreement) =>
        PrivacyArrangements.ToRelative(client) with
        {
            Ground = LegalGround.QualifiedServiceOrganization,
            Role = RecipientRole.Vendor,
            Agreement = agreement,
            Items = [Vocabulary.Screens],
        };

    private static NewDisclosure ToCourt(ClientId client, bool order) =>
        PrivacyArrangements.ToRelative(client) with
        {
            Ground = LegalGround.CourtOrder,
            Role = RecipientRole.Justice,
            Paper = Scan,
            Facts = new()
            {
                OrderHeld = order,
                SubpoenaHeld = true,
                Reference = "C-1",
                Scope = "Attendance of March",
                ApprovedBy = "Counsel Example",
            },
        };
}
