using Footbridge.Contracts.Privacy;
using Footbridge.Kernel;
using Footbridge.Kernel.Access;
using Footbridge.Privacy.Consents;
using Footbridge.Privacy.Disclosures;
using Footbridge.Privacy.Disclosures.Agreements;
using Footbridge.Privacy.Disclosures.Reading;
using Footbridge.Privacy.Disclosures.Studies;

namespace Footbridge.Unit.Privacy;

public sealed class DisclosureRulesTests
{
    private static readonly DateOnly Today = new(2026, 3, 10);

    private static readonly NewDisclosure ToRelative = new()
    {
        Client = default,
        RecipientName = "Relative Example",
        Role = RecipientRole.Family,
        Purpose = Vocabulary.FamilySupport,
        Ground = LegalGround.Consent,
        Items = [Vocabulary.Attendance],
        Description = "Attendance of March",
        Method = "phone",
    };

    private static readonly NewDisclosure InEmergency = ToRelative with
    {
        Ground = LegalGround.MedicalEmergency,
        Role = RecipientRole.Provider,
        Affiliation = "Hospital Example",
        Items = [Vocabulary.Medication],
        Facts = new() { Nature = "Not awake", NoConsentBecause = "Could not be asked" },
    };

    private static readonly NewDisclosure ToAuditor = ToRelative with
    {
        Ground = LegalGround.AuditOrEvaluation,
        Role = RecipientRole.Agency,
        Items = [Vocabulary.Attendance],
        Study = default(Guid),
    };

    private static readonly NewDisclosure ToResearcher = ToRelative with { Ground = LegalGround.Research, Study = default(Guid) };

    private static readonly NewDisclosure ToCourt = ToRelative with
    {
        Ground = LegalGround.CourtOrder,
        Role = RecipientRole.Justice,
        Paper = new byte[] { 1 },
        Facts = new()
        {
            OrderHeld = true,
            SubpoenaHeld = true,
            Reference = "C-1",
            Scope = "Attendance of March",
            ApprovedBy = "Counsel Example",
        },
    };

    private static readonly NewDisclosure OfChildAbuse = ToRelative with
    {
        Ground = LegalGround.ChildAbuseReport,
        Affiliation = "Child Protection",
        Items = [Vocabulary.Identity],
        Facts = new()
        {
            InitialReport = true,
            Nature = "What happened",
            ApprovedBy = "Supervisor Example",
        },
    };

    private static readonly NewDisclosure OfCrime = OfChildAbuse with { Ground = LegalGround.CrimeOnPremises };

    // Each row takes one thing away that the ground asks for.
    private static readonly Dictionary<string, (NewDisclosure Asked, string Field)> Lacking = new(StringComparer.Ordinal)
    {
        ["consent without words"] = (ToRelative with { Description = "" }, "Description"),
        ["consent without purpose"] = (ToRelative with { Purpose = "" }, "Purpose"),
        ["nothing"] = (ToRelative with { Items = [] }, "Items"),
        ["nobody"] = (ToRelative with { RecipientName = "" }, "RecipientName"),
        ["no method"] = (ToRelative with { Method = "pigeon" }, "Method"),
        ["emergency without affiliation"] = (InEmergency with { Affiliation = "" }, "Affiliation"),
        ["emergency without nature"] = (InEmergency with { Facts = InEmergency.Facts with { Nature = "" } }, "Nature"),
        ["emergency without reason"] = (
            InEmergency with
            {
                Facts = InEmergency.Facts with { NoConsentBecause = "" },
            },
            "NoConsentBecause"
        ),
        ["emergency to a relative"] = (InEmergency with { Role = RecipientRole.Family }, "Role"),
        ["audit without agreement"] = (ToAuditor with { Study = null }, "Study"),
        ["research without study"] = (ToResearcher with { Study = null }, "Study"),
        ["subpoena alone"] = (ToCourt with { Facts = ToCourt.Facts with { OrderHeld = false } }, "OrderHeld"),
        ["order alone"] = (ToCourt with { Facts = ToCourt.Facts with { SubpoenaHeld = false } }, "SubpoenaHeld"),
        ["court without scope"] = (ToCourt with { Facts = ToCourt.Facts with { Scope = "" } }, "Scope"),
        ["court without counsel"] = (ToCourt with { Facts = ToCourt.Facts with { ApprovedBy = "" } }, "ApprovedBy"),
        ["second report"] = (OfChildAbuse with { Facts = OfChildAbuse.Facts with { InitialReport = false } }, "InitialReport"),
        ["report without supervisor"] = (OfCrime with { Facts = OfCrime.Facts with { ApprovedBy = "" } }, "ApprovedBy"),
    };

