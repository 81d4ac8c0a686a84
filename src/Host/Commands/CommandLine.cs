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

    public static Option<string?> PostgresOwnerOption { get; } =
        new("--postgres-owner")
        {
            Description =
                "Connection string of the role that owns the tables, for migrations, when --postgres may only read and write rows.",
            DefaultValueFactory = _ => Environment.GetEnvironmentVariable("FOOTBRIDGE_POSTGRES_OWNER"),
            Recursive = true,
        };

    public static Option<string?> KeyFileOption { get; } =
        new("--key-file")
        {
            Description = "File of the keys that encrypt what is stored; keys/footbridge.keys in the data folder when left out.",
            DefaultValueFactory = _ => Environment.GetEnvironmentVariable("FOOTBRIDGE_KEY_FILE"),
            Recursive = true,
        };

    public static Option<string?> ProgramOption { get; } =
        new("--program") { Description = "Short name of the treatment program; the first one when left out.", Recursive = true };

    public static Task<int> InvokeAsync(string[] args, InvocationConfiguration? configuration = null)
    {
        var root = new RootCommand("Footbridge runs an intensive outpatient program for addiction.")
        {
            DataOption,
            PostgresOption,
            PostgresOwnerOption,
            KeyFileOption,
            ProgramOption,
            ServeCommand.Make(),
            ImportCommand.Make(),
            AuditCommand.Make(),
            BackupCommand.MakeBackup(),
            BackupCommand.MakeRestore(),
            RetentionCommand.Make(),
            KeysCommand.Make(),
            DemoCommand.Make(),
            TimetableCommand.Make(),
            MeasureCommand.Make(),
            CurriculumCommand.Make(),
            ScreensCommand.Make(),
            RewardsCommand.Make(),
        };
        return root.Parse(args).InvokeAsync(configuration);
    }

    /// <summary>Settings from the options that every command takes.</summary>
    public static HostSettings SettingsOf(ParseResult parse)
    {
        var settings = new HostSettings
        {
            DataDirectory = Path.GetFullPath(parse.GetValue(DataOption)!),
            Postgres = parse.GetValue(PostgresOption),
            PostgresOwner = parse.GetValue(PostgresOwnerOption),
            // Never an option: others on the machine can read the arguments of a program.
            Keys = Environment.GetEnvironmentVariable("FOOTBRIDGE_KEY"),
        };
        return parse.GetValue(KeyFileOption) is { Length: > 0 } file
            ? settings with
            {
                KeyFile = Path.GetFullPath(file),
            }
            : settings;
    }
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
