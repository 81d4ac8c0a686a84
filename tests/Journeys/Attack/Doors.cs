using System.Globalization;
using System.Reflection;
using Footbridge.Kernel;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Endpoints;

namespace Footbridge.Journeys.Attack;

/// <summary>A page or address of the program and the forms it takes.</summary>
/// <param name="Pattern">Its route.</param>
/// <param name="Holes">Names of the parts of the route that are filled in.</param>
/// <param name="Forms">The forms of the page.</param>
internal sealed record Door(string Pattern, IReadOnlyList<string> Holes, IReadOnlyList<PageForm> Forms)
{
    /// <summary>All doors there are, found by asking the program itself.</summary>
    public static IReadOnlyList<Door> All(IServiceProvider services) =>
        [
            .. services
                .GetRequiredService<EndpointDataSource>()
                .Endpoints.OfType<RouteEndpoint>()
                .Where(e => e.RoutePattern.RawText is { } raw && !raw.Contains('.', StringComparison.Ordinal))
                .Select(e => new Door(
                    "/" + e.RoutePattern.RawText!.TrimStart('/'),
                    [.. e.RoutePattern.Parameters.Where(p => !p.IsCatchAll).Select(p => p.Name)],
                    [.. FormsOf(e.Metadata.GetMetadata<ComponentTypeMetadata>()?.Type)]
                ))
                .DistinctBy(d => d.Pattern),
        ];

    /// <summary>The address with its holes filled in.</summary>
    public string At(ClientId client, Guid other, DateOnly day)
    {
        var parts = Pattern.Split('/');
        for (var i = 0; i < parts.Length; i++)
        {
            if (!parts[i].StartsWith('{'))
            {
                continue;
            }

            parts[i] = parts[i] switch
            {
                var p when p.StartsWith("{client", StringComparison.OrdinalIgnoreCase) => $"{client.Value}",
                var p when p.Contains(":guid", StringComparison.Ordinal) => $"{other}",
                var p when p.Contains(":datetime", StringComparison.Ordinal) => day.ToString(
                    "yyyy-MM-dd",
                    CultureInfo.InvariantCulture
                ),
                _ => "x",
            };
        }

        return string.Join('/', parts);
    }

    public bool NamesClient => Holes.Contains("client", StringComparer.OrdinalIgnoreCase);

    public bool NamesOther =>
        Pattern.Replace("{client:guid}", "", StringComparison.OrdinalIgnoreCase).Contains(":guid", StringComparison.Ordinal);

    private static IEnumerable<PageForm> FormsOf(Type? page) =>
        page is null
            ? []
            : page.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
                .Select(p => (Property: p, Form: p.GetCustomAttribute<SupplyParameterFromFormAttribute>()?.FormName))
                .Where(p => p.Form is not null)
                .Select(p => new PageForm(p.Form!, p.Property.Name, p.Property.PropertyType));
}

/// <summary>A form of a page.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Root">Name of the property it is bound to.</param>
/// <param name="Model">Type of what is bound.</param>
internal sealed record PageForm(string Name, string Root, Type Model)
{
    /// <summary>The fields, filled so that they pass, with an id wherever a text may hold one.</summary>
    public Dictionary<string, string> Filled(string text) =>
        Model
            .GetProperties()
            .Where(p => p.CanWrite)
            .ToDictionary(
                p => $"{Root}.{p.Name}",
                p => ValueOf(Nullable.GetUnderlyingType(p.PropertyType) ?? p.PropertyType, text)
            );

    private static string ValueOf(Type type, string text) =>
        type switch
        {
            _ when type == typeof(bool) => "true",
            _ when type == typeof(DateOnly) => "2026-03-02",
            _ when type == typeof(TimeOnly) => "09:00",
            _ when type == typeof(int) || type == typeof(long) || type == typeof(decimal) => "1",
            { IsEnum: true } => Enum.GetNames(type)[0],
            _ => text,
        };
}
