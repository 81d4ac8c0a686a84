using Footbridge.Kernel;
using Microsoft.AspNetCore.Http;

namespace Footbridge.Ui;

/// <summary>How a refusal is answered to a script.</summary>
public static class RefusalStatus
{
    /// <summary>The HTTP status (RFC 9110, RFC 4918) of a kind of refusal.</summary>
    public static int Status(this ProblemKind kind) =>
        kind switch
        {
            ProblemKind.Forbidden => StatusCodes.Status403Forbidden,
            ProblemKind.NotFound => StatusCodes.Status404NotFound,
            ProblemKind.Conflict => StatusCodes.Status409Conflict,
            _ => StatusCodes.Status422UnprocessableEntity,
        };
}
