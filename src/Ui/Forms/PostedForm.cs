using Microsoft.AspNetCore.Http;

namespace Footbridge.Ui;

/// <summary>Says which form a request sends. A form that was open while somebody else changed things still has to be drawn, so that it
/// can be answered.</summary>
public static class PostedForm
{
    /// <summary>Whether the request sends the form of this name.</summary>
    public static bool Is(HttpContext http, string form)
    {
        ArgumentNullException.ThrowIfNull(http);
        return HttpMethods.IsPost(http.Request.Method)
            && http.Request.HasFormContentType
            && http.Request.Form["_handler"] == form;
    }
}
