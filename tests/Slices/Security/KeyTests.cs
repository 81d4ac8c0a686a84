using Footbridge.Host;
using Footbridge.Host.Commands;
using Footbridge.Host.Engines;
using Footbridge.Storage.Protection;

namespace Footbridge.Slices.Security;

/// <summary>Keys are changed without losing a word, and a database never starts with the wrong ones.</summary>
public sealed class KeyTests
{
    [Theory, Engines]
    public async Task After_a_rotation_every_value_is_sealed_with_the_new_key_and_reads_as_before(Engine engine)
    {
        await using var place = await OwnKeysAsync(engine);
        var before = await OpenedAsync(place);
        (await CommandLine.InvokeAsync(["keys", "rotate", .. Place(place)])).ShouldBe(ExitCode.Done);
        var after = await OpenedAsync(place);
        after.Values.ShouldBe(before.Values);
        before.Keys.ShouldHaveSingleItem();
        after.Keys.ShouldHaveSingleItem().ShouldNotBe(before.Keys.Single());
    }

    [Theory, Engines]
    public async Task A_rotation_that_was_stopped_carries_on_with_the_same_new_key(Engine engine)
    {
        await using var place = await OwnKeysAsync(engine);
        var ring = place.Services.GetRequiredService<KeyRing>();
        var before = await OpenedAsync(place);
        var half = ring.Add();
        var rotation = place.Services.GetRequiredService<KeyRotation>();
        var report = await rotation.RotateAsync([place.SystemCaller], null, TestContext.Current.CancellationToken);
        report.NewKey.ShouldBeFalse();
        report.Resealed.ShouldBe(before.Values.Count);
        ring.Writer.Name.ShouldBe(half.Name);
        (await OpenedAsync(place)).Values.ShouldBe(before.Values);
    }

    [Theory, Engines]
    public async Task A_value_that_cannot_be_read_is_reported_and_stops_nothing(Engine engine)
    {
        await using var place = await OwnKeysAsync(engine);
        await EncryptionTests.CheckInAsync(place, "Second.");
        var moved = await EncryptionTests.ExecuteAsync(
            place,
            "update monitoring_check_in set what_helped = note where length(note) > 0"
        );
        var report = await place
            .Services.GetRequiredService<KeyRotation>()
            .RotateAsync([place.SystemCaller], null, TestContext.Current.CancellationToken);
        report.Unreadable.ShouldBe(new Dictionary<string, int> { ["monitoring_check_in.what_helped"] = moved });
        report.Resealed.ShouldBeGreaterThan(0);
    }

    [Theory, Engines]
    public async Task A_database_without_its_keys_does_not_start(Engine engine)
    {
        await using var place = await OwnKeysAsync(engine);
        File.Delete(place.Settings.KeyFile);
        await RefusesToStartAsync(place.Settings, "its keys are not");
    }

    [Theory, Engines]
    public async Task A_database_with_other_keys_does_not_start(Engine engine)
    {
        await using var place = await OwnKeysAsync(engine);
        var others = place.Settings with { KeyFile = Path.Combine(place.Settings.DataDirectory, "other.keys") };
        new KeyFile(others.KeyFile).Add(MasterKey.New(place.Clock.GetUtcNow()));
        await RefusesToStartAsync(others, "keys that are not in");
    }

    private static async Task RefusesToStartAsync(HostSettings settings, string words)
    {
        await using var services = ClinicServices.Build(settings);
        var refused = await Should.ThrowAsync<InvalidOperationException>(() =>
            services.GetRequiredService<DatabaseStart>().RunAsync(TestContext.Current.CancellationToken)
        );
        refused.Message.ShouldContain(words);
    }

    private static async Task<Clinic> OwnKeysAsync(Engine engine)
    {
        var clinic = await Clinic.OpenWithOwnKeysAsync(engine);
        await EncryptionTests.CheckInAsync(clinic, "The first bus home is the quiet one.");
        await People.PeopleArrangements.InvitedAsync(clinic, await clinic.PersonAsync());
        return clinic;
    }

    private static async Task<(List<string> Values, HashSet<string> Keys)> OpenedAsync(Clinic clinic)
    {
        var (values, names) = (new List<string>(), new HashSet<string>(StringComparer.Ordinal));
        foreach (var column in await EncryptionTests.ColumnsAsync(clinic))
        {
            foreach (var raw in await EncryptionTests.RawAsync(clinic, column, clinic.SystemCaller))
            {
                values.Add(Convert.ToHexString(column.Cipher.Open(raw)));
                names.Add(Convert.ToHexString(Envelope.NameOf(raw)));
            }
        }

        values.Sort(StringComparer.Ordinal);
        return (values, names);
    }

    internal static string[] Place(Clinic clinic) =>
        [
            "--data",
            clinic.Settings.DataDirectory,
            "--key-file",
            clinic.Settings.KeyFile,
            .. clinic.Settings.Postgres is { } postgres ? (string[])["--postgres", postgres] : [],
        ];
}
