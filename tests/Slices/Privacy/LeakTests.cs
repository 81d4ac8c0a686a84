using System.IO.Compression;
using Footbridge.Contracts.Demo;
using Footbridge.Contracts.Intake;
using Footbridge.Intake.Received;
using Footbridge.Kernel.Access;
using Footbridge.Privacy.Papers;
using Footbridge.Privacy.Rights.Copies;
using Footbridge.Privacy.Rights.Copies.Making;
using Footbridge.Storage;
using Footbridge.Storage.Gate;

namespace Footbridge.Slices.Privacy;

/// <summary>Leaks that another open record system had, tried here: what was marked highly sensitive could be opened from the portal
/// (openemr/openemr#11284), and one restricted note hid all the later ones (openemr/openemr#11279).</summary>
public sealed class LeakTests
{
    private const string Apart =
        """{"resourceType":"DocumentReference","meta":{"security":[{"code":"PSYTHPN"}]},"description":"What stays apart."}""";
    private const string Early = """{"resourceType":"DocumentReference","description":"What came early."}""";
    private const string Late = """{"resourceType":"DocumentReference","description":"What came late."}""";

    [Theory, Engines]
    public async Task A_client_cannot_open_a_document_that_is_marked_highly_sensitive(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = Somebody(clinic);
        var (marked, _) = await ReceivedAsync(clinic, client, $"[{Apart}]");
        var caller = OwnCaller(clinic, client);
        (await clinic.AskAsync<WhoseDocument.Input, ClientId>(caller, new(marked))).Problem!.Kind.ShouldBe(ProblemKind.Forbidden);
        (
            await clinic.AskAsync<DownloadDocument.Input, DownloadDocument.Output>(caller, new(marked, client.Id))
        ).Problem!.Kind.ShouldBe(ProblemKind.Forbidden);
        (await clinic.AskAsync<ReadPaper.Input, PaperFile>(caller, new(client.Id, marked))).Problem!.Kind.ShouldBe(
            ProblemKind.Forbidden
        );
    }

    [Theory, Engines]
    public async Task Nothing_a_client_can_open_shows_what_is_marked_highly_sensitive(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = Somebody(clinic);
        var open = await clinic.InScopeAsync(
            OwnCaller(clinic, client),
            async services =>
            {
                var call = services.GetRequiredService<CallContext>();
                var gate = services.GetRequiredService<AccessGate>();
                var mine = services
                    .GetRequiredService<SliceRegistry>()
                    .All.Where(s => s.Permission is { } needs && call.Caller.Holds(needs) && s.Kinds != DataKinds.None)
                    .ToList();
                mine.Count.ShouldBeGreaterThan(20);
                var shown = new List<string>();
                foreach (var slice in mine)
                {
                    call.Asked = AccessGate.AskedBy(call.Caller, slice);
                    if ((await gate.OfAsync(client.Id, DataKinds.CounselingNotes, CancellationToken.None)).IsAllowed)
                    {
                        shown.Add(slice.Name);
                    }
                }

                return shown;
            }
        );
        open.ShouldBeEmpty();
    }

    [Theory, Engines]
    public async Task A_restricted_document_leaves_itself_out_of_a_copy_and_hides_nothing_after_it(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = Somebody(clinic);
        var (marked, record) = await ReceivedAsync(clinic, client, $"[{Apart}]");
        await ReceivedAsync(clinic, client, $"[{Early},{Apart},{Late}]", record);
        await ReceivedAsync(
            clinic,
            client,
            $$"""{"resourceType":"Bundle","entry":[{"resource":{{Apart}}},{"resource":{{Late}}}]}""",
            record
        );
        var (last, _) = await ReceivedAsync(clinic, client, $"[{Late}]", record);

        using var copy = await OwnCopyAsync(clinic, client);
        var all = copy.Entries.Select(e => (e.FullName, Text: Read(e))).ToList();
        all.Where(e => e.Text.Contains("What stays apart.", StringComparison.Ordinal)).ShouldBeEmpty();
        all.Where(e =>
                e.FullName.Contains($"{marked:N}", StringComparison.Ordinal)
                || e.Text.Contains($"{marked}", StringComparison.Ordinal)
            )
            .ShouldBeEmpty();
        all.Count(e => e.Text.Contains("What came late.", StringComparison.Ordinal)).ShouldBe(3);
        all.Count(e => e.Text.Contains("What came early.", StringComparison.Ordinal)).ShouldBe(1);
        all.ShouldContain(e => e.FullName == $"files/received-{last:N}.json");
    }

