using System.Linq.Expressions;
using System.Reflection;
using Footbridge.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Footbridge.Storage.Export;

/// <summary>Reads and deletes the rows of one client in any table, by the model alone. What is read goes through the model's converters,
/// so that what is kept encrypted comes out readable.</summary>
public sealed class ClientRows(FootbridgeDb db, ClientId client)
{
    private static readonly MethodInfo ReadMethod = typeof(ClientRows).GetMethod(nameof(ReadTypedAsync), Hidden)!;
    private static readonly MethodInfo CountMethod = typeof(ClientRows).GetMethod(nameof(CountTypedAsync), Hidden)!;
    private static readonly MethodInfo DeleteMethod = typeof(ClientRows).GetMethod(nameof(DeleteTypedAsync), Hidden)!;
    private static readonly MethodInfo KeysMethod = typeof(ClientRows).GetMethod(nameof(KeysTypedAsync), Hidden)!;
    private static readonly MethodInfo PropertyMethod = typeof(EF).GetMethod(nameof(EF.Property))!;
    private readonly Dictionary<string, System.Collections.IList> _keys = new(StringComparer.Ordinal);

    private const BindingFlags Hidden = BindingFlags.Instance | BindingFlags.NonPublic;

    /// <summary>The client's rows of a table.</summary>
    public Task<IReadOnlyList<object>> ReadAsync(ClientTable table, CancellationToken ct) =>
        (Task<IReadOnlyList<object>>)Call(ReadMethod, table, ct);

    /// <summary>How many rows of a table are the client's.</summary>
    public Task<int> CountAsync(ClientTable table, CancellationToken ct) => (Task<int>)Call(CountMethod, table, ct);

    /// <summary>Notes the keys of rows that lead to rows elsewhere. To be called for all tables before the first is deleted from.</summary>
    public async Task RememberAsync(IEnumerable<ClientTable> tables, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(tables);
        foreach (var table in tables)
        {
            if (table.Parent is { } parent)
            {
                await KeysAsync(parent, ct);
            }
        }
    }

    /// <summary>Deletes the client's rows of a table, in the transaction that is open.</summary>
    public Task<int> DeleteAsync(ClientTable table, CancellationToken ct) => (Task<int>)Call(DeleteMethod, table, ct);

    private object Call(MethodInfo method, ClientTable table, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(table);
        return method.MakeGenericMethod(table.Entity.ClrType).Invoke(this, [table, ct])!;
    }

    private async Task<IReadOnlyList<object>> ReadTypedAsync<T>(ClientTable table, CancellationToken ct)
        where T : class => [.. await (await RowsAsync<T>(table, ct)).AsNoTracking().ToListAsync(ct)];

    private async Task<int> CountTypedAsync<T>(ClientTable table, CancellationToken ct)
        where T : class => await (await RowsAsync<T>(table, ct)).CountAsync(ct);

    private async Task<int> DeleteTypedAsync<T>(ClientTable table, CancellationToken ct)
        where T : class => await (await RowsAsync<T>(table, ct)).ExecuteDeleteAsync(ct);

    private async Task<IQueryable<T>> RowsAsync<T>(ClientTable table, CancellationToken ct)
        where T : class
    {
        var row = Expression.Parameter(typeof(T), "row");
        var keys = table.Parent is { } parent ? await KeysAsync(parent, ct) : null;
        var test = keys is null
            ? table.Own.Select(column => IsClient(row, column)).Aggregate(Expression.OrElse)
            : Names(row, table.Through!, keys);
        return db.Set<T>().Where(Expression.Lambda<Func<T, bool>>(test, row));
    }

    private Expression IsClient(ParameterExpression row, IProperty column) =>
        Expression.Equal(ValueOf(row, column), Expression.Convert(Captured(client), column.ClrType));

    // keys.Contains(row.Through), with keys of the parent's own type.
    private static Expression Names(ParameterExpression row, IProperty column, System.Collections.IList keys)
    {
        var type = keys.GetType().GetGenericArguments()[0];
        var value = ValueOf(row, column);
        if (value.Type == type)
        {
            return Expression.Call(
                typeof(Enumerable),
                nameof(Enumerable.Contains),
                [type],
                Captured(keys, typeof(IEnumerable<>).MakeGenericType(type)),
                value
            );
        }

        var has = Expression.NotEqual(value, Expression.Constant(null, value.Type));
        var inner = Expression.Convert(value, type);
        return Expression.AndAlso(
            has,
            Expression.Call(
                typeof(Enumerable),
                nameof(Enumerable.Contains),
                [type],
                Captured(keys, typeof(IEnumerable<>).MakeGenericType(type)),
                inner
            )
        );
    }

    private static Expression ValueOf(ParameterExpression row, IProperty column) =>
        Expression.Call(PropertyMethod.MakeGenericMethod(column.ClrType), row, Expression.Constant(column.Name));

    // A value in a box, so that it becomes a parameter of the statement and not a part of it.
    private static Expression Captured(object value, Type? type = null)
    {
        var box = Activator.CreateInstance(typeof(Box<>).MakeGenericType(type ?? value.GetType()), value)!;
        return Expression.Property(Expression.Constant(box), nameof(Box<int>.Value));
    }

    private async Task<System.Collections.IList> KeysAsync(ClientTable table, CancellationToken ct)
    {
        if (!_keys.TryGetValue(table.Name, out var keys))
        {
            var key = table.Entity.FindPrimaryKey()!.Properties[0];
            var call = KeysMethod.MakeGenericMethod(table.Entity.ClrType, key.ClrType).Invoke(this, [table, key.Name, ct])!;
            keys = await (Task<System.Collections.IList>)call;
            _keys.Add(table.Name, keys);
        }

        return keys;
    }

    private async Task<System.Collections.IList> KeysTypedAsync<T, TKey>(ClientTable table, string key, CancellationToken ct)
        where T : class => await (await RowsAsync<T>(table, ct)).Select(row => EF.Property<TKey>(row, key)).ToListAsync(ct);

    private sealed record Box<T>(T Value);
}
