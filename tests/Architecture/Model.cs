using System.Reflection;
using Footbridge.Host;
using Footbridge.Host.Engines;
using Footbridge.Storage.Gate;

namespace Footbridge.Architecture;

/// <summary>What the tests look at: the modules' assemblies and the database models.</summary>
internal static class Model
{
    public static IReadOnlyList<Assembly> Modules { get; } = [.. FootbridgeModules.All.Select(m => m.Assembly)];

    public static IReadOnlyList<Assembly> Ours { get; } =
    [
        .. Modules,
        typeof(SliceRegistry).Assembly,
        typeof(FootbridgeModules).Assembly,
        typeof(Caller).Assembly,
        typeof(Ui.IText).Assembly,
    ];

    public static IEnumerable<Type> Slices => Modules.SelectMany(a => a.GetTypes()).Where(IsSlice);

    public static IEnumerable<Type> Pages =>
        Ours.SelectMany(a => a.GetTypes())
            .Where(t => typeof(Microsoft.AspNetCore.Components.IComponent).IsAssignableFrom(t) && !t.IsAbstract);

    public static bool IsSlice(Type type) => type is { IsClass: true, IsAbstract: false } && SliceRegistry.PortsOf(type).Any();

    public static SqliteDb Sqlite() => new SqliteDesign().CreateDbContext([]);

    public static PostgresDb Postgres() => new PostgresDesign().CreateDbContext([]);
}