    public static TheoryData<string> Faults => [.. Lacking.Keys];

    [Theory]
    [MemberData(nameof(Faults))]
    public void What_a_ground_asks_for_and_is_not_there_is_named(string fault) =>
        GroundRules.Refusal(Lacking[fault].Asked)!.Field.ShouldBe(Lacking[fault].Field);

    [Fact]
    public void A_consent_that_names_recipient_item_and_purpose_lets_it_go() => Decide(ToRelative).Succeeded.ShouldBeTrue();

    [Fact]
    public void The_name_may_be_written_a_little_differently() =>
        Decide(ToRelative with { RecipientName = " relative  example" }).Succeeded.ShouldBeTrue();

    [Fact]
    public void Somebody_whom_no_consent_names_gets_nothing() =>
        Decide(ToRelative with { RecipientName = "Stranger Example" }).Problem!.Code.ShouldBe("privacy.disclose.nobody-named");

    [Fact]
    public void An_item_that_the_consent_does_not_name_stays_here() =>
        Decide(ToRelative with { Items = [Vocabulary.Attendance, Vocabulary.Diagnosis] })
            .Problem!.Code.ShouldBe("privacy.disclose.beyond-consent");

    [Fact]
    public void A_purpose_that_the_consent_does_not_name_is_refused() =>
        Decide(ToRelative with { Purpose = Vocabulary.Employment }).Problem!.Code.ShouldBe("privacy.disclose.beyond-consent");

    [Fact]
    public void A_consent_that_was_taken_back_lets_nothing_go_from_then_on()
    {
        var consent = Given();
        consent.Revoke("letter", "", default, default, Today);
        DisclosureRules
            .Decide(Case(ToRelative with { Consent = consent.Id.Value }, consent))
            .Problem!.Code.ShouldBe(ConsentIssue.Revoked);
    }

    [Fact]
    public void Counseling_notes_do_not_go_out_on_an_emergency() =>
        Decide(InEmergency with { Items = [Vocabulary.CounselingNotes] })
            .Problem!.Code.ShouldBe("privacy.disclose.beyond-ground");

    [Fact]
    public void Agreed_limits_must_be_read_before_anything_goes_out()
    {
        var about = Case(ToRelative, Given()) with { HasLimits = true };
        DisclosureRules.Decide(about).Problem!.Code.ShouldBe("privacy.disclose.limits");
        DisclosureRules.Decide(about with { Asked = ToRelative with { KeepsLimits = true } }).Succeeded.ShouldBeTrue();
    }

    [Fact]
    public void An_emergency_does_not_wait_for_agreed_limits() =>
        DisclosureRules.Decide(Case(InEmergency, Given()) with { HasLimits = true }).Succeeded.ShouldBeTrue();

    [Theory]
    [InlineData(Vocabulary.Payment)]
    [InlineData(Vocabulary.Operations)]
    public void A_plan_that_shall_not_hear_of_it_hears_nothing_for_payment_or_operations(string purpose)
    {
        var given = Consent.Record(
            new(Guid.Parse("01958000-0000-7000-8000-000000000008")),
            default,
            2,
            ConsentDecision.Signed,
            ConsentScopesTests.Terms([Vocabulary.Attendance], [purpose]),
            new("Testperson Example", null, SignerCapacity.Client, "", Today),
            default,
            default
        );
        var asked = ToRelative with { Role = RecipientRole.Payer, Purpose = purpose };
        DisclosureRules.Decide(Case(asked, given)).Succeeded.ShouldBeTrue();
        DisclosureRules
            .Decide(Case(asked, given) with { WithheldFromPayers = true })
            .Problem!.Code.ShouldBe("privacy.disclose.withheld");
    }

    [Fact]
    public void An_emergency_lets_medical_staff_know() => Decide(InEmergency).Value.Reason.ShouldBe(AccessReasons.Emergency);

    [Fact]
    public void An_audit_in_its_time_is_let_in() => For(ToAuditor, Study(StudyKind.Audit)).Succeeded.ShouldBeTrue();

