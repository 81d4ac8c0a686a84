using Footbridge.Privacy.Consents.Sharing;
using Footbridge.Privacy.Disclosures.Reading;
using Footbridge.Privacy.Looks.Reports;
using Footbridge.Privacy.Looks.Unusual;
using Footbridge.Privacy.Reach.Openings;
using Footbridge.Privacy.Reach.Seals;
using Footbridge.Privacy.Rights.Requests;
using Footbridge.Privacy.Rights.Requests.Work;
using Footbridge.Storage;
using Footbridge.Storage.Audit;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Slices.Privacy;

/// <summary>Lists that watch over records name nobody whose record is sealed to the reader. The privacy officer, whose duty it is, sees
/// all; a director or supervisor sees that something happened, where they must.</summary>
public sealed class WatchTests
{
    [Theory, Engines]
    public async Task A_supervisor_sees_that_a_sealed_record_was_opened_and_not_whose(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await SealedAsync(clinic);
        await OpenedAsync(clinic, client);
        var line = (await OpeningsAsync(clinic, RoleCodes.Supervisor)).ShouldHaveSingleItem();
        (line.IsSealed, line.IsEmergency, line.Client, line.Name, line.Reason).ShouldBe((true, true, null, "", ""));
        line.By.ShouldNotBeEmpty();
        (await OpeningsAsync(clinic, RoleCodes.Privacy)).ShouldHaveSingleItem().Name.ShouldBe("Sealed Example");
    }

    [Theory, Engines]
    public async Task A_supervisor_cannot_look_back_at_the_opening_of_a_sealed_record(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var opening = await OpenedAsync(clinic, await SealedAsync(clinic));
        var read = await clinic.AskAsync<ReadOpening.Input, OpeningView>(clinic.Staff(RoleCodes.Supervisor), new(opening));
        read.Problem!.Code.ShouldBe("core.no-such-record");
        var reviewed = await clinic.DoAsync<ReviewOpening.Input, ClientId>(
            clinic.Staff(RoleCodes.Supervisor),
            new(opening, 0, OpeningVerdict.Fitting, "Seen.", TellClient: false)
        );
        reviewed.Problem!.Code.ShouldBe("core.no-such-record");
    }

    [Theory, Engines]
    public async Task The_look_of_a_supervisor_at_the_openings_is_no_look_at_the_sealed_record(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await SealedAsync(clinic);
        await OpenedAsync(clinic, client);
        await OpeningsAsync(clinic, RoleCodes.Supervisor);
        var named = await clinic.InScopeAsync(
            clinic.SystemCaller,
            async services =>
            {
                var db = services.GetRequiredService<FootbridgeDb>();
                var last = await db.Set<AuditLine>().MaxAsync(l => l.Sequence);
                return await db.Set<AuditClient>().CountAsync(c => c.Sequence == last && c.Client == client);
            }
        );
        named.ShouldBe(0);
    }

    [Theory, Engines]
    public async Task Requests_of_a_sealed_record_are_not_on_a_directors_list(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await SealedAsync(clinic);
        await clinic.DoAsync<AskForRight.Input, RequestId>(
            clinic.ClientCaller(client),
            new(client, new(RequestKind.Complaint, "I was called by my full name."))
        );
        (await RequestsAsync(clinic, RoleCodes.Director)).ShouldBeEmpty();
        (await RequestsAsync(clinic, RoleCodes.Privacy)).ShouldHaveSingleItem();
    }

    [Theory, Engines]
    public async Task Consents_and_disclosures_of_a_sealed_record_are_for_the_privacy_officer_to_watch(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync("Sealed", "Example");
        (await clinic.SignReleaseAsync(client, clinic.FamilyDraft())).Succeeded.ShouldBeTrue();
        (await clinic.DiscloseAsync(PrivacyArrangements.ToRelative(client))).Succeeded.ShouldBeTrue();
        await SealAsync(clinic, client);
        (await WatchedAsync(clinic, RoleCodes.Director)).ShouldBe((0, 0, 0));
        (await WatchedAsync(clinic, RoleCodes.Privacy)).ShouldBe((1, 1, 1));
    }

