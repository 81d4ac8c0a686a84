using System.Threading.RateLimiting;
using Footbridge.Kernel;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.DependencyInjection;

namespace Footbridge.Monitoring.Measures;

/// <summary>The page that a link opens. Nobody is signed in there; the key is the proof.</summary>
internal static class LinkPage
{
    public static string PathOf(string key) => $"/m/{key}";

    /// <summary>Makes the call one of the program that a key or code belongs to: it is opened before the program is known.</summary>
    public static async Task EnterAsync(string keyOrCode, HttpContext http)
    {
        var services = http.RequestServices;
        var call = services.GetRequiredService<CallContext>();
        var find = services.GetRequiredService<IQuery<FindMeasureLink.Input, FindMeasureLink.Found>>();
        var (visitor, hash) = (call.Caller, SecretToken.HashOf(keyOrCode));
        foreach (var program in await services.GetRequiredService<ICallerSource>().SystemAsync(http.RequestAborted))
        {
            // Whoever else may be signed in on this phone: here they are nobody.
            call.Caller = Caller.Anonymous(program.Program, program.Zone);
            if ((await find.HandleAsync(new(hash), http.RequestAborted)).Succeeded)
            {
                return;
            }
        }

        call.Caller = Caller.Anonymous(visitor.Program, visitor.Zone);
    }
}

/// <summary>Holds back programs that try keys and codes.</summary>
internal sealed class MeasureLimit : IRateLimiterPolicy<string>
{
    public const string Name = "measures";

    /// <summary>A waiting room of tablets behind one address stays far below it.</summary>
    public const int CallsPerMinute = 300;

    public Func<OnRejectedContext, CancellationToken, ValueTask>? OnRejected => null;

    public RateLimitPartition<string> GetPartition(HttpContext httpContext) =>
        RateLimitPartition.GetFixedWindowLimiter(
            httpContext.Connection.RemoteIpAddress?.ToString() ?? "",
            _ => new FixedWindowRateLimiterOptions { PermitLimit = CallsPerMinute, Window = TimeSpan.FromMinutes(1) }
        );
}

/// <summary>Holds back programs that try codes of the tablet.</summary>
internal sealed class KioskLimit : IRateLimiterPolicy<string>
{
    public const string Name = "kiosk";

    public const int TriesPerMinute = 20;

    public Func<OnRejectedContext, CancellationToken, ValueTask>? OnRejected => null;

    public RateLimitPartition<string> GetPartition(HttpContext httpContext) =>
        HttpMethods.IsPost(httpContext.Request.Method)
            ? RateLimitPartition.GetFixedWindowLimiter(
                httpContext.Connection.RemoteIpAddress?.ToString() ?? "",
                _ => new FixedWindowRateLimiterOptions { PermitLimit = TriesPerMinute, Window = TimeSpan.FromMinutes(1) }
            )
            : RateLimitPartition.GetNoLimiter("look");
}
