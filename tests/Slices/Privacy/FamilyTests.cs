using Footbridge.Contracts.Privacy;
using Footbridge.Contracts.Schedule;
using Footbridge.Privacy.Consents;
using Footbridge.Privacy.Consents.Sharing;
using Footbridge.Privacy.Consents.Sharing.Family;
using Footbridge.Schedule.Appointments;
using Footbridge.Slices.Schedule;
using Footbridge.Storage;

namespace Footbridge.Slices.Privacy;

/// <summary>What a relative sees follows the consents in force, at each look.</summary>
public sealed class FamilyTests
{
    [Theory, Engines]
    public async Task A_relative_sees_what_the_consent_names_and_nothing_else(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var (client, relative, _) = await InvitedAsync(clinic, [Vocabulary.Attendance, Vocabulary.Progress]);
        var seen = (await SeeAsync(clinic, client, relative)).Value;
        seen.Given.ShouldHaveSingleItem().Items.ShouldBe([Vocabulary.Attendance, Vocabulary.Progress]);
        seen.Came.ShouldNotBeNull();
        seen.InProgram.ShouldBeNull();
        seen.Goals.ShouldBeNull();
        seen.AskTeam.ShouldBe([Vocabulary.Progress]);
    }

    [Theory, Engines]
    public async Task A_relative_sees_the_goals_only_when_the_plan_is_shared(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var (client, relative, _) = await InvitedAsync(clinic, [Vocabulary.Presence, Vocabulary.Plan]);
        var seen = (await SeeAsync(clinic, client, relative)).Value;
        seen.Goals.ShouldNotBeNull();
        seen.InProgram.ShouldBe(false);
        seen.Came.ShouldBeNull();
    }

    [Theory, Engines]
    public async Task A_relative_sees_the_next_family_session_only_when_attendance_is_shared(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var (shown, relative, _) = await InvitedAsync(clinic, [Vocabulary.Attendance]);
        (await SeeAsync(clinic, shown, relative)).Value.Next.ShouldBeNull();
        await clinic.SessionAsync(shown);
        (await SeeAsync(clinic, shown, relative)).Value.Next.ShouldBeNull();
        var id = (await clinic.SessionAsync(shown, p => p with { Kind = "family", Day = DayOfWeek.Thursday, Site = null })).Value;
        var day = clinic.Next(DayOfWeek.Thursday);
        (await SeeAsync(clinic, shown, relative)).Value.Next.ShouldBe(new FamilySession(day, new(15, 0), 60, Video: true));
        await clinic.DoAsync<CancelAppointmentDay.Input, AppointmentTurned>(
            clinic.Staff(RoleCodes.Counselor),
            new(id, day, "A training day.")
        );
        (await SeeAsync(clinic, shown, relative)).Value.Next!.On.ShouldBe(day.AddDays(7));
    }

    [Theory, Engines]
    public async Task Being_in_the_program_alone_shows_no_family_session(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var (client, relative, _) = await InvitedAsync(clinic, [Vocabulary.Presence, Vocabulary.Plan]);
        await clinic.SessionAsync(client, p => p with { Kind = "family", Site = null });
        (await SeeAsync(clinic, client, relative)).Value.Next.ShouldBeNull();
    }

    [Theory, Engines]
    public async Task The_moment_a_client_stops_sharing_the_relative_sees_nothing(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var (client, relative, consent) = await InvitedAsync(clinic, [Vocabulary.Attendance]);
        await clinic.DoAsync<StopSharing.Input, Done>(clinic.ClientCaller(client), new(client, consent.Value));
        (await SeeAsync(clinic, client, relative)).Problem!.Code.ShouldBe("core.access.not-shared");
    }

    [Theory, Engines]
    public async Task The_day_after_a_consent_ends_the_relative_sees_nothing(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var (client, relative, _) = await InvitedAsync(clinic, [Vocabulary.Attendance]);
        clinic.Clock.Advance(TimeSpan.FromDays(21));
        (await SeeAsync(clinic, client, relative)).Problem!.Code.ShouldBe("core.access.not-shared");
    }

