using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;
using Footbridge.Ui;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Endpoints;

namespace Footbridge.Host.Requests;

/// <summary>Answers requests that cannot be read, a form with broken escapes or an address whose day is no day, with a sentence and 400. Left to
/// themselves they end as faults of the program, with what was sent in the log.</summary>
internal sealed class BrokenRequests(RequestDelegate next)
{
    private static readonly ConcurrentDictionary<Type, (string Name, Type Type)[]> Queries = new();

    public async Task InvokeAsync(HttpContext http, IText text)
    {
        if (IsQueryReadable(http) && await IsFormReadableAsync(http))
        {
            await next(http);
            return;
        }

        http.Response.StatusCode = StatusCodes.Status400BadRequest;
        http.Response.ContentType = "text/plain; charset=utf-8";
        await http.Response.WriteAsync(text["host.broken-request"], http.RequestAborted);
    }

    private static bool IsQueryReadable(HttpContext http)
    {
        if (
            http.GetEndpoint()?.Metadata.GetMetadata<ComponentTypeMetadata>()?.Type is not { } page
            || http.Request.Query.Count == 0
        )
        {
            return true;
        }

        return Queries
            .GetOrAdd(page, Asked)
            .All(asked =>
                !http.Request.Query.TryGetValue(asked.Name, out var sent) || sent.All(value => Reads(asked.Type, value))
            );
    }

    private static async Task<bool> IsFormReadableAsync(HttpContext http)
    {
        if (!HttpMethods.IsPost(http.Request.Method) || !http.Request.HasFormContentType)
        {
            return true;
        }

        try
        {
            await http.Request.ReadFormAsync(http.RequestAborted);
            return true;
        }
        catch (Exception broken) when (broken is InvalidDataException or BadHttpRequestException)
        {
            // Broken escapes, too many or too long fields, a body over the limit: the sender's fault and not the program's.
            return false;
        }
    }

    private static (string Name, Type Type)[] Asked(Type page) =>
        [
            .. page.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
                .Select(p => (Property: p, Query: p.GetCustomAttribute<SupplyParameterFromQueryAttribute>()))
                .Where(p => p.Query is not null && p.Property.PropertyType != typeof(string))
                .Select(p =>
                    (
                        p.Query!.Name ?? p.Property.Name,
                        Nullable.GetUnderlyingType(p.Property.PropertyType) ?? p.Property.PropertyType
                    )
                ),
        ];

    // An empty value counts as none where the page takes none; the framework itself says so for nullable types only.
    private static bool Reads(Type type, string? value)
    {
        var invariant = CultureInfo.InvariantCulture;
        return type switch
        {
            _ when type == typeof(bool) => bool.TryParse(value, out _),
            _ when type == typeof(int) => int.TryParse(value, NumberStyles.Integer, invariant, out _),
            _ when type == typeof(Guid) => string.IsNullOrEmpty(value) || Guid.TryParse(value, out _),
            // The ends of the calendar are no days of anybody's life, and a day before or after them does not exist.
            _ when type == typeof(DateOnly) => string.IsNullOrEmpty(value)
                || (DateOnly.TryParse(value, invariant, out var day) && day.Year is >= 1900 and < 2200),
            _ => true,
        };
    }
}
