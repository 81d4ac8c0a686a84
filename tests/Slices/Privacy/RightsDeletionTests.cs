using Footbridge.Care.Episodes;
using Footbridge.Contracts.Care;
using Footbridge.Contracts.People;
using Footbridge.Contracts.Privacy;
using Footbridge.Host.Start;
using Footbridge.Privacy.Rights.Retention;
using Footbridge.Privacy.Rights.Retention.Holds;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Slices.Privacy;

public sealed class RightsDeletionTests
{
    private const int LongEnough = 365 * 12;

    [Theory, Engines]
    public async Task Two_persons_delete_a_record_that_was_kept_long_enough(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await OldRecordAsync(clinic);
        await ProposeAsync(clinic, client);
        (await ConfirmAsync(clinic, client)).Value.Certificate.ShouldNotBeNull();
    }

    [Theory, Engines]
    public async Task After_a_deletion_only_the_trail_and_the_certificate_name_the_client(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await OldRecordAsync(clinic);
        await ProposeAsync(clinic, client);
        await ConfirmAsync(clinic, client);
        (await HoldingAsync(clinic, clinic.SystemCaller, client.Value)).ShouldBe(["core_audit", "privacy_certificate"]);
    }

    [Theory, Engines]
    public async Task A_whole_record_of_a_stay_leaves_nothing_behind(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        clinic.Clock.Advance(TimeSpan.FromDays(LongEnough));
        var client = clinic.SomebodyWithARecord();
        var proposed = await clinic.DoAsync<ProposeDeletion.Input, Done>(clinic.OtherStaff(RoleCodes.Director), new(client));
        proposed.Problem.ShouldBeNull();
        await clinic.DoAsync<ConfirmDeletion.Input, ConfirmDeletion.Answer>(
            clinic.OtherStaff(RoleCodes.Privacy),
            new(client, DemoStories.Password)
        );
        var program = Caller.System(clinic.Other.Program, clinic.Other.Zone);
        (await HoldingAsync(clinic, program, client.Value)).ShouldBe(["core_audit", "privacy_certificate"]);
    }

    [Theory, Engines]
    public async Task The_sign_in_of_the_client_goes_too(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await OldRecordAsync(clinic);
        var user = await clinic.InScopeAsync(clinic.SystemCaller, async s => await UserOfAsync(s, client));
        await ProposeAsync(clinic, client);
        await ConfirmAsync(clinic, client);
        (await HoldingAsync(clinic, clinic.SystemCaller, user.Value)).ShouldBeEmpty();
    }

    [Theory, Engines]
    public async Task The_trail_holds_after_a_deletion(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await OldRecordAsync(clinic);
        await ProposeAsync(clinic, client);
        await ConfirmAsync(clinic, client);
        (await clinic.VerifyAuditAsync()).Faults.ShouldBeEmpty();
    }

    [Theory, Engines]
    public async Task The_one_who_proposes_cannot_confirm(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await OldRecordAsync(clinic);
        await ProposeAsync(clinic, client);
        var confirmed = await clinic.DoAsync<ConfirmDeletion.Input, ConfirmDeletion.Answer>(
            clinic.Staff(RoleCodes.Director),
            new(client, DemoStories.Password)
        );
        confirmed.Problem!.Code.ShouldBe("privacy.retention.second-person");
    }

    [Theory, Engines]
    public async Task A_record_under_a_legal_hold_stays(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await OldRecordAsync(clinic);
        await clinic.DoAsync<PlaceHold.Input, Done>(clinic.Staff(RoleCodes.Privacy), new(client, "Asked for by a court."));
        (await ProposeAsync(clinic, client)).Problem!.Code.ShouldBe("privacy.retention.held");
    }

    [Theory, Engines]
    public async Task A_record_that_must_still_be_kept_stays(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await StayAsync(clinic);
        (await ProposeAsync(clinic, client)).Problem!.Code.ShouldBe("privacy.retention.not-due");
    }

