using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Footbridge.Storage.Export;

/// <summary>Turns a row into JSON by the model: names of properties, readable values.</summary>
public static class RowJson
{
    /// <summary>The row.</summary>
    /// <param name="entity">Its entity.</param>
    /// <param name="row">The row.</param>
    /// <param name="leaveOut">Names of properties that are handed out another way, such as files.</param>
    public static JsonObject Of(IEntityType entity, object row, IReadOnlySet<string>? leaveOut = null)
    {
        ArgumentNullException.ThrowIfNull(entity);
        ArgumentNullException.ThrowIfNull(row);
        var json = Values(entity, row, leaveOut);
        foreach (var navigation in entity.GetNavigations().Where(n => n.TargetEntityType.IsOwned()))
        {
            json[navigation.Name] = Owned(navigation, navigation.GetGetter().GetClrValue(row));
        }

        return json;
    }

    private static JsonObject Values(ITypeBase type, object row, IReadOnlySet<string>? leaveOut)
    {
        var json = new JsonObject();
        // A shadow property repeats what the owner says.
        foreach (var property in type.GetProperties().Where(p => !p.IsShadowProperty() && leaveOut?.Contains(p.Name) != true))
        {
            json[property.Name] = ValueOf(property.GetGetter().GetClrValue(row));
        }

        foreach (var part in type.GetComplexProperties())
        {
            json[part.Name] = part.GetGetter().GetClrValue(row) is { } inner ? Values(part.ComplexType, inner, null) : null;
        }

        return json;
    }

    private static JsonNode? Owned(INavigation navigation, object? value) =>
        value switch
        {
            null => null,
            System.Collections.IEnumerable many when navigation.IsCollection => new JsonArray([
                .. many.Cast<object>().Select(one => (JsonNode?)Of(navigation.TargetEntityType, one)),
            ]),
            _ => Of(navigation.TargetEntityType, value),
        };

    private static JsonNode? ValueOf(object? value) =>
        value switch
        {
            null => null,
            Enum name => JsonValue.Create(name.ToString()),
            byte[] bytes => JsonValue.Create(Convert.ToBase64String(bytes)),
            ValueType id when TypedId(id) is { } guid => JsonValue.Create(guid),
            _ => JsonSerializer.SerializeToNode(value, value.GetType()),
        };

    private static Guid? TypedId(ValueType value) =>
        TypedIds.Is(value.GetType()) ? (Guid?)value.GetType().GetProperty("Value")!.GetValue(value) : null;
}
