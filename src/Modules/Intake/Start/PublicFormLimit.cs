using System.Globalization;
using System.Threading.RateLimiting;
using Footbridge.Ui;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.DependencyInjection;

namespace Footbridge.Intake.Start;

/// <summary>Holds back programs that flood the public forms. People behind one address (a hospital, a court) stay far below it; looking at
/// a page is never held back.</summary>
internal sealed class PublicFormLimit : IRateLimiterPolicy<string>
{
    public const string Name = "intake-public-form";

    private const int FormsPerWindow = 120;

    public Func<OnRejectedContext, CancellationToken, ValueTask> OnRejected { get; } = AnswerAsync;

    public RateLimitPartition<string> GetPartition(HttpContext httpContext) =>
        HttpMethods.IsPost(httpContext.Request.Method)
            ? RateLimitPartition.GetFixedWindowLimiter(
                httpContext.Connection.RemoteIpAddress?.ToString() ?? "",
                _ => new FixedWindowRateLimiterOptions { PermitLimit = FormsPerWindow, Window = TimeSpan.FromMinutes(5) }
            )
            : RateLimitPartition.GetNoLimiter("look");

    // Somebody may need help in this very minute: the numbers stand in this answer too.
    private static async ValueTask AnswerAsync(OnRejectedContext rejected, CancellationToken ct)
    {
        var http = rejected.HttpContext;
        var text = http.RequestServices.GetRequiredService<IText>();
        http.Response.StatusCode = StatusCodes.Status429TooManyRequests;
        http.Response.ContentType = "text/plain; charset=utf-8";
        var words = string.Create(CultureInfo.InvariantCulture, $"{text["core.too-many-tries"]}\n\n{text["ui.foot.crisis"]}\n");
        await http.Response.WriteAsync(words, ct);
    }
}
