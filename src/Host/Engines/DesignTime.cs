using Footbridge.Storage;
using Footbridge.Storage.Protection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Footbridge.Host.Engines;

/// <summary>Makes a context for the migrations tool.</summary>
internal sealed class SqliteDesign : IDesignTimeDbContextFactory<SqliteDb>
{
    public SqliteDb CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<SqliteDb>();
        Engine.UseSqlite(options, "design.db");
        return new(options.Options, new ModelAssemblies(FootbridgeModules.All.Select(m => m.Assembly)), DesignKeys.None);
    }
}

/// <summary>Makes a context for the migrations tool.</summary>
internal sealed class PostgresDesign : IDesignTimeDbContextFactory<PostgresDb>
{
    public PostgresDb CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<PostgresDb>();
        Engine.UsePostgres(options, "Host=127.0.0.1;Database=design");
        return new(options.Options, new ModelAssemblies(FootbridgeModules.All.Select(m => m.Assembly)), DesignKeys.None);
    }
}

/// <summary>No keys: a model that is only looked at seals nothing.</summary>
internal static class DesignKeys
{
    public static KeyRing None { get; } = new(new GivenKeys(""), TimeProvider.System);
}