    [Theory, Engines]
    public async Task A_relative_of_one_does_not_reach_another(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var (client, relative, _) = await InvitedAsync(clinic, [Vocabulary.Attendance]);
        var other = await clinic.PersonAsync("Otherperson");
        var answer = await clinic.AskAsync<SharedWithMe.Input, SharedWithMe.View>(Relative(clinic, client, relative), new(other));
        answer.Problem!.Code.ShouldBe("core.no-such-record");
    }

    [Theory, Engines]
    public async Task Whom_no_consent_names_sees_nothing(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var (client, _, _) = await InvitedAsync(clinic, [Vocabulary.Attendance]);
        var stranger = Ids.New<UserId>(clinic.Clock);
        (await SeeAsync(clinic, client, stranger)).Problem!.Code.ShouldBe("core.access.not-shared");
    }

    [Theory, Engines]
    public async Task Only_people_named_as_relatives_count_as_relatives_who_may_know_the_plan(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        var terms = new ConsentTerms
        {
            PatientName = "Testperson Example",
            Disclosers = ["Test program"],
            Information = [Vocabulary.Plan],
            Recipients =
            [
                new(RecipientKind.Organization, "Family Support Center") { Role = RecipientRole.Family },
                new(RecipientKind.Person, "A counselor elsewhere") { Role = RecipientRole.Provider },
                new(RecipientKind.Person, PrivacyArrangements.Relative) { Role = RecipientRole.Family },
            ],
            Purposes = [Vocabulary.FamilySupport],
            Statements = [Vocabulary.RightToRevoke],
            Edition = Vocabulary.Edition,
            RevocationMethod = Vocabulary.RevokeInWriting,
            Expiry = new(ExpiryKind.Date, clinic.Today.AddDays(20)),
            Language = "en",
        };
        var relatives = await clinic.InScopeAsync(
            clinic.SystemCaller,
            async s =>
            {
                var db = s.GetRequiredService<FootbridgeDb>();
                db.Add(
                    Consent.Record(
                        Ids.New<ConsentId>(clinic.Clock),
                        client,
                        1,
                        ConsentDecision.Signed,
                        terms,
                        new("Testperson Example", null, SignerCapacity.Client, "", clinic.Today),
                        Ids.New<UserId>(clinic.Clock),
                        clinic.Clock.GetUtcNow()
                    )
                );
                await db.SaveChangesAsync();
                return await s.GetRequiredService<IConsents>()
                    .RelativesWithPlanAsync(client, clinic.Today, CancellationToken.None);
            }
        );
        relatives.ShouldBe([PrivacyArrangements.Relative]);
    }

    private static async Task<(ClientId Client, UserId Relative, ConsentId Consent)> InvitedAsync(Clinic clinic, string[] items)
    {
        var client = await clinic.PersonAsync();
        var signed = await clinic.SignReleaseAsync(client, clinic.FamilyDraft() with { Information = items });
        var consent = signed.Value;
        (
            await clinic.DoAsync<InviteFamily.Input, Done>(clinic.Staff(RoleCodes.Counselor), new(client, consent.Value))
        ).Succeeded.ShouldBeTrue();
        var relative = await clinic.InScopeAsync(
            clinic.SystemCaller,
            s =>
                Task.FromResult(s.GetRequiredService<FootbridgeDb>().Set<FamilyLink>().Single(l => l.Consent == consent).Relative)
        );
        return (client, relative, consent);
    }

    private static Caller Relative(Clinic clinic, ClientId client, UserId relative) =>
        clinic.ClientCaller(client) with
        {
            Kind = CallerKind.Family,
            User = relative,
            Duty = RoleCodes.DutyOf(RoleCodes.Family),
            Permissions = new HashSet<string>(StringComparer.Ordinal) { Footbridge.Privacy.PrivacyPermissions.SharedWithMe },
        };

    private static Task<Outcome<SharedWithMe.View>> SeeAsync(Clinic clinic, ClientId client, UserId relative) =>
        clinic.AskAsync<SharedWithMe.Input, SharedWithMe.View>(Relative(clinic, client, relative), new(client));
}
