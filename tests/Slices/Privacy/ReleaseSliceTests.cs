using Footbridge.Contracts.People;
using Footbridge.Contracts.Privacy;
using Footbridge.Privacy.Consents;
using Footbridge.Privacy.Consents.Sharing;
using Footbridge.Privacy.Consents.Signing;
using Footbridge.Privacy.Consents.Signing.Minors;
using Footbridge.Privacy.Papers;
using Footbridge.Storage;

namespace Footbridge.Slices.Privacy;

public sealed class ReleaseSliceTests
{
    private static readonly byte[] Scan = [.. "%PDF-1.7 example"u8];

    [Theory, Engines]
    public async Task A_release_that_was_read_can_be_signed(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        (await clinic.SignReleaseAsync(client, clinic.FamilyDraft())).Succeeded.ShouldBeTrue();
    }

    [Theory, Engines]
    public async Task What_was_changed_after_reading_must_be_read_again(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        var changed = await clinic.SignReleaseAsync(
            client,
            clinic.FamilyDraft(),
            i => i with { Draft = i.Draft with { Information = [Vocabulary.Diagnosis] } }
        );
        changed.Problem!.Code.ShouldBe("privacy.release.read-again");
    }

    [Theory, Engines]
    public async Task A_scanned_paper_is_handed_out_as_it_was_sent(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        var signed = await clinic.SignReleaseAsync(
            client,
            clinic.FamilyDraft(),
            i => i with { Scan = Scan, SignedOn = clinic.Today.AddDays(-1) }
        );
        var read = await ReadAsync(clinic, client, signed.Value);
        var file = await clinic.AskAsync<ReadPaper.Input, PaperFile>(
            clinic.Staff(RoleCodes.Privacy),
            new(client, read.Paper!.Value)
        );
        file.Value.Bytes.ShouldBe(Scan);
    }

    [Theory, Engines]
    public async Task A_file_that_is_no_scan_is_refused_whatever_it_is_called(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        var refused = await clinic.SignReleaseAsync(
            client,
            clinic.FamilyDraft(),
            i => i with { Scan = "<html>"u8.ToArray(), SignedOn = clinic.Today }
        );
        refused.Problem!.Code.ShouldBe("privacy.file.wrong-type");
    }

    [Theory, Engines]
    public async Task A_file_that_is_too_large_is_refused(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        var large = new byte[Paper.MaxBytes + 1];
        Scan.CopyTo(large, 0);
        var refused = await clinic.SignReleaseAsync(
            client,
            clinic.FamilyDraft(),
            i => i with { Scan = large, SignedOn = clinic.Today }
        );
        refused.Problem!.Code.ShouldBe("privacy.file.too-large");
    }

    [Theory, Engines]
    public async Task The_paper_of_one_client_is_not_handed_out_for_another(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        var other = await clinic.PersonAsync("Otherperson");
        var signed = await clinic.SignReleaseAsync(
            client,
            clinic.FamilyDraft(),
            i => i with { Scan = Scan, SignedOn = clinic.Today }
        );
        var read = await ReadAsync(clinic, client, signed.Value);
        var file = await clinic.AskAsync<ReadPaper.Input, PaperFile>(
            clinic.Staff(RoleCodes.Privacy),
            new(other, read.Paper!.Value)
        );
        file.Problem!.Kind.ShouldBe(ProblemKind.NotFound);
    }

    [Theory, Engines]
    public async Task A_minor_cannot_sign_alone_where_no_state_law_says_so(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await MinorAsync(clinic);
        (await clinic.SignReleaseAsync(client, clinic.FamilyDraft())).Problem!.Code.ShouldBe(ConsentIssue.GuardianMustSign);
    }

    [Theory, Engines]
    public async Task A_minor_and_a_guardian_sign_together(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await MinorAsync(clinic);
        var signed = await clinic.SignReleaseAsync(
            client,
            clinic.FamilyDraft(),
            i => i with { SecondName = "Parent Example", SecondAuthority = "Mother" }
        );
        signed.Succeeded.ShouldBeTrue();
    }

    [Theory, Engines]
    public async Task A_minor_signs_alone_where_state_law_says_so(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await MinorAsync(clinic);
        await clinic.DoAsync<ChooseMinorRule.Input, Done>(clinic.Staff(RoleCodes.Privacy), new("CA"));
        (await clinic.SignReleaseAsync(client, clinic.FamilyDraft())).Succeeded.ShouldBeTrue();
    }

    [Theory, Engines]
    public async Task A_relative_who_was_invited_is_shared_what_the_release_names(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        var relative = await InvitedAsync(clinic, client, (await clinic.SignReleaseAsync(client, clinic.FamilyDraft())).Value);
        (await SharedAsync(clinic, client, relative)).ShouldBe([Vocabulary.Attendance]);
    }

    [Theory, Engines]
    public async Task A_relative_is_shared_nothing_from_the_moment_it_is_taken_back(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        var consent = (await clinic.SignReleaseAsync(client, clinic.FamilyDraft())).Value;
        var relative = await InvitedAsync(clinic, client, consent);
        var stopped = await clinic.DoAsync<StopSharing.Input, Done>(clinic.ClientCaller(client), new(client, consent.Value));
        stopped.Succeeded.ShouldBeTrue();
        (await SharedAsync(clinic, client, relative)).ShouldBeEmpty();
    }

