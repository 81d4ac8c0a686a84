using Footbridge.Kernel;
using Microsoft.AspNetCore.Http;

namespace Footbridge.Ui;

/// <summary>What a role may not do is a refusal for programs and logs too, and not a page like any other (RFC 9110, 15.5.4).</summary>
internal static class RoleRefusal
{
    /// <summary>Answers 403 when the page shows that the caller may not do what was asked for; a fault of one field is not such a refusal.</summary>
    public static void Tell(HttpContext? http, Problem? problem)
    {
        if (
            problem is { Kind: ProblemKind.Forbidden, Field: null }
            && http is { Response: { HasStarted: false, StatusCode: StatusCodes.Status200OK } }
        )
        {
            http.Response.StatusCode = StatusCodes.Status403Forbidden;
        }
    }
}
