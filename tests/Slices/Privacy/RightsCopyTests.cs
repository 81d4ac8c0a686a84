using System.IO.Compression;
using System.Text.Json;
using Footbridge.Contracts.Privacy;
using Footbridge.Host.Engines;
using Footbridge.Host.Start;
using Footbridge.Privacy.Rights.Copies;
using Footbridge.Privacy.Rights.Copies.Making;
using Footbridge.Storage;
using Footbridge.Storage.Export;
using Footbridge.Storage.Protection;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Slices.Privacy;

public sealed class RightsCopyTests
{
    [Theory, Engines]
    public async Task Every_table_is_copied_left_out_for_a_reason_or_holds_no_clients(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var without = await clinic.InScopeAsync(
            clinic.SystemCaller,
            s => Task.FromResult(ClientTables.WithoutClients(s.GetRequiredService<FootbridgeDb>().Model))
        );
        without.ShouldBe(CopyScope.NotOfClients, ignoreOrder: true);
    }

    [Theory, Engines]
    public async Task What_is_left_out_is_a_table_of_clients(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var tables = await clinic.InScopeAsync(
            clinic.SystemCaller,
            s => Task.FromResult(ClientTables.Of(s.GetRequiredService<FootbridgeDb>().Model).Select(t => t.Name).ToList())
        );
        CopyScope.LeftOut.Keys.Except(tables).ShouldBeEmpty();
    }

    [Theory, Engines]
    public async Task A_copy_holds_every_row_of_the_client(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = clinic.SomebodyWithARecord();
        using var copy = await clinic.CopyAsync(client);
        var stored = await clinic.InScopeAsync(
            clinic.OtherStaff(RoleCodes.Privacy),
            s => Erasure.CountAsync(s.GetRequiredService<FootbridgeDb>(), client, CopyScope.LeftOut.Keys.ToHashSet(), default)
        );
        RowsIn(copy).ShouldBe(stored, ignoreOrder: true);
    }

    [Theory, Engines]
    public async Task A_copy_holds_no_row_of_anybody_else(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = clinic.SomebodyWithARecord();
        using var copy = await clinic.CopyAsync(client);
        var words = string.Concat(
            copy.Entries.Where(e => !e.FullName.StartsWith("files/", StringComparison.Ordinal)).Select(Read)
        );
        clinic
            .Other.Clients.Where(c => c.Id != client)
            .Where(c => words.Contains(c.Id.Value.ToString(), StringComparison.OrdinalIgnoreCase))
            .ShouldBeEmpty();
    }

    [Theory, Engines]
    public async Task The_bundle_says_how_it_is_protected(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        using var copy = await clinic.CopyAsync(clinic.SomebodyWithARecord());
        using var bundle = JsonDocument.Parse(Read(copy.GetEntry("record.fhir.json")!));
        var resources = bundle.RootElement.GetProperty("entry").EnumerateArray().Select(e => e.GetProperty("resource"));
        resources
            .Append(bundle.RootElement)
            .Where(r => !Labels(r).Contains("42CFRPart2") || !Labels(r).Contains("R"))
            .ShouldBeEmpty();
    }

    [Theory, Engines]
    public async Task The_bundle_holds_the_kinds_of_a_stay(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var inCare = clinic.Other.Clients.Where(c => c.Stage == "current").MinBy(c => c.AdmittedOn)!.Id;
        using var copy = await clinic.CopyAsync(inCare);
        using var bundle = JsonDocument.Parse(Read(copy.GetEntry("record.fhir.json")!));
        var types = bundle
            .RootElement.GetProperty("entry")
            .EnumerateArray()
            .Select(e => e.GetProperty("resource").GetProperty("resourceType").GetString()!)
            .Distinct();
        string[] expected = ["Patient", "EpisodeOfCare", "Goal", "Encounter", "Observation", "DocumentReference", "Consent"];
        expected.Except(types).ShouldBeEmpty();
    }

    [Theory, Engines]
    public async Task The_page_is_in_the_clients_language(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var spanish = clinic.Other.Clients.First(c => c is { Stage: "past", Person.Language: "es" }).Id;
        using var copy = await clinic.CopyAsync(spanish);
        Read(copy.GetEntry("record.html")!).ShouldContain("<html lang=\"es\">");
    }

