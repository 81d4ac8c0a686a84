using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Host.Engines;

/// <summary>The database on a PostgreSQL server.</summary>
internal sealed class PostgresDb(DbContextOptions<PostgresDb> options, ModelAssemblies assemblies)
    : FootbridgeDb(options, assemblies);
