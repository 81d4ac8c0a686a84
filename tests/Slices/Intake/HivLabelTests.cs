using Footbridge.Care.Episodes;
using Footbridge.Contracts.Care;
using Footbridge.Contracts.Intake;
using Footbridge.Contracts.Privacy;
using Footbridge.Intake.Received;
using Footbridge.Intake.Received.Labels;
using Footbridge.Privacy.Reach.Openings;
using Footbridge.Storage;

namespace Footbridge.Slices.Intake;

/// <summary>Received records that say something about HIV reach only those whom the access decision lets through, item by item.</summary>
public sealed class HivLabelTests
{
    private const string Loinc = "http://loinc.org";

    [Theory, Engines]
    public async Task The_care_team_sees_the_rest_of_the_record_and_not_that_something_is_left_out(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await ReceivedAsync(clinic);
        foreach (var role in (string[])[RoleCodes.Counselor, RoleCodes.Intake, RoleCodes.Supervisor, RoleCodes.Director])
        {
            var seen = await SeenAsync(clinic, clinic.Staff(role), client);
            seen.Facts.ShouldHaveSingleItem(role).Display.ShouldBe("PHQ-9");
            seen.Documents.ShouldHaveSingleItem(role).Title.ShouldBe("Procedure");
            System.Text.Json.JsonSerializer.Serialize(seen).ShouldNotContain("Immunization");
        }
    }

    [Theory, Engines]
    public async Task Medical_staff_and_the_assigned_counselor_see_all_of_it_with_its_label(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await ReceivedAsync(clinic);
        (await SeenAsync(clinic, clinic.Staff(RoleCodes.Medical), client)).Facts.Count(f => f.Hiv).ShouldBe(1);
        await AssignAsync(clinic, client);
        var seen = await SeenAsync(clinic, clinic.Staff(RoleCodes.Counselor), client);
        seen.Facts.Count(f => f.Hiv).ShouldBe(1);
        seen.Documents.Count(d => d.Hiv).ShouldBe(1);
    }

    [Theory, Engines]
    public async Task In_an_emergency_all_of_it_is_seen(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await ReceivedAsync(clinic);
        var intake = clinic.Staff(RoleCodes.Intake);
        await StoreAsync(
            clinic,
            new OpenedRecord
            {
                Id = Ids.NewGuid(clinic.Clock),
                Client = client,
                By = intake.User!.Value,
                Kind = OpeningKind.Emergency,
                Reason = "Found unconscious in the hallway.",
                From = clinic.Clock.GetUtcNow(),
                Until = clinic.Clock.GetUtcNow().AddHours(4),
            }
        );
        (await SeenAsync(clinic, intake, client)).Facts.Count.ShouldBe(2);
    }

    [Theory, Engines]
    public async Task A_labelled_document_answers_like_one_that_is_not_there(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await ReceivedAsync(clinic);
        var labelled = await LabelledAsync(clinic, client);
        var refused = await DownloadAsync(clinic, RoleCodes.Counselor, client, labelled);
        var unknown = await DownloadAsync(clinic, RoleCodes.Counselor, client, Guid.CreateVersion7());
        refused.Problem.ShouldNotBeNull().Kind.ShouldBe(ProblemKind.NotFound);
        refused.Problem.ShouldBe(unknown.Problem);
        (await DownloadAsync(clinic, RoleCodes.Medical, client, labelled)).Value.Json.ShouldContain("HIV");
    }

    [Theory, Engines]
    public async Task A_label_set_by_hand_hides_the_document_and_keeps_who_did_it_and_why(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await ReceivedAsync(clinic);
        var counselor = clinic.Staff(RoleCodes.Counselor);
        var open = (await SeenAsync(clinic, counselor, client)).Documents.ShouldHaveSingleItem().Id;
        (await LabelAsync(clinic, counselor, client, open, hiv: true, "")).Problem!.Code.ShouldBe("intake.label.reason-missing");
        (await LabelAsync(clinic, counselor, client, open, hiv: true, "It speaks of a clinic.")).Succeeded.ShouldBeTrue();
        (await SeenAsync(clinic, counselor, client)).Documents.ShouldBeEmpty();
        var change = (
            await ReadAsync(clinic, clinic.Staff(RoleCodes.Medical), client, open)
        ).Value.Changes.ShouldHaveSingleItem();
        change.Reason.ShouldBe("It speaks of a clinic.");
        change.Hiv.ShouldBeTrue();
    }

