using System.Reflection;
using Footbridge.Kernel;
using Footbridge.Storage.Protection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Footbridge.Storage;

/// <summary>The one database context. It has no sets of its own: each module maps its internal entities, so another module cannot name
/// them. It sees the rows of one program only.</summary>
public abstract class FootbridgeDb(DbContextOptions options, ModelAssemblies assemblies, KeyRing keys) : DbContext(options)
{
    private CallContext? _call;

    /// <summary>Name of the filter that keeps programs apart.</summary>
    public const string ProgramFilter = "program";

    /// <summary>The program whose rows are seen. Nobody's while the caller is not known.</summary>
    public ProgramId Program => _call is { IsSet: true } call ? call.Caller.Program : default;

    /// <summary>Whether the engine is SQLite, which has one writer at a time and no row-level wall.</summary>
    public bool IsSqlite => Database.ProviderName!.EndsWith("Sqlite", StringComparison.Ordinal);

    /// <summary>The keys that encrypted columns are sealed with.</summary>
    public KeyRing Keys => keys;

    /// <summary>Says for which call the context works from now on. Contexts are used again: whoever hands one out calls this first.</summary>
    public FootbridgeDb For(CallContext call)
    {
        _call = call;
        return this;
    }

    /// <summary>Says which version of a row a form was made from. Saving then fails when somebody saved meanwhile.</summary>
    public void Expect(IVersioned row, int version)
    {
        ArgumentNullException.ThrowIfNull(row);
        Entry(row).Property(nameof(IVersioned.Version)).OriginalValue = version;
    }

    /// <summary>Lets those who work on one matter of a program at the same moment pass one after the other: the next goes on when the
    /// transaction of the one before has ended. An engine with a single writer keeps such a line by itself.</summary>
    /// <param name="matter">What for, such as <c>recovery.rewards</c>.</param>
    /// <param name="ct">Stops it.</param>
    public Task StandInLineAsync(string matter, CancellationToken ct)
    {
        var line = $"{Program.Value}/{matter}";
        return IsSqlite
            ? Task.CompletedTask
            : Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtextextended({line}, 0))", ct);
    }

    /// <inheritdoc/>
    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        Stamp();
        return base.SaveChanges(acceptAllChangesOnSuccess);
    }

    /// <inheritdoc/>
    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        Stamp();
        return base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        ArgumentNullException.ThrowIfNull(configurationBuilder);
        foreach (var id in assemblies.Ids.SelectMany(a => a.GetTypes()).Where(TypedIds.Is).Distinct())
        {
            configurationBuilder.Properties(id).HaveConversion(typeof(IdConverter<>).MakeGenericType(id));
        }
    }

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        ArgumentNullException.ThrowIfNull(modelBuilder);
        foreach (var assembly in assemblies.Maps)
        {
            modelBuilder.ApplyConfigurationsFromAssembly(assembly);
        }

        foreach (var entity in modelBuilder.Model.GetEntityTypes().ToList())
        {
            if (typeof(IVersioned).IsAssignableFrom(entity.ClrType))
            {
                modelBuilder.Entity(entity.ClrType).Property(nameof(IVersioned.Version)).IsConcurrencyToken();
            }

            if (typeof(IProgramOwned).IsAssignableFrom(entity.ClrType))
            {
                OwnMethod.MakeGenericMethod(entity.ClrType).Invoke(this, [modelBuilder]);
            }
        }

        EncryptedColumns.Apply(modelBuilder, keys);
    }

    private static readonly MethodInfo OwnMethod = typeof(FootbridgeDb).GetMethod(
        nameof(FilterByProgram),
        BindingFlags.Instance | BindingFlags.NonPublic
    )!;

    private void FilterByProgram<T>(ModelBuilder modelBuilder)
        where T : class, IProgramOwned => modelBuilder.Entity<T>().HasQueryFilter(ProgramFilter, row => row.ProgramId == Program);

    private void Stamp()
    {
        foreach (var entry in ChangeTracker.Entries().ToList())
        {
            if (entry.State is EntityState.Unchanged or EntityState.Detached)
            {
                continue;
            }

            if (entry.Entity is IProgramOwned)
            {
                KeepInsideProgram(entry);
            }

            if (entry is { Entity: IVersioned, State: EntityState.Modified })
            {
                var version = entry.Property(nameof(IVersioned.Version));
                version.CurrentValue = (int)version.OriginalValue! + 1;
            }
        }
    }

    private void KeepInsideProgram(EntityEntry entry)
    {
        var owner = entry.Property(nameof(IProgramOwned.ProgramId));
        if (entry.State == EntityState.Added && (ProgramId)owner.CurrentValue! == default)
        {
            owner.CurrentValue = Program;
        }

        if ((ProgramId)owner.CurrentValue! != Program || Program == default)
        {
            throw new InvalidOperationException(
                $"A row of {entry.Metadata.ClrType.Name} belongs to another program than the caller."
            );
        }
    }
}