    [Fact]
    public void An_audit_that_is_over_gets_nothing() =>
        For(ToAuditor, Study(StudyKind.Audit, Today.AddDays(-1))).Problem!.Code.ShouldBe("privacy.disclose.study-not-current");

    [Fact]
    public void An_audit_that_nobody_registered_gets_nothing() =>
        For(ToAuditor, null).Problem!.Code.ShouldBe("privacy.disclose.study-unknown");

    [Fact]
    public void A_study_does_not_stand_for_an_audit() =>
        For(ToAuditor, Study(StudyKind.Research)).Problem!.Code.ShouldBe("privacy.disclose.study-unknown");

    [Fact]
    public void A_study_gets_nothing_that_its_papers_do_not_name() =>
        For(ToResearcher with { Items = [Vocabulary.Diagnosis] }, Study(StudyKind.Research))
            .Problem!.Code.ShouldBe("privacy.disclose.beyond-study");

    [Fact]
    public void A_study_ended_today_is_over_today()
    {
        var study = Study(StudyKind.Research);
        study.End(Today).Succeeded.ShouldBeTrue();
        For(ToResearcher, study).Problem!.Code.ShouldBe("privacy.disclose.study-not-current");
    }

    [Theory]
    [InlineData(LegalGround.AuditOrEvaluation)]
    [InlineData(LegalGround.Research)]
    [InlineData(LegalGround.MedicalEmergency)]
    [InlineData(LegalGround.QualifiedServiceOrganization)]
    [InlineData(LegalGround.ChildAbuseReport)]
    [InlineData(LegalGround.CrimeOnPremises)]
    public void Counseling_notes_are_not_even_offered_on_other_grounds(LegalGround ground) =>
        Grounds.ItemsFor(ground, [NotesAlone]).ShouldNotContain(Vocabulary.CounselingNotes);

    [Fact]
    public void Counseling_notes_are_offered_on_a_consent_of_their_own_and_on_an_order()
    {
        Grounds.ItemsFor(LegalGround.Consent, [Single]).ShouldNotContain(Vocabulary.CounselingNotes);
        Grounds.ItemsFor(LegalGround.Consent, [NotesAlone]).ShouldContain(Vocabulary.CounselingNotes);
        Grounds.ItemsFor(LegalGround.CourtOrder, []).ShouldContain(Vocabulary.CounselingNotes);
    }

    [Fact]
    public void A_consent_that_mixes_counseling_notes_with_anything_else_is_not_valid() =>
        ConsentRules
            .Content(ConsentScopesTests.Terms([Vocabulary.CounselingNotes, Vocabulary.Plan], [Vocabulary.CounselingNotes]))
            .ShouldContain(ConsentIssue.CounselingNotesCombined);

    [Fact]
    public void Research_with_its_papers_is_let_in() => For(ToResearcher, Study(StudyKind.Research)).Succeeded.ShouldBeTrue();

    [Fact]
    public void A_court_order_with_a_subpoena_is_followed() => Decide(ToCourt).Succeeded.ShouldBeTrue();

    [Fact]
    public void A_report_of_a_crime_says_who_and_what_happened() => Decide(OfCrime).Succeeded.ShouldBeTrue();

    [Fact]
    public void A_report_of_child_abuse_says_nothing_of_the_care() =>
        Decide(OfChildAbuse with { Items = [Vocabulary.Diagnosis] }).Problem!.Code.ShouldBe("privacy.disclose.beyond-ground");

    [Fact]
    public void A_client_who_is_not_there_is_neither_confirmed_nor_denied() =>
        DisclosureRules.Decide(Case(ToRelative, Given()) with { Exists = false }).Problem!.Kind.ShouldBe(ProblemKind.NotFound);

    [Fact]
    public void A_vendor_with_a_current_agreement_gets_what_it_names() =>
        Vendor(Today, Vocabulary.Screens).Succeeded.ShouldBeTrue();

    [Fact]
    public void A_vendor_whose_agreement_is_over_gets_nothing() =>
        Vendor(Today.AddDays(-1), Vocabulary.Screens).Problem!.Code.ShouldBe("privacy.disclose.agreement-not-current");

    [Fact]
    public void A_vendor_gets_nothing_that_the_agreement_does_not_name() =>
        Vendor(Today, Vocabulary.Plan).Problem!.Code.ShouldBe("privacy.disclose.beyond-agreement");