    [Theory, Engines]
    public async Task A_label_is_cleared_only_by_those_who_see_it(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await ReceivedAsync(clinic);
        var labelled = await LabelledAsync(clinic, client);
        var counselor = clinic.Staff(RoleCodes.Counselor);
        var blind = await LabelAsync(clinic, counselor, client, labelled, hiv: false, "Looks wrong.");
        blind.Problem.ShouldNotBeNull().Kind.ShouldBe(ProblemKind.NotFound);
        var medical = clinic.Staff(RoleCodes.Medical);
        (await LabelAsync(clinic, medical, client, labelled, hiv: true, "Same.")).Problem!.Code.ShouldBe(
            "intake.label.set-already"
        );
        (await LabelAsync(clinic, medical, client, labelled, hiv: false, "A leaflet only.")).Succeeded.ShouldBeTrue();
        var read = (await ReadAsync(clinic, counselor, client, labelled)).Value;
        read.Hiv.ShouldBeFalse();
        // That there once was a label would tell as much.
        read.Changes.ShouldBeEmpty();
    }

    [Theory, Engines]
    public async Task The_bundle_of_a_record_names_the_label(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await ReceivedAsync(clinic);
        var entries = await clinic.InScopeAsync(
            clinic.SystemCaller,
            async services =>
            {
                var all = new List<RecordEntry>();
                foreach (var part in services.GetServices<IRecordPart>())
                {
                    all.AddRange(await part.OfAsync(client, CancellationToken.None));
                }

                return all;
            }
        );
        var owner = new RecordOwner(client, "T", "E", null, "en", null, null, "Clinic", clinic.Clock.GetUtcNow());
        var bundle = System.Text.Encoding.UTF8.GetString(
            clinic.Services.GetRequiredService<IRecordBundle>().Write(owner, entries)
        );
        bundle.Split("HIV/AIDS information sensitivity").Length.ShouldBe(3, "the bundle and the one fact");
    }

    private static async Task<ClientId> ReceivedAsync(Clinic clinic)
    {
        var record = IntakeSteps.Record("aa");
        record = record with
        {
            Facts = [.. record.Facts, new("observation", Loinc, "56888-1", "Screen", clinic.Today, null, "Negative", "final")],
            Documents = [.. record.Documents, new("Immunization", 1, """[{"note":"before HIV care"}]""")],
        };
        var imported = await clinic.DoAsync<ImportPerson, ImportedPerson>(clinic.Staff(RoleCodes.Intake), record);
        return imported.Value.Client;
    }

    private static async Task<ReceivedRecords.Output> SeenAsync(Clinic clinic, Caller caller, ClientId client) =>
        (await clinic.AskAsync<ReceivedRecords.Input, ReceivedRecords.Output>(caller, new(client))).Value;

    private static async Task<Guid> LabelledAsync(Clinic clinic, ClientId client) =>
        (await SeenAsync(clinic, clinic.Staff(RoleCodes.Medical), client)).Documents.Single(d => d.Hiv).Id;

    private static Task<Outcome<DownloadDocument.Output>> DownloadAsync(
        Clinic clinic,
        string role,
        ClientId client,
        Guid document
    ) => clinic.AskAsync<DownloadDocument.Input, DownloadDocument.Output>(clinic.Staff(role), new(document, client));

    private static Task<Outcome<Done>> LabelAsync(
        Clinic clinic,
        Caller caller,
        ClientId client,
        Guid document,
        bool hiv,
        string reason
    ) => clinic.DoAsync<LabelDocument.Input, Done>(caller, new(client, document, hiv, reason));

    private static Task<Outcome<ReadLabel.View>> ReadAsync(Clinic clinic, Caller caller, ClientId client, Guid document) =>
        clinic.AskAsync<ReadLabel.Input, ReadLabel.View>(caller, new(client, document));

    private static Task AssignAsync(Clinic clinic, ClientId client) =>
        StoreAsync(
            clinic,
            new Episode
            {
                Id = Ids.New<EpisodeId>(clinic.Clock),
                Client = client,
                Level = "2.1",
                LevelReason = "",
                AdmittedOn = clinic.Today,
                Counselor = clinic.Staff(RoleCodes.Counselor).User!.Value,
                HoursPerWeek = 9,
                DaysPerWeek = 3,
                ReviewDueOn = clinic.Today,
            }
        );

    private static Task StoreAsync(Clinic clinic, object row) =>
        clinic.InScopeAsync(
            clinic.SystemCaller,
            services =>
            {
                var db = services.GetRequiredService<FootbridgeDb>();
                db.Add(row);
                return db.SaveChangesAsync();
            }
        );
}
