using Microsoft.AspNetCore.Http;

namespace Footbridge.Privacy;

/// <summary>Says which form a request sends. A form that was open while somebody else changed things still has to be drawn, so that it
/// can be answered.</summary>
internal static class PostedForm
{
    public static bool Is(HttpContext http, string form) =>
        HttpMethods.IsPost(http.Request.Method) && http.Request.HasFormContentType && http.Request.Form["_handler"] == form;
}