    [Fact]
    public void An_agreement_ended_today_is_over_today()
    {
        var agreement = Agreement(null);
        agreement.End(Today).Succeeded.ShouldBeTrue();
        agreement.IsCurrent(Today).ShouldBeFalse();
    }

    [Fact]
    public void A_plan_under_the_single_consent_may_pass_it_on_as_HIPAA_permits() =>
        RedisclosureRule.Of(LegalGround.Consent, Single, underHipaa: true).ShouldBe(Redisclosure.HipaaTpo);

    [Fact]
    public void Others_under_the_single_consent_may_use_contractors_only() =>
        RedisclosureRule.Of(LegalGround.Consent, Single, underHipaa: false).ShouldBe(Redisclosure.ContractorsOnly);

    [Fact]
    public void A_relative_may_do_only_what_the_consent_says() =>
        RedisclosureRule.Of(LegalGround.Consent, Given().Terms, underHipaa: true).ShouldBe(Redisclosure.ConsentOnly);

    [Fact]
    public void What_a_court_got_is_passed_on_to_nobody() =>
        RedisclosureRule.Of(LegalGround.CourtOrder, null, underHipaa: false).ShouldBe(Redisclosure.None);

    [Theory]
    [InlineData("=1+1", "\"'=1+1\"")]
    [InlineData("@here", "\"'@here\"")]
    [InlineData("-2", "\"'-2\"")]
    [InlineData("said \"no\"", "\"said \"\"no\"\"\"")]
    [InlineData("", "\"\"")]
    public void A_cell_is_shown_and_never_computed(string value, string cell) => Csv.Cell(value).ShouldBe(cell);

    private static readonly ConsentTerms Single = ConsentScopesTests.Terms(
        [Vocabulary.WholeRecord],
        [Vocabulary.TreatmentPaymentOperations]
    );

    private static Outcome<(string Reason, Consent? Consent)> Decide(NewDisclosure asked) =>
        DisclosureRules.Decide(Case(asked, Given()));

    private static readonly ConsentTerms NotesAlone = ConsentScopesTests.Terms(
        [Vocabulary.CounselingNotes],
        [Vocabulary.CounselingNotes]
    );

    private static Outcome<(string Reason, Consent? Consent)> For(NewDisclosure asked, Study? study) =>
        DisclosureRules.Decide(Case(asked, Given()) with { Study = study });

    private static Study Study(StudyKind kind, DateOnly? until = null) =>
        new()
        {
            Id = default,
            Kind = kind,
            Holder = "State Office Example",
            Purpose = "Yearly review",
            Reference = "A-1",
            Board = "",
            ApprovedOn = Today.AddDays(-30),
            From = Today.AddDays(-20),
            Until = until ?? Today,
            Items = [Vocabulary.Attendance],
            DestroyBy = Today.AddDays(90),
            PromisedBy = "Auditor Example",
            Paper = default,
            AddedAt = default,
        };

    private static Outcome<(string Reason, Consent? Consent)> Vendor(DateOnly until, string item) =>
        DisclosureRules.Decide(
            Case(
                ToRelative with
                {
                    Ground = LegalGround.QualifiedServiceOrganization,
                    Role = RecipientRole.Vendor,
                    Agreement = default(Guid),
                    Items = [item],
                },
                Given()
            ) with
            {
                Agreement = Agreement(until),
            }
        );

    private static Agreement Agreement(DateOnly? until) =>
        new()
        {
            Id = default,
            Vendor = "Laboratory Example",
            Service = "Tests",
            Items = [Vocabulary.Screens],
            From = Today.AddDays(-30),
            Until = until,
            Paper = default,
            AddedAt = default,
        };

    private static DisclosureCase Case(NewDisclosure asked, Consent consent) =>
        new(asked, Exists: true, IsMinor: false, [consent], Agreement: null, Today);

    private static Consent Given() =>
        Consent.Record(
            new(Guid.Parse("01958000-0000-7000-8000-000000000009")),
            default,
            1,
            ConsentDecision.Signed,
            ConsentScopesTests.Terms([Vocabulary.Attendance, Vocabulary.Progress], [Vocabulary.FamilySupport]),
            new("Testperson Example", null, SignerCapacity.Client, "", Today),
            default,
            default
        );
}
