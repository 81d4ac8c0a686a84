using Footbridge.Storage;
using Footbridge.Storage.Protection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Footbridge.Host.Engines;

/// <summary>The database in one file.</summary>
internal sealed class SqliteDb(DbContextOptions<SqliteDb> options, ModelAssemblies assemblies, KeyRing keys)
    : FootbridgeDb(options, assemblies, keys)
{
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        // SQLite can neither order nor compare a DateTimeOffset: an instant is kept as UTC ticks.
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<TicksConverter>();
    }
}

/// <summary>An instant as UTC ticks.</summary>
internal sealed class TicksConverter()
    : ValueConverter<DateTimeOffset, long>(instant => instant.UtcTicks, ticks => new DateTimeOffset(ticks, TimeSpan.Zero));
