using System.Data.Common;
using Footbridge.Host.Engines;
using Footbridge.Slices.Gate;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Footbridge.Slices.Security;

/// <summary>The engine itself keeps the audit trail as it was written.</summary>
public sealed class AuditLockTests
{
    [Theory, Engines]
    public async Task A_line_cannot_be_changed(Engine engine) =>
        await IsRefusedAsync(engine, "update core_audit set action = 'Care.Nothing'");

    [Theory, Engines]
    public async Task A_line_cannot_be_deleted(Engine engine) => await IsRefusedAsync(engine, "delete from core_audit");

    [Theory, Engines]
    public async Task The_end_of_the_chain_cannot_be_deleted(Engine engine) =>
        await IsRefusedAsync(engine, "delete from core_audit_head");

    [Fact]
    public async Task A_lock_that_was_taken_off_is_on_again_after_the_next_start()
    {
        await using var clinic = await Clinic.OpenAsync(Engine.Sqlite);
        await clinic.SafetyItemAsync();
        await clinic.UnlockAuditAsync();
        await clinic.Services.GetRequiredService<DatabaseStart>().RunAsync(TestContext.Current.CancellationToken);
        await Should.ThrowAsync<DbException>(() => EncryptionTests.ExecuteAsync(clinic, "delete from core_audit"));
    }

    [Fact]
    public async Task The_role_of_the_program_may_add_lines_and_neither_change_nor_delete_one_nor_touch_a_table()
    {
        Assert.SkipWhen(
            string.IsNullOrEmpty(Environment.GetEnvironmentVariable(EnginesAttribute.PostgresVariable)),
            "PostgreSQL is not set up: there is no connection."
        );
        await using var clinic = await Clinic.OpenAsync(Engine.Postgres);
        await clinic.SafetyItemAsync();
        var owner = clinic.Settings.Postgres!;
        await using var role = await ApplicationRole.MakeAsync(owner);
        Assert.SkipWhen(role is null, "The role of the tests may not make roles.");
        var settings = clinic.Settings with { Postgres = role!.Connection, PostgresOwner = owner };
        await clinic.InScopeAsync(
            clinic.SystemCaller,
            async s =>
            {
                await PostgresRoles.GrantAsync(s.GetRequiredService<FootbridgeDb>(), role.Connection, CancellationToken.None);
                return true;
            }
        );
        await using var services = ClinicServices.Build(settings);
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CallContext>().Caller = clinic.SystemCaller;
        var db = scope.ServiceProvider.GetRequiredService<FootbridgeDb>();
        var ct = TestContext.Current.CancellationToken;
        (await db.Database.ExecuteSqlRawAsync("update risk_item set closing_note = closing_note", ct)).ShouldBeGreaterThan(0);
        foreach (
            var statement in (string[])
                [
                    "update core_audit set action = 'x'",
                    "delete from core_audit",
                    "truncate core_audit",
                    "alter table core_audit disable trigger user",
                    "drop table risk_item",
                ]
        )
        {
            var refused = await Should.ThrowAsync<PostgresException>(() => db.Database.ExecuteSqlRawAsync(statement, ct));
            refused.SqlState.ShouldBe("42501", statement);
        }
    }

    private static async Task IsRefusedAsync(Engine engine, string statement)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        await clinic.SafetyItemAsync();
        var refused = await Should.ThrowAsync<DbException>(() => EncryptionTests.ExecuteAsync(clinic, statement));
        refused.Message.ShouldContain("append-only");
        (await clinic.VerifyAuditAsync()).Faults.ShouldBeEmpty();
    }

    private sealed class ApplicationRole : IAsyncDisposable
    {
        private const string Name = "footbridge_test_app";
        private readonly string _owner;

        private ApplicationRole(string owner) => _owner = owner;

        public string Connection => new NpgsqlConnectionStringBuilder(_owner) { Username = Name }.ConnectionString;

        /// <summary>Null where the role of the tests may not make another one.</summary>
        public static async Task<ApplicationRole?> MakeAsync(string owner)
        {
            try
            {
                await RunAsync(owner, $"do $$ begin create role {Name} login; exception when duplicate_object then null; end $$");
                return new(owner);
            }
            catch (PostgresException refused) when (refused.SqlState == "42501")
            {
                return null;
            }
        }

        // Its rights go with the database, which cannot go while another role's connection is open to it.
        public ValueTask DisposeAsync()
        {
            NpgsqlConnection.ClearAllPools();
            return ValueTask.CompletedTask;
        }

        private static async Task RunAsync(string connection, string statement)
        {
            await using var open = new NpgsqlConnection(connection);
            await open.OpenAsync();
            await using var command = new NpgsqlCommand(statement, open);
            await command.ExecuteNonQueryAsync();
        }
    }
}
