using System.Net;
using System.Reflection;
using System.Text.RegularExpressions;
using Footbridge.Slices.Schedule;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Endpoints;

namespace Footbridge.Slices.Security;

/// <summary>Days at the ends of the calendar, before or after which there is none, are refused wherever an address takes a day.</summary>
public sealed class EndsOfCalendarTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("0001-01-01")]
    [InlineData("9999-12-30")]
    [InlineData("9999-12-31")]
    public async Task No_address_takes_a_day_at_the_ends_of_the_calendar(string day)
    {
        await using var web = await WebClinic.OpenAsync();
        var addresses = web.Endpoints.OfType<RouteEndpoint>().SelectMany(e => AddressesOf(e, day)).Distinct().ToList();
        addresses.Count.ShouldBeGreaterThan(20);
        var taken = new List<string>();
        foreach (var address in addresses)
        {
            using var answer = await web.Visitor().GetAsync(address, Stop);
            if (answer.StatusCode != HttpStatusCode.BadRequest)
            {
                taken.Add($"{(int)answer.StatusCode} {address}");
            }
        }

        taken.ShouldBeEmpty();
        web.Log.All.ShouldNotContain("unhandled exception");
    }

    // 30 December 9999 is a Thursday, and a group meets that day.
    [Theory]
    [InlineData("/groups/{0}/weeks?from=9999-12-30")]
    [InlineData("/groups/{0}/meetings/9999-12-30")]
    [InlineData("/groups/{0}/meetings/2199-12-26")]
    [InlineData("/sessions/{0}/9999-12-30")]
    [InlineData("/today?day=2199-12-31")]
    [InlineData("/today?day=1900-01-01")]
    public async Task A_day_far_away_is_no_fault_of_the_program(string address)
    {
        await using var web = await WebClinic.OpenAsync();
        var staff = await web.StaffAsync(RoleCodes.Counselor);
        var group = web.Clinic.Group("day", DayOfWeek.Thursday).Id.Value;
        using var answer = await staff.Http.GetAsync(
            string.Format(System.Globalization.CultureInfo.InvariantCulture, address, group),
            Stop
        );
        ((int)answer.StatusCode).ShouldBeLessThan(500);
        web.Log.All.ShouldNotContain("unhandled exception");
    }

    // Each day an address takes, once at a time.
    private static IEnumerable<string> AddressesOf(RouteEndpoint endpoint, string day)
    {
        if (endpoint.Metadata.GetMetadata<HttpMethodMetadata>() is { } methods && !methods.HttpMethods.Contains("GET"))
        {
            yield break;
        }

        var pattern = endpoint.RoutePattern.RawText!;
        var path = Regex.Replace(pattern, "{[^}]*:guid}", Guid.Empty.ToString());
        if (path.Contains(":datetime}", StringComparison.Ordinal))
        {
            yield return Regex.Replace(path, "{[^}]*}", day);
        }

        foreach (var name in DaysOf(endpoint))
        {
            yield return $"{Regex.Replace(path, "{[^}]*:datetime}", "2026-03-12")}?{name}={day}";
        }
    }

    private static IEnumerable<string> DaysOf(Endpoint endpoint) =>
        endpoint.Metadata.GetMetadata<ComponentTypeMetadata>()?.Type is { } page
            ? page.GetProperties(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public)
                .Where(p => p.PropertyType == typeof(DateOnly?))
                .Select(p => (Property: p, Asked: p.GetCustomAttribute<SupplyParameterFromQueryAttribute>()))
                .Where(p => p.Asked is not null)
                .Select(p => p.Asked!.Name ?? p.Property.Name)
            : (endpoint.Metadata.GetMetadata<MethodInfo>()?.GetParameters() ?? [])
                .SelectMany(p =>
                    p.IsDefined(typeof(AsParametersAttribute))
                        ? p.ParameterType.GetProperties().Select(inner => (inner.Name, inner.PropertyType))
                        : [(Name: p.Name!, PropertyType: p.ParameterType)]
                )
                .Where(p => p.PropertyType == typeof(DateOnly?))
                .Select(p => p.Name);
}
