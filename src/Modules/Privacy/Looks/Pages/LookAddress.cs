using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;

namespace Footbridge.Privacy.Looks.Pages;

/// <summary>The address of a page of a report. It holds ids and days only.</summary>
internal static class LookAddress
{
    public static string Of(string path, Guid? user, DateOnly? from, DateOnly? to, long? before) =>
        QueryHelpers.AddQueryString(
            path,
            new Dictionary<string, string?>
            {
                ["user"] = user?.ToString(),
                ["from"] = Words(from),
                ["to"] = Words(to),
                ["before"] = before?.ToString(CultureInfo.InvariantCulture),
            }.Where(p => p.Value is not null)
        );

    private static string? Words(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
