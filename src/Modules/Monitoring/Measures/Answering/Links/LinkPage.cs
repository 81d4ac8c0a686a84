using Footbridge.Kernel;
using Footbridge.Ui;
using Microsoft.AspNetCore.Http;
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
        var callers = services.GetRequiredService<ICallerSource>();
        if (await callers.EnterAsync(call, () => find.HandleAsync(new(hash), http.RequestAborted), http.RequestAborted) is null)
        {
            // Whoever may be signed in on this phone: here they are nobody.
            call.Caller = Caller.Anonymous(visitor.Program, visitor.Zone);
        }
    }
}

/// <summary>Holds back programs that try keys and codes.</summary>
internal sealed class MeasureLimit() : AddressLimit(CallsPerMinute, TimeSpan.FromMinutes(1), onlyPosts: false)
{
    public const string Name = "measures";

    /// <summary>A waiting room of tablets behind one address stays far below it.</summary>
    public const int CallsPerMinute = 300;
}

/// <summary>Holds back programs that try codes of the tablet.</summary>
internal sealed class KioskLimit() : AddressLimit(TriesPerMinute, TimeSpan.FromMinutes(1), onlyPosts: true)
{
    public const string Name = "kiosk";

    public const int TriesPerMinute = 20;
}
