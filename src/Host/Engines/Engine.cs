using Footbridge.Kernel;
using Footbridge.Storage;
using Footbridge.Storage.Protection;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Npgsql;

namespace Footbridge.Host.Engines;

/// <summary>Sets the context up for the engine that was chosen.</summary>
internal static class Engine
{
    public static void AddFootbridgeEngine(this IServiceCollection services, HostSettings settings)
    {
        if (settings.Postgres is { } postgres)
        {
            services.AddContexts<PostgresDb>(options => UsePostgres(options, postgres));
        }
        else
        {
            services.AddContexts<SqliteDb>(options => UseSqlite(options, settings.SqliteFile));
        }
    }

    // Every call has a context of its own for as long as it lasts; setting one up costs more than a short query, so they are used again.
    private static void AddContexts<TContext>(this IServiceCollection services, Action<DbContextOptionsBuilder> use)
        where TContext : FootbridgeDb
    {
        services.AddPooledDbContextFactory<TContext>(use);
        services.AddScoped(provider =>
            provider
                .GetRequiredService<IDbContextFactory<TContext>>()
                .CreateDbContext()
                .For(provider.GetRequiredService<CallContext>())
        );
    }

    public static void UseSqlite(DbContextOptionsBuilder options, string file)
    {
        var connection = new SqliteConnectionStringBuilder
        {
            DataSource = file,
            ForeignKeys = true,
            Pooling = true,
            DefaultTimeout = 30,
        };
        Common(options).UseSqlite(connection.ConnectionString).AddInterceptors(SqlitePragmas.Instance);
    }

    public static void UsePostgres(DbContextOptionsBuilder options, string connection)
    {
        // The wall interceptor names the program at every opening, so a pooled connection needs no reset of its own.
        var builder = new NpgsqlConnectionStringBuilder(connection) { MaxAutoPrepare = 100, NoResetOnClose = true };
        Common(options).UseNpgsql(builder.ConnectionString).AddInterceptors(PostgresWall.Instance);
    }

    private static DbContextOptionsBuilder Common(DbContextOptionsBuilder options) =>
        options
            .UseSnakeCaseNamingConvention()
            .ReplaceService<IModelCacheKeyFactory, ModelByKeys>()
            // A page of a chart reads a few related rows; one statement each is what its authors ask for by name.
            .ConfigureWarnings(w => w.Ignore(RelationalEventId.MultipleCollectionIncludeWarning));
}