    [Theory, Engines]
    public async Task A_wrong_password_makes_no_copy(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = clinic.SomebodyWithARecord();
        var answer = await clinic.DoAsync<PrepareCopy.Input, PrepareCopy.Answer>(
            clinic.OtherStaff(RoleCodes.Privacy),
            new(client, "not the password")
        );
        answer.Value.Refusal.ShouldBe("people.account.wrong-password");
    }

    [Theory, Engines]
    public async Task Somebody_else_does_not_get_a_copy(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = clinic.SomebodyWithARecord();
        var id = await clinic.MakeCopyAsync(client);
        var taken = await clinic.DoAsync<TakeCopy.Input, TakeCopy.File>(clinic.OtherStaff(RoleCodes.Director), new(client, id));
        taken.Problem!.Code.ShouldBe("privacy.copy.not-found");
    }

    [Theory, Engines]
    public async Task After_a_week_a_copy_is_gone(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = clinic.SomebodyWithARecord();
        await clinic.MakeCopyAsync(client);
        clinic.Clock.Advance(RecordCopy.Lifetime);
        var caller = clinic.OtherStaff(RoleCodes.Privacy);
        await clinic.InScopeAsync(caller, s => s.GetRequiredService<CopyShelf>().ClearAsync(clinic.Clock.GetUtcNow(), default));
        var left = await clinic.InScopeAsync(
            caller,
            async s =>
            {
                var db = s.GetRequiredService<FootbridgeDb>();
                return await db.Set<RecordCopyContent>().CountAsync() + await db.Set<RecordCopyKey>().CountAsync();
            }
        );
        left.ShouldBe(0);
    }

    [Theory, Engines]
    public async Task A_copy_lies_sealed_and_nothing_of_it_is_on_the_disk(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        await clinic.MakeCopyAsync(clinic.SomebodyWithARecord());
        await clinic.InScopeAsync(
            clinic.OtherStaff(RoleCodes.Privacy),
            async s =>
            {
                var db = s.GetRequiredService<FootbridgeDb>();
                // Held open while the files are read: the last connection that closes takes the write-ahead log with it.
                await db.Database.OpenConnectionAsync();
                var kept = await db.Set<RecordCopyContent>().AsNoTracking().SingleAsync();
                // The names of the files in a copy are not packed; nor is anything once the seal is off.
                kept.Bytes.AsSpan().IndexOf("record.html"u8).ShouldBe(-1);
                foreach (var file in Directory.EnumerateFiles(clinic.Settings.DataDirectory, "*", SearchOption.AllDirectories))
                {
                    (await BytesOfAsync(file)).AsSpan().IndexOf("record.fhir.json"u8).ShouldBe(-1, Path.GetFileName(file));
                }

                return true;
            }
        );
    }

    [Theory, Engines]
    public async Task A_copy_opens_after_the_keys_were_changed(Engine engine)
    {
        await using var clinic = await Clinic.OpenWithOwnKeysAsync(engine);
        var client = clinic.SomebodyWithARecord();
        var id = await clinic.MakeCopyAsync(client);
        var ring = clinic.Services.GetRequiredService<KeyRing>();
        var program = Caller.System(clinic.Other.Program, clinic.Other.Zone);
        var report = await clinic
            .Services.GetRequiredService<KeyRotation>()
            .RotateAsync([program, clinic.SystemCaller], null, TestContext.Current.CancellationToken);
        report.Unreadable.ShouldBeEmpty();
        (await SealedWithAsync(clinic, ring.Writer.Name)).ShouldBe(1);
        var file = await clinic.DoAsync<TakeCopy.Input, TakeCopy.File>(clinic.OtherStaff(RoleCodes.Privacy), new(client, id));
        file.Value.Bytes.AsSpan().StartsWith("PK"u8).ShouldBeTrue();
    }

