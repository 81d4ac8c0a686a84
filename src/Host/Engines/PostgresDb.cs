using Footbridge.Storage;
using Footbridge.Storage.Protection;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Host.Engines;

/// <summary>The database on a PostgreSQL server.</summary>
internal sealed class PostgresDb(DbContextOptions<PostgresDb> options, ModelAssemblies assemblies, KeyRing keys)
    : FootbridgeDb(options, assemblies, keys);
