using System.Collections;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Footbridge.Contracts.Demo;
using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Footbridge.Journeys.Attack;

/// <summary>Everything that is stored of one person, found by walking the model: the ids to try, the words that must not be seen, and a
/// fingerprint that shows any change.</summary>
internal sealed class Victim
{
    private const int ShortestMarker = 12;

    private Victim(ClientId client, IReadOnlyList<Guid> ids, IReadOnlyList<string> markers, string fingerprint)
    {
        Client = client;
        Ids = ids;
        Markers = markers;
        Fingerprint = fingerprint;
    }

    public ClientId Client { get; }

    /// <summary>The person's id and keys of rows about them, a few of each table.</summary>
    public IReadOnlyList<Guid> Ids { get; }

    /// <summary>Words that stand in this person's rows and in nobody else's.</summary>
    public IReadOnlyList<string> Markers { get; }

    public string Fingerprint { get; }

    public static async Task<Victim> ReadAsync(IServiceProvider services, DemoStory story, ClientId client)
    {
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CallContext>().Caller = Caller.System(story.Program, story.Zone);
        var db = scope.ServiceProvider.GetRequiredService<FootbridgeDb>();
        var ids = new List<Guid> { client.Value };
        var own = new HashSet<string>(StringComparer.Ordinal);
        var others = new HashSet<string>(StringComparer.Ordinal);
        var everything = new StringBuilder();
        foreach (var (entity, whose) in TablesOfClients(db))
        {
            var rows = Load(db, entity);
            var mine = rows.Where(row => Equals(whose.GetGetter().GetClrValue(row), client)).ToList();
            ids.AddRange(mine.SelectMany(row => KeysOf(entity, row)).Take(3));
            Words(entity, mine, own);
            Words(entity, rows.Except(mine), others);
            foreach (var line in mine.Select(row => LineOf(entity, row)).Order(StringComparer.Ordinal))
            {
                everything.AppendLine(line);
            }
        }

        var hash = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(everything.ToString())));
        return new(client, [.. ids.Distinct()], [.. own.Except(others)], hash);
    }

    // The trail and the outbox grow with every look and message: they are not the record.
    private static IEnumerable<(IEntityType Entity, IProperty Whose)> TablesOfClients(FootbridgeDb db) =>
        from entity in db.Model.GetEntityTypes()
        where !entity.IsOwned() && entity.ClrType.Assembly != typeof(FootbridgeDb).Assembly
        from property in entity.GetProperties()
        where property.ClrType == typeof(ClientId) || property.ClrType == typeof(ClientId?)
        select (entity, property);

    private static List<object> Load(FootbridgeDb db, IEntityType entity) =>
        [.. ((IEnumerable)LoadMethod.MakeGenericMethod(entity.ClrType).Invoke(null, [db])!).Cast<object>()];

    private static readonly MethodInfo LoadMethod = typeof(Victim).GetMethod(
        nameof(LoadAll),
        BindingFlags.Static | BindingFlags.NonPublic
    )!;

    private static List<T> LoadAll<T>(FootbridgeDb db)
        where T : class => db.Set<T>().AsNoTracking().ToList();

    private static IEnumerable<Guid> KeysOf(IEntityType entity, object row) =>
        entity
            .FindPrimaryKey()!
            .Properties.Select(p => p.GetGetter().GetClrValue(row))
            .Select(value => value as Guid? ?? value?.GetType().GetProperty("Value")?.GetValue(value) as Guid?)
            .OfType<Guid>();

    private static void Words(IEntityType entity, IEnumerable<object> rows, HashSet<string> into)
    {
        var texts = entity.GetProperties().Where(p => p.ClrType == typeof(string) && !p.IsShadowProperty()).ToList();
        foreach (var row in rows)
        {
            into.UnionWith(
                texts
                    .Select(p => p.GetGetter().GetClrValue(row) as string)
                    .OfType<string>()
                    .Where(text => text.Length >= ShortestMarker && text.Contains(' ', StringComparison.Ordinal))
            );
        }
    }

    private static string LineOf(IEntityType entity, object row) =>
        entity.Name
        + string.Join('|', entity.GetProperties().Where(p => !p.IsShadowProperty()).Select(p => p.GetGetter().GetClrValue(row)));
}
