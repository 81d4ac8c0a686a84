using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.DependencyInjection;

namespace Footbridge.Ui;

/// <summary>Holds back programs that flood a page or try its keys, by the address they come from. Who is held back reads why, and where help is
/// to be had: somebody may need it in this very minute.</summary>
/// <param name="most">Calls from one address in a window.</param>
/// <param name="window">Its length.</param>
/// <param name="onlyPosts">Whether looking is free and only what is sent counts.</param>
public abstract class AddressLimit(int most, TimeSpan window, bool onlyPosts) : IRateLimiterPolicy<string>
{
    /// <inheritdoc/>
    public Func<OnRejectedContext, CancellationToken, ValueTask> OnRejected => AnswerAsync;

    /// <inheritdoc/>
    public RateLimitPartition<string> GetPartition(HttpContext httpContext)
    {
        ArgumentNullException.ThrowIfNull(httpContext);
        return onlyPosts && !HttpMethods.IsPost(httpContext.Request.Method)
            ? RateLimitPartition.GetNoLimiter("look")
            : RateLimitPartition.GetFixedWindowLimiter(
                httpContext.Connection.RemoteIpAddress?.ToString() ?? "",
                _ => new FixedWindowRateLimiterOptions { PermitLimit = most, Window = window }
            );
    }

    private async ValueTask AnswerAsync(OnRejectedContext rejected, CancellationToken ct)
    {
        var http = rejected.HttpContext;
        var text = http.RequestServices.GetRequiredService<IText>();
        http.Response.StatusCode = StatusCodes.Status429TooManyRequests;
        http.Response.Headers.RetryAfter = window.TotalSeconds.ToString("0", CultureInfo.InvariantCulture);
        http.Response.ContentType = "text/plain; charset=utf-8";
        var words = string.Create(CultureInfo.InvariantCulture, $"{text["core.too-many-tries"]}\n\n{text["ui.foot.crisis"]}\n");
        await http.Response.WriteAsync(words, ct);
    }
}
