using Footbridge.Host.Commands;
using Footbridge.Host.Engines;
using Footbridge.Risk.Safety;
using Footbridge.Slices.Gate;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Slices.Commands;

/// <summary>The chores of the command line, on both engines.</summary>
public sealed class CommandTests
{
    [Theory, Engines]
    public async Task A_whole_trail_is_told_by_the_exit_code(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        await clinic.SafetyItemAsync();
        (await CommandLine.InvokeAsync(["audit", "verify", .. Place(clinic)])).ShouldBe(ExitCode.Done);
    }

    [Theory, Engines]
    public async Task A_changed_trail_is_told_by_the_exit_code(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        await clinic.SafetyItemAsync();
        await clinic.UnlockAuditAsync();
        await clinic.InScopeAsync(
            clinic.SystemCaller,
            services =>
                services
                    .GetRequiredService<FootbridgeDb>()
                    .Database.ExecuteSqlRawAsync("update core_audit set action = 'Risk.Nothing'")
        );
        (await CommandLine.InvokeAsync(["audit", "verify", .. Place(clinic)])).ShouldBe(ExitCode.Refused);
    }

    [Theory, Engines]
    public async Task What_was_backed_up_comes_back(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var item = await clinic.SafetyItemAsync();
        var copy = Path.Combine(clinic.Settings.DataDirectory, "copy");
        (await CommandLine.InvokeAsync(["backup", copy, .. Place(clinic)])).ShouldBe(ExitCode.Done);
        await clinic.DoAsync<NoteSafetyStep.Input, ClientId>(
            clinic.Staff(RoleCodes.Counselor),
            new(item.Id, SafetyStepKind.Team, "After the copy.")
        );
        (
            await clinic.Services.GetRequiredService<Backups>().RestoreAsync(copy, plain: false, CancellationToken.None)
        ).Succeeded.ShouldBeTrue();
        var read = await clinic.AskAsync<ReadSafetyItem.Input, SafetyItemView>(clinic.Staff(RoleCodes.Counselor), new(item.Id));
        read.Value.Steps.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_file_that_is_no_backup_is_refused_and_nothing_changes()
    {
        await using var clinic = await Clinic.OpenAsync(Engine.Sqlite);
        var item = await clinic.SafetyItemAsync();
        var file = Path.Combine(clinic.Settings.DataDirectory, "letter.txt");
        await File.WriteAllTextAsync(file, "Dear team, this is not a database.", TestContext.Current.CancellationToken);
        (await CommandLine.InvokeAsync(["restore", file, .. Place(clinic)])).ShouldBe(ExitCode.Refused);
        (
            await clinic.AskAsync<OpenItemOf.Input, OpenItemOf.Output>(clinic.Staff(RoleCodes.Counselor), new(item.Client))
        ).Value.Item.ShouldBe(item.Id);
    }

    [Fact]
    public async Task A_backup_never_overwrites()
    {
        await using var clinic = await Clinic.OpenAsync(Engine.Sqlite);
        var copy = Path.Combine(clinic.Settings.DataDirectory, "copy.db");
        await CommandLine.InvokeAsync(["backup", copy, .. Place(clinic)]);
        (await CommandLine.InvokeAsync(["backup", copy, .. Place(clinic)])).ShouldBe(ExitCode.Refused);
    }

    [Fact]
    public async Task The_demonstration_clinic_is_not_put_into_a_database_in_use()
    {
        await using var clinic = await Clinic.OpenAsync(Engine.Sqlite);
        (await CommandLine.InvokeAsync(["demo", .. Place(clinic)])).ShouldBe(ExitCode.Refused);
    }

    [Fact]
    public async Task A_missing_file_cannot_be_imported()
    {
        await using var clinic = await Clinic.OpenAsync(Engine.Sqlite);
        (await CommandLine.InvokeAsync(["import", "fhir", "not-there.json", .. Place(clinic)])).ShouldBe(ExitCode.Unusable);
    }

    private static string[] Place(Clinic clinic) =>
        [
            "--data",
            clinic.Settings.DataDirectory,
            "--key-file",
            clinic.Settings.KeyFile,
            .. clinic.Settings.Postgres is { } postgres ? (string[])["--postgres", postgres] : [],
        ];
}