    [Theory, Engines]
    public async Task A_copy_says_which_kinds_are_left_out_whether_there_is_anything_of_them_or_not(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = Somebody(clinic);
        string without;
        using (var copy = await OwnCopyAsync(clinic, client))
        {
            without = LeftOut(copy);
        }

        await ReceivedAsync(clinic, client, $"[{Apart}]");
        using var again = await OwnCopyAsync(clinic, client);
        LeftOut(again).ShouldBe(without);
        without.ShouldContain("45 CFR 164.524(a)(1)(i)");
    }

    [Theory, Engines]
    public async Task HIV_is_in_the_copy_of_the_client_whose_it_is(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = Somebody(clinic);
        await ReceivedAsync(
            clinic,
            client,
            """[{"resourceType":"Condition","code":{"coding":[{"system":"http://hl7.org/fhir/sid/icd-10-cm","code":"B20"}]}}]"""
        );
        using var copy = await OwnCopyAsync(clinic, client);
        copy.Entries.ShouldContain(e => e.FullName.StartsWith("files/", StringComparison.Ordinal) && Read(e).Contains("B20"));
    }

    private static DemoClient Somebody(Clinic clinic) =>
        clinic.Other.Clients.First(c => c is { User: not null, Stage: "current" });

    private static Caller OwnCaller(Clinic clinic, DemoClient client) =>
        clinic.ClientCaller(client.Id) with
        {
            Program = clinic.Other.Program,
            User = client.User,
            Duty = RoleCodes.DutyOf(RoleCodes.Client),
        };

    /// <summary>Puts a document into the record as the import does.</summary>
    private static Task<(Guid Document, Guid Record)> ReceivedAsync(
        Clinic clinic,
        DemoClient client,
        string json,
        Guid? into = null
    ) =>
        clinic.InScopeAsync(
            Caller.System(clinic.Other.Program, clinic.Other.Zone),
            async services =>
            {
                var db = services.GetRequiredService<FootbridgeDb>();
                var id = Ids.NewGuid(clinic.Clock);
                var record = into ?? Ids.NewGuid(clinic.Clock);
                if (into is null)
                {
                    var person = new ImportPerson(
                        $"{record:N}",
                        $"sender|{record:N}",
                        new("A", "B", null, "", "en", null, null, null),
                        [],
                        []
                    );
                    db.Add(ReceivedRecord.Of(record, new ReferralId(record), client.Id, person, clinic.Clock.GetUtcNow()));
                }

                var (document, key) = ReceivedDocument.Of(id, record, client.Id, new("DocumentReference", 1, json));
                db.AddRange(document, key);
                await db.SaveChangesAsync();
                return (id, record);
            }
        );

    private static async Task<ZipArchive> OwnCopyAsync(Clinic clinic, DemoClient client)
    {
        var caller = OwnCaller(clinic, client);
        var asked = await clinic.DoAsync<PrepareCopy.Input, PrepareCopy.Answer>(caller, new(client.Id, clinic.Other.Pin));
        asked.Value.Refusal.ShouldBeNull();
        var program = Caller.System(clinic.Other.Program, clinic.Other.Zone);
        (await clinic.InScopeAsync(program, s => CopyWorker.MakeNextAsync(s, CancellationToken.None))).ShouldBeTrue();
        var file = await clinic.DoAsync<TakeCopy.Input, TakeCopy.File>(caller, new(client.Id, asked.Value.Copy!.Value));
        return new(new MemoryStream(file.Value.Bytes), ZipArchiveMode.Read);
    }

    private static string LeftOut(ZipArchive copy)
    {
        var page = Read(copy.GetEntry("record.html")!);
        return page[page.LastIndexOf("<h3>", StringComparison.Ordinal)..];
    }

    private static string Read(ZipArchiveEntry entry)
    {
        using var reader = new StreamReader(entry.Open());
        return reader.ReadToEnd();
    }
}
