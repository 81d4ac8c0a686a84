namespace Footbridge.Host.Requests;

/// <summary>Headers that tell the browser what the pages may do.</summary>
internal static class Security
{
    public static IApplicationBuilder UseFootbridgeHeaders(this IApplicationBuilder app) =>
        app.UseSecurityHeaders(
            new HeaderPolicyCollection()
                .AddContentTypeOptionsNoSniff()
                .AddFrameOptionsDeny()
                .AddReferrerPolicyStrictOriginWhenCrossOrigin()
                .AddStrictTransportSecurityMaxAgeIncludeSubDomains()
                .RemoveServerHeader()
                .AddCrossOriginOpenerPolicy(p => p.SameOrigin())
                .AddCrossOriginResourcePolicy(p => p.SameOrigin())
                .AddContentSecurityPolicy(p =>
                {
                    p.AddDefaultSrc().Self();
                    p.AddScriptSrc().Self();
                    p.AddStyleSrc().Self();
                    p.AddImgSrc().Self().Data();
                    p.AddConnectSrc().Self();
                    p.AddObjectSrc().None();
                    p.AddBaseUri().Self();
                    p.AddFormAction().Self();
                    p.AddFrameAncestors().None();
                })
                .AddPermissionsPolicy(p =>
                {
                    p.AddCamera().None();
                    p.AddMicrophone().None();
                    p.AddGeolocation().None();
                    // Sign-in by passkey needs it.
                    p.AddPublickeyCredentialsGet().Self();
                })
        );

    /// <summary>Files that are handed out were often made by others: should a browser show one after all, it may do nothing there. Stands
    /// before the other headers, so that its word is the last.</summary>
    public static IApplicationBuilder UseSandboxedDownloads(this IApplicationBuilder app) =>
        app.Use(
            (http, next) =>
            {
                http.Response.OnStarting(() =>
                {
                    if (http.Response.Headers.ContentDisposition.ToString().StartsWith("attachment", StringComparison.Ordinal))
                    {
                        http.Response.Headers.ContentSecurityPolicy = "sandbox; default-src 'none'";
                    }

                    return Task.CompletedTask;
                });
                return next(http);
            }
        );

    /// <summary>Pages are for the one who asked; nothing between keeps them.</summary>
    public static IApplicationBuilder UseNoStore(this IApplicationBuilder app) =>
        app.Use(
            (http, next) =>
            {
                http.Response.OnStarting(() =>
                {
                    if (!http.Response.Headers.ContainsKey("Cache-Control"))
                    {
                        http.Response.Headers.CacheControl = "no-store";
                    }

                    return Task.CompletedTask;
                });
                return next(http);
            }
        );
}
