using Footbridge.Contracts.Privacy;
using Footbridge.Kernel.Access;
using Footbridge.Privacy.Consents;
using Footbridge.Privacy.Disclosures.Reading;
using Footbridge.Privacy.Disclosures.Studies;

namespace Footbridge.Slices.Privacy;

/// <summary>Audits and research get only what the register lists, and only in its time.</summary>
public sealed class StudySliceTests
{
    [Theory, Engines]
    public async Task A_registered_audit_gets_what_its_agreement_names(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        var study = await AddAsync(clinic, StudyKind.Audit);
        var disclosed = await clinic.DiscloseAsync(For(client, study), RoleCodes.Privacy);
        disclosed.Problem.ShouldBeNull();
        var cover = await clinic.AskAsync<ReadCover.Input, ReadCover.View>(
            clinic.Staff(RoleCodes.Privacy),
            new(client, disclosed.Value.Value)
        );
        cover.Value.Facts.Reference.ShouldBe("A-17");
        cover.Value.Facts.Until.ShouldBe(clinic.Today.AddDays(30));
    }

    [Theory, Engines]
    public async Task Without_a_registered_audit_nothing_goes_out(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        var none = await clinic.DiscloseAsync(For(client, null), RoleCodes.Privacy);
        none.Problem!.Code.ShouldBe("privacy.disclose.study-needed");
        var invented = await clinic.DiscloseAsync(For(client, Guid.CreateVersion7()), RoleCodes.Privacy);
        invented.Problem!.Code.ShouldBe("privacy.disclose.study-unknown");
    }

    [Theory, Engines]
    public async Task An_audit_that_is_over_or_was_ended_gets_nothing(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        var (over, ended) = (await AddAsync(clinic, StudyKind.Audit), await AddAsync(clinic, StudyKind.Audit));
        var officer = clinic.Staff(RoleCodes.Privacy);
        (await clinic.DoAsync<EndStudy.Input, Done>(officer, new(ended))).Succeeded.ShouldBeTrue();
        (await clinic.DoAsync<EndStudy.Input, Done>(officer, new(ended))).Problem!.Code.ShouldBe("privacy.study.already-ended");
        var refused = await clinic.DiscloseAsync(For(client, ended), RoleCodes.Privacy);
        refused.Problem!.Code.ShouldBe("privacy.disclose.study-not-current");
        clinic.Clock.Advance(TimeSpan.FromDays(31));
        refused = await clinic.DiscloseAsync(For(client, over), RoleCodes.Privacy);
        refused.Problem!.Code.ShouldBe("privacy.disclose.study-not-current");
    }

    [Theory, Engines]
    public async Task Research_needs_its_board_and_its_paper(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var officer = clinic.Staff(RoleCodes.Privacy);
        var input = Input(clinic, StudyKind.Research);
        var without = await clinic.DoAsync<AddStudy.Input, Guid>(officer, input with { Board = "" });
        without.Problem!.Field.ShouldBe("Board");
        without = await clinic.DoAsync<AddStudy.Input, Guid>(officer, input with { Paper = default });
        without.Problem!.Code.ShouldBe("privacy.study.paper-needed");
        without = await clinic.DoAsync<AddStudy.Input, Guid>(officer, input with { From = input.ApprovedOn!.Value.AddDays(-1) });
        without.Problem!.Code.ShouldBe("privacy.study.before-approval");
        (await clinic.DoAsync<AddStudy.Input, Guid>(officer, input)).Succeeded.ShouldBeTrue();
        var rows = await clinic.AskAsync<ListStudies.Input, IReadOnlyList<ListStudies.Row>>(officer, new());
        rows.Value.Single(r => r.Kind == StudyKind.Research).Board.ShouldBe("Board 7");
    }

    [Theory, Engines]
    public async Task Counseling_notes_leave_only_on_a_consent_of_their_own(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        var asked = PrivacyArrangements.ToRelative(client) with
        {
            RecipientName = "Dr. Example",
            Role = RecipientRole.Provider,
            Purpose = Vocabulary.CounselingNotes,
            Items = [Vocabulary.CounselingNotes],
        };
        var draft = clinic.FamilyDraft() with { RecipientName = "Dr. Example", Role = RecipientRole.Provider };
        await clinic.SignReleaseAsync(client, draft with { Form = "person", Purposes = [Vocabulary.Treatment] });
        (await clinic.DiscloseAsync(asked)).Problem!.Code.ShouldBe("privacy.disclose.beyond-consent");
        var own = await clinic.SignReleaseAsync(
            client,
            draft with
            {
                Form = "counseling-notes",
                Information = [Vocabulary.CounselingNotes],
            }
        );
        own.Problem.ShouldBeNull();
        (await clinic.DiscloseAsync(asked)).Problem.ShouldBeNull();
        (
            await clinic.DiscloseAsync(asked with { Items = [Vocabulary.CounselingNotes, Vocabulary.Attendance] })
        ).Problem!.Code.ShouldBe("privacy.disclose.beyond-consent");
    }

    private static async Task<Guid> AddAsync(Clinic clinic, StudyKind kind) =>
        (await clinic.DoAsync<AddStudy.Input, Guid>(clinic.Staff(RoleCodes.Privacy), Input(clinic, kind))).Value;

    private static AddStudy.Input Input(Clinic clinic, StudyKind kind) =>
        new()
        {
            Kind = kind,
            Holder = "State Office Example",
            Purpose = "Yearly review.",
            Reference = "A-17",
            Board = kind == StudyKind.Research ? "Board 7" : "",
            ApprovedOn = clinic.Today.AddDays(-10),
            From = clinic.Today.AddDays(-5),
            Until = clinic.Today.AddDays(30),
            Items = [Vocabulary.Attendance],
            DestroyBy = clinic.Today.AddDays(120),
            PromisedBy = "Auditor Example",
            Paper = "%PDF-1.7"u8.ToArray(),
        };

    private static NewDisclosure For(ClientId client, Guid? study) =>
        PrivacyArrangements.ToRelative(client) with
        {
            RecipientName = "Auditor Example",
            Role = RecipientRole.Agency,
            Ground = LegalGround.AuditOrEvaluation,
            Purpose = "",
            Study = study,
        };
}