    [Theory, Engines]
    public async Task A_director_sees_an_unusual_look_at_a_sealed_record_and_not_whose(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await SealedAsync(clinic);
        await clinic.WriteLooksAsync(clinic.LookAt(client, RoleCodes.Counselor, daysAgo: 1));
        await clinic.DoAsync<LookForUnusual.Input, int>(clinic.Staff(RoleCodes.Privacy), new());
        var row = (await FindingsAsync(clinic, RoleCodes.Director)).First(r => r.Rule == UnusualRule.Sealed);
        (row.IsSealed, row.Client, row.ClientName).ShouldBe((true, null, ""));
        var read = await clinic.AskAsync<ReadFinding.Input, ReadFinding.Output>(clinic.Staff(RoleCodes.Director), new(row.Id));
        read.Value.About.ShouldBeNull();
        read.Value.Names.ShouldBeEmpty();
        read.Value.Evidence.ShouldAllBe(look => look.IsSealed && look.Client == null);
        var named = (await FindingsAsync(clinic, RoleCodes.Privacy)).First(r => r.Rule == UnusualRule.Sealed);
        (named.Client, named.ClientName).ShouldBe((client, "Sealed Example"));
    }

    [Theory, Engines]
    public async Task A_director_sees_that_somebody_looked_at_a_sealed_record_and_not_whose(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await SealedAsync(clinic);
        await clinic.WriteLooksAsync(clinic.LookAt(client, RoleCodes.Counselor, daysAgo: 1));
        var report = await clinic.AskAsync<LooksBy.Input, LooksBy.Report>(
            clinic.Staff(RoleCodes.Director),
            new(clinic.Staff(RoleCodes.Counselor).User, new(null, null, null))
        );
        report.Value.Page.Groups.ShouldHaveSingleItem().IsSealed.ShouldBeTrue();
        report.Value.Names.ShouldBeEmpty();
    }

    [Theory, Engines]
    public async Task A_director_named_for_a_sealed_record_watches_it_too(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await SealedAsync(clinic, clinic.Staff(RoleCodes.Supervisor).User!.Value.Value);
        await OpenedAsync(clinic, client);
        (await OpeningsAsync(clinic, RoleCodes.Supervisor)).ShouldHaveSingleItem().Name.ShouldBe("Sealed Example");
    }

    private static async Task<ClientId> SealedAsync(Clinic clinic, params Guid[] named)
    {
        var client = await clinic.PersonAsync("Sealed", "Example");
        await SealAsync(clinic, client, named);
        return client;
    }

    private static async Task SealAsync(Clinic clinic, ClientId client, params Guid[] named) =>
        (
            await clinic.DoAsync<SealRecord.Input, Done>(
                clinic.Staff(RoleCodes.Privacy),
                new(client, "A neighbor of the team.", named)
            )
        ).Succeeded.ShouldBeTrue();

    private static Task<Guid> OpenedAsync(Clinic clinic, ClientId client) =>
        clinic.InScopeAsync(
            clinic.SystemCaller,
            async services =>
            {
                var db = services.GetRequiredService<FootbridgeDb>();
                var opening = new OpenedRecord
                {
                    Id = Ids.NewGuid(clinic.Clock),
                    Client = client,
                    By = clinic.Staff(RoleCodes.Counselor).User!.Value,
                    Kind = OpeningKind.Emergency,
                    Reason = "The hospital called about Sealed Example.",
                    From = clinic.Clock.GetUtcNow(),
                    Until = clinic.Clock.GetUtcNow().AddHours(4),
                };
                db.Add(opening);
                await db.SaveChangesAsync();
                return opening.Id;
            }
        );

    private static async Task<IReadOnlyList<ListOpenings.Row>> OpeningsAsync(Clinic clinic, string role) =>
        (await clinic.AskAsync<ListOpenings.Input, ListOpenings.Output>(clinic.Staff(role), new())).Value.Waiting;

    private static async Task<IReadOnlyList<RequestList.Line>> RequestsAsync(Clinic clinic, string role) =>
        (await clinic.AskAsync<RequestList.Input, RequestList.View>(clinic.Staff(role), new())).Value.Open;

    private static async Task<IReadOnlyList<UnusualQueue.Row>> FindingsAsync(Clinic clinic, string role) =>
        (await clinic.AskAsync<UnusualQueue.Input, UnusualQueue.Output>(clinic.Staff(role), new(Closed: false))).Value.Rows;

    private static async Task<(int Consents, int Disclosures, int Count)> WatchedAsync(Clinic clinic, string role)
    {
        var consents = await clinic.AskAsync<EndingConsents.Input, EndingConsents.View>(clinic.Staff(role), new());
        var disclosed = await clinic.AskAsync<OverseeDisclosures.Input, OverseeDisclosures.View>(
            clinic.Staff(role),
            new("", clinic.Today.AddDays(-1), clinic.Today)
        );
        return (consents.Value.Ending.Count, disclosed.Value.Rows.Count, disclosed.Value.Count);
    }
}
