using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using Footbridge.Kernel;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Endpoints;

namespace Footbridge.Host.Requests;

/// <summary>What an address asks for in its path and behind its question mark, and whether what was sent can be read as that. The one place
/// that keeps days at the ends of the calendar from pages and files.</summary>
internal sealed class AskedValues
{
    private static readonly ConditionalWeakTable<Endpoint, AskedValues> Read = [];
    private readonly (string Name, Type Type)[] _query;
    private readonly string[] _days;

    private AskedValues(Endpoint endpoint)
    {
        _query =
        [
            .. endpoint.Metadata.GetMetadata<ComponentTypeMetadata>() is { } page
                ? OfPage(page.Type)
                : OfHandler(endpoint.Metadata.GetMetadata<MethodInfo>()),
        ];
        _days = endpoint is RouteEndpoint { RoutePattern: var pattern }
            ? [.. pattern.Parameters.Where(p => p.ParameterPolicies.Any(x => x.Content == "datetime")).Select(p => p.Name)]
            : [];
    }

    /// <summary>Whether everything that was sent can be read.</summary>
    public static bool AreReadable(HttpContext http) =>
        http.GetEndpoint() is not { } endpoint || Read.GetValue(endpoint, e => new(e)).Fits(http.Request);

    private bool Fits(HttpRequest request) =>
        _query.All(asked => !request.Query.TryGetValue(asked.Name, out var sent) || sent.All(value => Reads(asked.Type, value)))
        && Array.TrueForAll(_days, name => request.RouteValues[name] is not string sent || ReadsDay(sent));

    private static IEnumerable<(string Name, Type Type)> OfPage(Type page) =>
        page.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
            .Select(p => (Property: p, Query: p.GetCustomAttribute<SupplyParameterFromQueryAttribute>()))
            .Where(p => p.Query is not null && p.Property.PropertyType != typeof(string))
            .Select(p => (p.Query!.Name ?? p.Property.Name, TypeOf(p.Property.PropertyType)));

    // The framework itself refuses what a handler cannot read; of days it knows only that they are in the calendar.
    private static IEnumerable<(string Name, Type Type)> OfHandler(MethodInfo? handler) =>
        (handler?.GetParameters() ?? [])
            .SelectMany(p =>
                p.GetCustomAttribute<AsParametersAttribute>() is null
                    ? [(p.Name!, TypeOf(p.ParameterType))]
                    : p.ParameterType.GetProperties().Select(inner => (inner.Name, TypeOf(inner.PropertyType)))
            )
            .Where(p => p.Item2 == typeof(DateOnly));

    private static Type TypeOf(Type type) => Nullable.GetUnderlyingType(type) ?? type;

    // An empty value counts as none where the page takes none; the framework itself says so for nullable types only.
    private static bool Reads(Type type, string? value)
    {
        var invariant = CultureInfo.InvariantCulture;
        return type switch
        {
            _ when type == typeof(bool) => bool.TryParse(value, out _),
            _ when type == typeof(int) => int.TryParse(value, NumberStyles.Integer, invariant, out _),
            _ when type == typeof(Guid) => string.IsNullOrEmpty(value) || Guid.TryParse(value, out _),
            _ when type == typeof(DateOnly) => string.IsNullOrEmpty(value)
                || (DateOnly.TryParse(value, invariant, out var day) && ProgramCalendar.Knows(day)),
            _ => true,
        };
    }

    private static bool ReadsDay(string value) =>
        DateTime.TryParse(value, CultureInfo.InvariantCulture, out var moment)
        && ProgramCalendar.Knows(DateOnly.FromDateTime(moment));
}