    [Theory, Engines]
    public async Task A_deletion_destroys_the_keys_of_the_copies(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = clinic.SomebodyWithARecord();
        var id = await clinic.MakeCopyAsync(client);
        var program = Caller.System(clinic.Other.Program, clinic.Other.Zone);
        var shredded = await clinic.InScopeAsync(
            program,
            async s =>
            {
                var all = new List<Guid>();
                foreach (var shredder in s.GetServices<IShredding>())
                {
                    all.AddRange((await shredder.ShredAsync(client, default)).Attachments);
                }

                return all;
            }
        );
        shredded.ShouldContain(id);
        var taken = await clinic.DoAsync<TakeCopy.Input, TakeCopy.File>(clinic.OtherStaff(RoleCodes.Privacy), new(client, id));
        taken.Problem!.Code.ShouldBe("privacy.copy.not-there");
    }

    private static async Task<int> SealedWithAsync(Clinic clinic, string key) =>
        await clinic.InScopeAsync(
            clinic.OtherStaff(RoleCodes.Privacy),
            async s =>
            {
                var db = s.GetRequiredService<FootbridgeDb>();
                var connection = db.Database.GetDbConnection();
                await db.Database.OpenConnectionAsync();
                await using var command = connection.CreateCommand();
                command.CommandText = "select key from privacy_copy_key";
                await using var reader = await command.ExecuteReaderAsync();
                var count = 0;
                while (await reader.ReadAsync())
                {
                    var value = (byte[])reader.GetValue(0);
                    count += Convert.ToHexStringLower(value.AsSpan(1, MasterKey.NameSize)) == key ? 1 : 0;
                }

                return count;
            }
        );

    // The database is open while this reads.
    private static async Task<byte[]> BytesOfAsync(string file)
    {
        await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var bytes = new MemoryStream();
        await stream.CopyToAsync(bytes);
        return bytes.ToArray();
    }

    private static Dictionary<string, int> RowsIn(ZipArchive copy) =>
        copy
            .Entries.Where(e => e.FullName.StartsWith("tables/", StringComparison.Ordinal))
            .ToDictionary(e => Path.GetFileNameWithoutExtension(e.Name), CountIn);

    private static int CountIn(ZipArchiveEntry entry)
    {
        using var json = JsonDocument.Parse(Read(entry));
        return json.RootElement.GetProperty("rows").GetArrayLength();
    }

    private static List<string> Labels(JsonElement resource) =>
        [
            .. resource
                .GetProperty("meta")
                .GetProperty("security")
                .EnumerateArray()
                .Select(c => c.GetProperty("code").GetString()!),
        ];

    private static string Read(ZipArchiveEntry entry)
    {
        using var reader = new StreamReader(entry.Open());
        return reader.ReadToEnd();
    }
}

/// <summary>Steps around copies that tests share.</summary>
internal static class CopySteps
{
    /// <summary>A person of the other program whose stay is over. The first of them has a request that is still open.</summary>
    public static ClientId SomebodyWithARecord(this Clinic clinic) =>
        clinic.Other.Clients.Where(c => c.Stage == "past").Skip(1).MaxBy(c => c.DischargedOn)!.Id;

    /// <summary>Asks for a copy and lets the job make it.</summary>
    public static async Task<Guid> MakeCopyAsync(this Clinic clinic, ClientId client)
    {
        var caller = clinic.OtherStaff(RoleCodes.Privacy);
        var asked = await clinic.DoAsync<PrepareCopy.Input, PrepareCopy.Answer>(caller, new(client, DemoStories.Password));
        var program = Caller.System(clinic.Other.Program, clinic.Other.Zone);
        (await clinic.InScopeAsync(program, s => CopyWorker.MakeNextAsync(s, default))).ShouldBeTrue();
        return asked.Value.Copy!.Value;
    }

    public static async Task<ZipArchive> CopyAsync(this Clinic clinic, ClientId client)
    {
        var id = await clinic.MakeCopyAsync(client);
        var file = await clinic.DoAsync<TakeCopy.Input, TakeCopy.File>(clinic.OtherStaff(RoleCodes.Privacy), new(client, id));
        return new ZipArchive(new MemoryStream(file.Value.Bytes), ZipArchiveMode.Read);
    }
}
