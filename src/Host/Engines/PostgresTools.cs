using System.ComponentModel;
using System.Diagnostics;
using Npgsql;

namespace Footbridge.Host.Engines;

/// <summary>Runs the client programs of PostgreSQL.</summary>
internal static class PostgresTools
{
    /// <summary>Dumps the database into a stream.</summary>
    public static Task<bool> DumpAsync(string connection, Func<Stream, Task> to, CancellationToken ct) =>
        RunAsync("pg_dump", connection, ["--format=custom", "--enable-row-security"], to, ct);

    /// <summary>Puts a dump in place of what is there, whole or not at all.</summary>
    public static Task<bool> RestoreAsync(string connection, string file, CancellationToken ct) =>
        RunAsync("pg_restore", connection, ["--clean", "--if-exists", "--no-owner", "--single-transaction", file], to: null, ct);

    private static async Task<bool> RunAsync(
        string program,
        string connection,
        IReadOnlyList<string> arguments,
        Func<Stream, Task>? to,
        CancellationToken ct
    )
    {
        var target = new NpgsqlConnectionStringBuilder(connection);
        var start = new ProcessStartInfo(program) { UseShellExecute = false, RedirectStandardOutput = to is not null };
        foreach (
            var argument in (string[])
                [
                    "--host",
                    target.Host ?? "127.0.0.1",
                    "--port",
                    $"{target.Port}",
                    "--dbname",
                    target.Database ?? "",
                    .. arguments,
                ]
        )
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["PGUSER"] = target.Username;
        start.Environment["PGPASSWORD"] = target.Password;
        // Lets the copy see the rows of all programs (see PostgresWall).
        start.Environment["PGOPTIONS"] = "-c app.backup=on";
        try
        {
            using var process = Process.Start(start);
            if (process is null)
            {
                return false;
            }

            if (to is not null)
            {
                await to(process.StandardOutput.BaseStream);
            }

            await process.WaitForExitAsync(ct);
            return process.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            // The client programs of PostgreSQL are not installed: an ordinary no.
            return false;
        }
    }
}