    [Theory, Engines]
    public async Task A_relative_is_shared_nothing_after_the_last_day(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        var relative = await InvitedAsync(clinic, client, (await clinic.SignReleaseAsync(client, clinic.FamilyDraft())).Value);
        clinic.Clock.Advance(TimeSpan.FromDays(21));
        (await SharedAsync(clinic, client, relative)).ShouldBeEmpty();
    }

    [Theory, Engines]
    public async Task A_release_that_was_taken_back_invites_nobody(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        var consent = (await clinic.SignReleaseAsync(client, clinic.FamilyDraft())).Value;
        await clinic.DoAsync<StopSharing.Input, Done>(clinic.ClientCaller(client), new(client, consent.Value));
        (await InviteAsync(clinic, client, consent)).Problem!.Code.ShouldBe(ConsentIssue.Revoked);
    }

    [Theory, Engines]
    public async Task A_consent_that_ends_with_a_case_falls_the_day_after_the_case_is_closed(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        var draft = clinic.FamilyDraft() with { Form = "proceedings", Ends = Vocabulary.CaseClosed };
        var consent = (await clinic.SignReleaseAsync(client, draft)).Value;
        var noted = await clinic.DoAsync<NoteEvent.Input, Done>(clinic.Staff(RoleCodes.Counselor), new(client, consent.Value));
        noted.Succeeded.ShouldBeTrue();
        (await ReadAsync(clinic, client, consent)).Issues.ShouldBeEmpty();
        clinic.Clock.Advance(TimeSpan.FromDays(1));
        (await ReadAsync(clinic, client, consent)).Issues.ShouldBe([ConsentIssue.Expired]);
    }

    [Theory, Engines]
    public async Task A_client_cannot_stop_what_belongs_to_somebody_else(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        var other = await clinic.PersonAsync("Otherperson");
        var consent = (await clinic.SignReleaseAsync(client, clinic.FamilyDraft())).Value;
        var refused = await clinic.DoAsync<StopSharing.Input, Done>(clinic.ClientCaller(other), new(client, consent.Value));
        refused.Problem!.Kind.ShouldBe(ProblemKind.NotFound);
    }

    [Theory, Engines]
    public async Task A_client_sees_what_they_share(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        await clinic.SignReleaseAsync(client, clinic.FamilyDraft());
        var mine = await clinic.AskAsync<MySharing.Input, MySharing.View>(clinic.ClientCaller(client), new(client));
        mine.Value.Consents.ShouldHaveSingleItem().EndsSoon.ShouldBeTrue();
    }

    [Theory, Engines]
    public async Task The_privacy_officer_is_told_what_ends_soon(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        var consent = (await clinic.SignReleaseAsync(client, clinic.FamilyDraft())).Value;
        var ending = await clinic.AskAsync<EndingConsents.Input, EndingConsents.View>(clinic.Staff(RoleCodes.Privacy), new());
        ending.Value.Ending.ShouldContain(r => r.Consent == consent.Value);
    }

    [Theory, Engines]
    public async Task A_consent_that_was_taken_back_is_written_as_inactive(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        var consent = (await clinic.SignReleaseAsync(client, clinic.FamilyDraft())).Value;
        await clinic.DoAsync<StopSharing.Input, Done>(clinic.ClientCaller(client), new(client, consent.Value));
        var json = await clinic.AskAsync<WriteConsent.Input, string>(clinic.Staff(RoleCodes.Privacy), new(client, consent.Value));
        json.Value.ShouldContain("\"inactive\"");
    }

    private static async Task<ReadConsent.View> ReadAsync(Clinic clinic, ClientId client, ConsentId consent) =>
        (
            await clinic.AskAsync<ReadConsent.Input, ReadConsent.View>(
                clinic.Staff(RoleCodes.Privacy),
                new(client, consent.Value)
            )
        ).Value;

    private static Task<Outcome<Done>> InviteAsync(Clinic clinic, ClientId client, ConsentId consent) =>
        clinic.DoAsync<InviteFamily.Input, Done>(clinic.Staff(RoleCodes.Counselor), new(client, consent.Value));

    private static async Task<UserId> InvitedAsync(Clinic clinic, ClientId client, ConsentId consent)
    {
        (await InviteAsync(clinic, client, consent)).Succeeded.ShouldBeTrue();
        return await clinic.InScopeAsync(
            clinic.SystemCaller,
            services =>
                Task.FromResult(
                    services.GetRequiredService<FootbridgeDb>().Set<FamilyLink>().Single(l => l.Consent == consent).Relative
                )
        );
    }

    private static Task<List<string>> SharedAsync(Clinic clinic, ClientId client, UserId relative) =>
        clinic.InScopeAsync(
            clinic.SystemCaller,
            async services =>
                (
                    await services
                        .GetRequiredService<IConsents>()
                        .SharedWithFamilyAsync(client, relative, clinic.Today, CancellationToken.None)
                ).ToList()
        );

    private static Task<ClientId> MinorAsync(Clinic clinic) =>
        clinic.InScopeAsync(
            clinic.SystemCaller,
            async services =>
            {
                var id = await services
                    .GetRequiredService<IClients>()
                    .AddAsync(
                        new NewClient
                        {
                            GivenName = "Testperson",
                            FamilyName = "Example",
                            BornOn = clinic.Today.AddYears(-16),
                        },
                        CancellationToken.None
                    );
                await services.GetRequiredService<FootbridgeDb>().SaveChangesAsync();
                return id;
            }
        );
}
