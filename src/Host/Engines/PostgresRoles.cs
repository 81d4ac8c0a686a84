using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Footbridge.Host.Engines;

/// <summary>Gives the role that the program works with what it needs, where another role owns the tables: rows to read and write, no table
/// to change, and on the audit trail lines to add and nothing else.</summary>
internal static class PostgresRoles
{
    public static async Task GrantAsync(FootbridgeDb owner, string application, CancellationToken ct)
    {
        var role = new NpgsqlCommandBuilder().QuoteIdentifier(new NpgsqlConnectionStringBuilder(application).Username ?? "");
        // The name of the role comes from whoever starts the program, quoted.
#pragma warning disable EF1002
        await owner.Database.ExecuteSqlRawAsync(
            $"""
            grant usage on schema public to {role};
            grant select, insert, update, delete on all tables in schema public to {role};
            grant usage, select on all sequences in schema public to {role};
            revoke update, delete, truncate on core_audit, core_audit_client from {role};
            revoke delete, truncate on core_audit_head from {role};
            """,
            ct
        );
#pragma warning restore EF1002
    }
}
