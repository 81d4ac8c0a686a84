using Footbridge.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Footbridge.Storage.Export;

/// <summary>Finds every table that holds rows of clients by walking the model, so that a table nobody thought of is found too: one with a
/// client's id, one whose foreign key leads to such a table, and one that names a row of such a table by its typed id.</summary>
public static class ClientTables
{
    /// <summary>The tables of clients, each after the one that leads to it.</summary>
    public static IReadOnlyList<ClientTable> Of(IModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        var entities = Tables(model);
        var found = new List<ClientTable>();
        foreach (var entity in entities)
        {
            if (OwnOf(entity) is { Count: > 0 } own)
            {
                found.Add(new(entity, entity.GetTableName()!, own, null, null));
            }
        }

        bool grew;
        do
        {
            grew = false;
            foreach (var entity in entities.Where(e => found.TrueForAll(f => f.Entity != e)))
            {
                if (LinkOf(entity, found) is { } link)
                {
                    found.Add(link);
                    grew = true;
                }
            }
        } while (grew);

        return found;
    }

    /// <summary>The tables of the model that hold no rows of clients.</summary>
    public static IReadOnlyList<string> WithoutClients(IModel model)
    {
        var of = Of(model).Select(t => t.Name).ToHashSet(StringComparer.Ordinal);
        return [.. Tables(model).Select(e => e.GetTableName()!).Where(name => !of.Contains(name)).Order(StringComparer.Ordinal)];
    }

    /// <summary>The tables in an order in which rows can be taken away: whoever points at a row goes before it.</summary>
    public static IReadOnlyList<ClientTable> ForDeletion(IReadOnlyList<ClientTable> tables)
    {
        ArgumentNullException.ThrowIfNull(tables);
        var left = tables.ToList();
        var ordered = new List<ClientTable>(left.Count);
        while (left.Count > 0)
        {
            var free = left.FindAll(t => !left.Exists(other => other != t && PointsAt(other, t)));
            if (free.Count == 0)
            {
                throw new InvalidOperationException($"Tables point at each other: {string.Join(", ", left.Select(t => t.Name))}");
            }

            ordered.AddRange(free);
            left.RemoveAll(free.Contains);
        }

        return ordered;
    }

    // Owned values live in the table or document of their owner and come and go with it.
    private static List<IEntityType> Tables(IModel model) => [.. model.GetEntityTypes().Where(e => !e.IsOwned())];

    private static List<IProperty> OwnOf(IEntityType entity) =>
        [.. entity.GetProperties().Where(p => Plain(p.ClrType) == typeof(ClientId))];

    private static ClientTable? LinkOf(IEntityType entity, List<ClientTable> found)
    {
        foreach (var parent in found)
        {
            var key = parent.Entity.FindPrimaryKey()!.Properties;
            var through =
                entity
                    .GetForeignKeys()
                    .FirstOrDefault(f => f.PrincipalEntityType == parent.Entity && f.Properties.Count == 1)
                    ?.Properties[0]
                ?? (
                    key is [{ } id] && TypedIds.Is(id.ClrType)
                        ? entity.GetProperties().FirstOrDefault(p => Plain(p.ClrType) == id.ClrType)
                        : null
                );
            if (through is not null)
            {
                return new(entity, entity.GetTableName()!, [], through, parent);
            }
        }

        return null;
    }

    private static bool PointsAt(ClientTable from, ClientTable to) =>
        from.Parent == to || from.Entity.GetForeignKeys().Any(f => f.PrincipalEntityType == to.Entity);

    private static Type Plain(Type type) => Nullable.GetUnderlyingType(type) ?? type;
}