    [Theory, Engines]
    public async Task The_review_counts_what_would_go_and_deletes_nothing(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        await OldRecordAsync(clinic);
        await clinic.AskAsync<RetentionReview, RetentionReviewed>(clinic.SystemCaller, new(WithRows: true));
        var again = await clinic.AskAsync<RetentionReview, RetentionReviewed>(clinic.SystemCaller, new(WithRows: true));
        again.Value.Due.ShouldHaveSingleItem().Rows!["care_episode"].ShouldBe(1);
    }

    [Theory, Engines]
    public async Task A_term_cannot_be_shortened(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var shortened = await clinic.DoAsync<LengthenTerm.Input, Done>(
            clinic.Staff(RoleCodes.Privacy),
            new("treatment", 5, "Less paper.")
        );
        shortened.Problem!.Code.ShouldBe("privacy.retention.not-shorter");
    }

    private static Task<Outcome<Done>> ProposeAsync(Clinic clinic, ClientId client) =>
        clinic.DoAsync<ProposeDeletion.Input, Done>(clinic.Staff(RoleCodes.Director), new(client));

    private static Task<Outcome<ConfirmDeletion.Answer>> ConfirmAsync(Clinic clinic, ClientId client) =>
        clinic.DoAsync<ConfirmDeletion.Input, ConfirmDeletion.Answer>(
            clinic.Staff(RoleCodes.Privacy),
            new(client, DemoStories.Password)
        );

    private static async Task<ClientId> OldRecordAsync(Clinic clinic)
    {
        var client = await StayAsync(clinic);
        clinic.Clock.Advance(TimeSpan.FromDays(LongEnough));
        return client;
    }

    // A person who signs in and whose stay ended today.
    private static async Task<ClientId> StayAsync(Clinic clinic)
    {
        var client = await clinic.PersonAsync();
        await clinic.InScopeAsync(
            clinic.SystemCaller,
            async s =>
            {
                var db = s.GetRequiredService<FootbridgeDb>();
                await s.GetRequiredService<IClientAccess>().InviteAsync(client, CancellationToken.None);
                var stay = new Episode
                {
                    Id = Ids.New<EpisodeId>(clinic.Clock),
                    Client = client,
                    Level = "2.1",
                    LevelReason = "",
                    AdmittedOn = clinic.Today.AddDays(-60),
                    Counselor = clinic.Story.Staff[0].Id,
                    HoursPerWeek = 9,
                    DaysPerWeek = 3,
                    ReviewDueOn = clinic.Today,
                };
                stay.Discharge(new(clinic.Today, "completed", "", "Alumni group on Mondays."), clinic.Today);
                db.Add(stay);
                return await db.SaveChangesAsync();
            }
        );
        return client;
    }

    private static async Task<UserId> UserOfAsync(IServiceProvider services, ClientId client)
    {
        var db = services.GetRequiredService<FootbridgeDb>();
        return await db.Set<Footbridge.People.Staff.Membership>()
            .Where(m => m.Client == client)
            .Select(m => m.User)
            .SingleAsync();
    }

    /// <summary>The tables in which any column holds an id in any form, looked for in the database itself.</summary>
    private static Task<List<string>> HoldingAsync(Clinic clinic, Caller caller, Guid id) =>
        clinic.InScopeAsync(
            caller,
            async s =>
            {
                var db = s.GetRequiredService<FootbridgeDb>();
                await db.Database.OpenConnectionAsync();
                var found = new List<string>();
                var store = db.Model.GetRelationalModel();
                foreach (var table in store.Tables)
                {
                    var tests = table.Columns.Select(c =>
                        $"lower(cast(\"{c.Name}\" as text)) like '%{id}%' or lower(cast(\"{c.Name}\" as text)) like '%{id:N}%'"
                    );
                    await using var command = db.Database.GetDbConnection().CreateCommand();
                    command.CommandText = $"select count(*) from \"{table.Name}\" where {string.Join(" or ", tests)}";
                    if (Convert.ToInt64(await command.ExecuteScalarAsync()) > 0)
                    {
                        found.Add(table.Name);
                    }
                }

                found.Sort(StringComparer.Ordinal);
                return found;
            }
        );
}
