using Footbridge.Contracts.Messages;

namespace Footbridge.Host;

/// <summary>What the person who starts the program decides.</summary>
internal sealed record HostSettings
{
    /// <summary>Folder of the database, keys and backups.</summary>
    public required string DataDirectory { get; init; }

    /// <summary>Connection to PostgreSQL; SQLite under <see cref="DataDirectory"/> when null.</summary>
    public string? Postgres { get; init; }

    /// <summary>Connection of the role that owns the PostgreSQL tables, for migrations, when <see cref="Postgres"/> may only read and write
    /// rows.</summary>
    public string? PostgresOwner { get; init; }

    /// <summary>Keys that encrypt what is stored, in Base64, the newest last; the file at <see cref="KeyFile"/> holds them when null.</summary>
    public string? Keys { get; init; }

    /// <summary>File of the keys. It may lie outside <see cref="DataDirectory"/>, so that a stolen folder is not enough.</summary>
    public string KeyFile
    {
        get => field ?? Path.Combine(DataDirectory, "keys", "footbridge.keys");
        init;
    }

    /// <summary>Port on the loopback address; 0 takes a free one.</summary>
    public int Port { get; init; } = 5080;

    /// <summary>Whether a database without programs is filled with the demonstration clinic.</summary>
    public bool SeedDemo { get; init; }

    /// <summary>The clock.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Sign-in attempts a minute from one address.</summary>
    public int SignInAttemptsPerMinute { get; init; } = 20;

    /// <summary>Whether a migration may go on without a backup of a PostgreSQL database.</summary>
    public bool SkipBackup { get; init; }

    /// <summary>Where notices may go, unless the configuration says more.</summary>
    public PushSettings Push { get; init; } = new();

    /// <summary>Full path of the SQLite file.</summary>
    public string SqliteFile => Path.Combine(DataDirectory, "footbridge.db");

    /// <summary>Folder of the keys that protect cookies, forms and code-app secrets.</summary>
    public string CookieKeyDirectory => Path.Combine(DataDirectory, "keys");

    /// <summary>Folder of the backups.</summary>
    public string BackupDirectory => Path.Combine(DataDirectory, "backups");
}
