using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Footbridge.Storage.Protection;

/// <summary>Marks columns whose values are sealed before they reach the database.</summary>
public static class EncryptedColumns
{
    private const string Mark = "Footbridge:Encrypted";

    /// <summary>Seals the values of a property. The database sees bytes: such a column can be compared with null and, where it holds text,
    /// with the empty text, and with nothing else.</summary>
    /// <param name="property">The property: text, bytes, or a value that is kept as JSON.</param>
    /// <param name="place">The name that the values are bound to; table and property when left out. It must outlive a renaming.</param>
    public static PropertyBuilder<T> IsEncrypted<T>(this PropertyBuilder<T> property, string? place = null)
    {
        ArgumentNullException.ThrowIfNull(property);
        return property.HasAnnotation(Mark, place ?? "");
    }

    /// <summary>Gives the marked properties of a model their cipher.</summary>
    internal static void Apply(ModelBuilder model, KeyRing keys)
    {
        foreach (var property in model.Model.GetEntityTypes().SelectMany(e => e.GetDeclaredProperties()).ToList())
        {
            if (property.FindAnnotation(Mark)?.Value is not string place)
            {
                continue;
            }

            property.RemoveAnnotation(Mark);
            property.SetMaxLength(null);
            property.SetElementType(null);
            var bound = place.Length > 0 ? place : $"{property.DeclaringType.GetTableName()}.{property.Name}";
            var cipher = new ColumnCipher(keys, Encoding.UTF8.GetBytes(bound));
            property.SetValueConverter(cipher.ConverterFor(property.ClrType));
            if (ColumnCipher.ComparerFor(property.ClrType) is { } comparer)
            {
                property.SetValueComparer(comparer);
            }
        }
    }

    /// <summary>The encrypted columns of a model.</summary>
    public static IReadOnlyList<EncryptedColumn> Of(IModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        return
        [
            .. model
                .GetEntityTypes()
                .SelectMany(e => e.GetDeclaredProperties().Select(p => (Entity: e, Property: p)))
                .Where(c => c.Property.GetValueConverter() is ISealingConverter)
                .Select(c => new EncryptedColumn(
                    c.Entity.GetTableName()!,
                    c.Property.GetColumnName(),
                    [.. c.Entity.FindPrimaryKey()!.Properties.Select(k => k.GetColumnName())],
                    ((ISealingConverter)c.Property.GetValueConverter()!).Cipher
                ))
                .OrderBy(c => c.Table, StringComparer.Ordinal)
                .ThenBy(c => c.Column, StringComparer.Ordinal),
        ];
    }
}

/// <summary>A column whose values are sealed.</summary>
/// <param name="Table">Its table.</param>
/// <param name="Column">Its name.</param>
/// <param name="Key">Columns of the table's primary key.</param>
/// <param name="Cipher">What seals and opens its values.</param>
public sealed record EncryptedColumn(string Table, string Column, IReadOnlyList<string> Key, ColumnCipher Cipher);
