using Microsoft.AspNetCore.Http;

namespace Footbridge.Ui;

/// <summary>The theme a browser last chose, so that the first paint already has it.</summary>
public static class ThemeCookie
{
    /// <summary>"light" or "dark" for <c>data-theme</c> on the html element, or null to follow the device.</summary>
    public static string? Of(HttpContext? http) =>
        http?.Request.Cookies["theme"] switch
        {
            "light" => "light",
            "dark" => "dark",
            _ => null,
        };
}
