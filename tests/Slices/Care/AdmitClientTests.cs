using Footbridge.Care.Chart;
using Footbridge.Care.Episodes;
using Footbridge.Care.Episodes.Discharges;
using Footbridge.Contracts.Care;
using Footbridge.Privacy.Consents;
using Footbridge.Privacy.Consents.Signing;
using Footbridge.Storage;
using Footbridge.Storage.Outbox;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Slices.Care;

public sealed class AdmitClientTests
{
    [Theory, Engines]
    public async Task A_person_with_placement_and_consent_is_admitted(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.ReadyPersonAsync();
        (await clinic.AdmitAsync(client)).Succeeded.ShouldBeTrue();
        var front = await clinic.AskAsync<ChartFront.Input, ChartFront.View>(clinic.Staff(RoleCodes.Counselor), new(client));
        front.Value.DayNumber.ShouldBe(1);
    }

    [Theory, Engines]
    public async Task A_second_admission_is_refused_while_one_is_open(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.AdmittedPersonAsync();
        (await clinic.AdmitAsync(client)).Problem!.Code.ShouldBe("care.admit.already-open");
    }

    [Theory, Engines]
    public async Task Nobody_is_admitted_before_consent_was_asked_for(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PlacedPersonAsync();
        (await clinic.AdmitAsync(client)).Problem!.Code.ShouldBe("care.admit.no-consent");
    }

    [Theory, Engines]
    public async Task A_recorded_no_lets_the_admission_go_on(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PlacedPersonAsync();
        var declined = await clinic.DoAsync<DeclineConsent.Input, ConsentId>(
            clinic.Staff(RoleCodes.Intake),
            new(client, "Not now.")
        );
        declined.Succeeded.ShouldBeTrue();
        (await clinic.AdmitAsync(client)).Succeeded.ShouldBeTrue();
    }

    [Theory, Engines]
    public async Task Another_level_needs_a_reason(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.ReadyPersonAsync("3.5");
        (await clinic.AdmitAsync(client)).Problem!.Code.ShouldBe("care.admit.reason-needed");
    }

    [Theory, Engines]
    public async Task Admitting_with_an_invitation_leaves_a_message_in_the_outbox(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.ReadyPersonAsync();
        (await clinic.AdmitAsync(client, invite: true)).Succeeded.ShouldBeTrue();
        (await OutboxAsync(clinic)).ShouldBeGreaterThan(0);
    }

    [Theory, Engines]
    public async Task A_client_of_another_program_cannot_be_admitted(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var refused = await clinic.AdmitAsync(clinic.Other.Clients[0].Id);
        refused.Problem!.Code.ShouldBe("core.no-such-record");
    }

    [Theory, Engines]
    public async Task A_chart_of_another_program_is_not_found(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var other = clinic.Other.Clients.First(c => c.Stage == "current").Id;
        var front = await clinic.AskAsync<ChartFront.Input, ChartFront.View>(clinic.Staff(RoleCodes.Counselor), new(other));
        front.Problem!.Kind.ShouldBe(ProblemKind.NotFound);
    }

    [Theory, Engines]
    public async Task Only_own_open_stays_are_seen(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.AdmittedPersonAsync();
        var open = await clinic.InScopeAsync(
            clinic.Staff(RoleCodes.Counselor),
            services => services.GetRequiredService<IEpisodes>().OpenAsync(CancellationToken.None)
        );
        open.Select(e => e.Client).ShouldBe([client]);
    }

    [Theory, Engines]
    public async Task After_a_discharge_a_person_can_come_back(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.AdmittedPersonAsync();
        clinic.Clock.Advance(TimeSpan.FromDays(10));
        (await DischargeAsync(clinic, client, version: 0)).Succeeded.ShouldBeTrue();
        clinic.Clock.Advance(TimeSpan.FromDays(5));
        (await clinic.AdmitAsync(client)).Succeeded.ShouldBeTrue();
    }

    [Theory, Engines]
    public async Task A_stay_does_not_end_twice(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.AdmittedPersonAsync();
        await DischargeAsync(clinic, client, version: 0);
        (await DischargeAsync(clinic, client, version: 1)).Problem!.Code.ShouldBe("care.discharge.already");
    }

    [Theory, Engines]
    public async Task A_consent_until_the_end_of_treatment_ends_with_the_discharge(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PlacedPersonAsync();
        await clinic.SignConsentAsync(client, Vocabulary.EndOfTreatment);
        await clinic.AdmitAsync(client);
        await DischargeAsync(clinic, client, version: 0);
        clinic.Clock.Advance(TimeSpan.FromDays(1));
        var book = await clinic.AskAsync<ConsentBook.Input, ConsentBook.View>(clinic.Staff(RoleCodes.Intake), new(client));
        book.Value.Entries[0].Issues.ShouldBe([ConsentIssue.Expired]);
    }

    private static Task<Outcome<Done>> DischargeAsync(Clinic clinic, ClientId client, int version) =>
        clinic.DoAsync<DischargeClient.Input, Done>(
            clinic.Staff(RoleCodes.Counselor),
            new(client, version, clinic.Today, DischargeReasons.Completed, "", "Outpatient group on Thursday.")
        );

    private static Task<int> OutboxAsync(Clinic clinic) =>
        clinic.InScopeAsync(
            clinic.SystemCaller,
            services => services.GetRequiredService<FootbridgeDb>().Set<OutboxMessage>().CountAsync()
        );
}
