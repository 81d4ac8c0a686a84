using System.CommandLine;

namespace Footbridge.Host.Commands;

/// <summary>The command line: the web application and the chores around it.</summary>
internal static class CommandLine
{
    public static Option<string> DataOption { get; } =
        new("--data")
        {
            Description = "Folder of the database, keys and backups.",
            DefaultValueFactory = _ => "data",
            Recursive = true,
        };

    public static Option<string?> PostgresOption { get; } =
        new("--postgres")
        {
            Description = "Connection string of a PostgreSQL database to use instead of the SQLite file.",
            DefaultValueFactory = _ => Environment.GetEnvironmentVariable("FOOTBRIDGE_POSTGRES"),
            Recursive = true,
        };

    public static Option<string?> ProgramOption { get; } =
        new("--program") { Description = "Short name of the treatment program; the first one when left out.", Recursive = true };

    public static Task<int> InvokeAsync(string[] args)
    {
        var root = new RootCommand("Footbridge runs an intensive outpatient program for addiction.")
        {
            DataOption,
            PostgresOption,
            ProgramOption,
            ServeCommand.Make(),
            ImportCommand.Make(),
            AuditCommand.Make(),
            BackupCommand.MakeBackup(),
            BackupCommand.MakeRestore(),
            RetentionCommand.Make(),
            DemoCommand.Make(),
        };
        return root.Parse(args).InvokeAsync();
    }

    /// <summary>Settings from the options that every command takes.</summary>
    public static HostSettings SettingsOf(ParseResult parse) =>
        new() { DataDirectory = Path.GetFullPath(parse.GetValue(DataOption)!), Postgres = parse.GetValue(PostgresOption) };
}

/// <summary>What a command tells the shell.</summary>
internal static class ExitCode
{
    public const int Done = 0;

    /// <summary>It ran and the answer is no: a fault was found, a file was refused.</summary>
    public const int Refused = 1;

    /// <summary>It could not run as asked.</summary>
    public const int Unusable = 2;
}
