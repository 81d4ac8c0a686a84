using System.Net;
using Footbridge.Contracts.Intake;
using Footbridge.Contracts.Messages;
using Footbridge.Contracts.Privacy;
using Footbridge.Fhir.Bundles;
using Footbridge.Fhir.Consents;
using Footbridge.Fhir.Records;
using Footbridge.Host.Components;
using Footbridge.Host.Engines;
using Footbridge.Host.Outgoing;
using Footbridge.Host.Requests;
using Footbridge.Host.Start;
using Footbridge.People;
using Footbridge.Storage;
using Footbridge.Storage.Protection;
using Footbridge.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.HttpOverrides;

namespace Footbridge.Host;

/// <summary>Puts the program together: the services, shared with the command line, and the web application.</summary>
internal static class FootbridgeApp
{
    public static readonly string[] Languages = ["en", "es"];

    /// <summary>The services that both the web application and the command line use.</summary>
    public static void AddFootbridge(this IServiceCollection services, HostSettings settings)
    {
        services.AddSingleton(settings);
        services.AddSingleton(settings.Clock);
        services.AddSingleton(settings.Push);
        services.AddSingleton(_ => KeysOf(settings));
        services.AddSingleton(s => new CookieKeyFiles(settings.CookieKeyDirectory, s.GetRequiredService<KeyRing>()));
        services.AddSingleton<Backups>();
        services.AddSingleton<KeyRotation>();
        services.AddSingleton<DatabaseStart>();
        services.AddSingleton<DemoClinic>();
        services.AddSingleton<IBundleReader, BundleReader>();
        services.AddSingleton<IRecordBundle, RecordBundle>();
        services.AddSingleton<IConsentWriter, ConsentWriter>();
        services.AddMemoryCache();
        services.AddFootbridgeUi();
        services.AddTexts("host", typeof(FootbridgeApp).Assembly, "Footbridge.Host.Resources.Host");
        services.AddTexts("fhir", typeof(BundleReader).Assembly, "Footbridge.Fhir.Resources.Fhir");
        services.AddTexts("clinical", typeof(Clinical.Placement.PlacementAid).Assembly, "Footbridge.Clinical.Resources.Clinical");
        services.AddFootbridgeGate(FootbridgeModules.All, singleWriter: settings.Postgres is null);
        services.AddFootbridgeEngine(settings);
        services.AddFootbridgeSignIn(settings.SignInAttemptsPerMinute);
        foreach (var module in FootbridgeModules.All)
        {
            services.AddTexts(module.Prefix, module.Assembly, module.Resources);
        }

        services
            .AddDataProtection()
            .SetApplicationName("Footbridge")
            .PersistKeysToFileSystem(new DirectoryInfo(settings.CookieKeyDirectory));
        services
            .AddOptions<KeyManagementOptions>()
            .Configure<KeyRing>((options, keys) => options.XmlEncryptor = new SealedXml(keys));
    }

    /// <summary>The web application, not yet started. Its database is brought up by <see cref="PrepareAsync"/>.</summary>
    public static WebApplication Build(HostSettings settings)
    {
        var builder = WebApplication.CreateBuilder(
            new WebApplicationOptions
            {
                ApplicationName = typeof(FootbridgeApp).Assembly.GetName().Name,
                ContentRootPath = AppContext.BaseDirectory,
            }
        );
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = 10 * 1024 * 1024;
            kestrel.Listen(IPAddress.Loopback, settings.Port);
        });
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning).AddFilter("Microsoft.Hosting.Lifetime", LogLevel.Warning);
        var services = builder.Services;
        services.AddFootbridge(settings);
        services.AddSingleton(builder.Configuration.GetSection("Mail").Get<MailSettings>() ?? new MailSettings());
        services.AddSingleton(builder.Configuration.GetSection("Text").Get<TextSettings>() ?? new TextSettings());
        services.AddSingleton(builder.Configuration.GetSection("Push").Get<PushSettings>() ?? settings.Push);
        services.AddCarriers();
        services.AddHostedService<OutboxWorker>();
        services.AddHttpContextAccessor();
        services.AddRazorComponents();
        services.AddCascadingAuthenticationState();
        services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        services.AddAntiforgery(options =>
        {
            options.Cookie.Name = "footbridge-form";
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        });
        // What a proxy on this machine says of the caller is believed, and nobody else's word: cookies become secure behind TLS, and one
        // caller's tries are not counted as everybody's.
        services.Configure<ForwardedHeadersOptions>(options =>
            options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto
        );
        services.Configure<RequestLocalizationOptions>(options =>
        {
            options.SetDefaultCulture("en");
            options.AddSupportedCultures(Languages);
            options.AddSupportedUICultures(Languages);
        });
        var app = builder.Build();
        Pipeline(app);
        return app;
    }

    /// <summary>Brings the database up and, when wanted and empty, fills it with the demonstration clinic.</summary>
    public static async Task PrepareAsync(this IServiceProvider services, CancellationToken ct)
    {
        await services.GetRequiredService<DatabaseStart>().RunAsync(ct);
        if (services.GetRequiredService<HostSettings>().SeedDemo)
        {
            await services.GetRequiredService<DemoClinic>().SeedIfEmptyAsync(ct);
        }
    }

    private static KeyRing KeysOf(HostSettings settings) =>
        new(settings.Keys is { } given ? new GivenKeys(given) : new KeyFile(settings.KeyFile), settings.Clock);

    private static void Pipeline(WebApplication app)
    {
        app.UseForwardedHeaders();
        app.UseSandboxedDownloads();
        app.UseFootbridgeHeaders();
        app.UseNoStore();
        app.UseExceptionHandler("/error", createScopeForErrors: true);
        app.UseWhen(
            http => !http.Request.Path.StartsWithSegments("/api"),
            pages => pages.UseStatusCodePagesWithReExecute("/not-found", createScopeForStatusCodePages: true)
        );
        app.UseRequestLocalization();
        app.UseRouting();
        app.UseMiddleware<BrokenRequests>();
        app.UseRateLimiter();
        app.UseAuthentication();
        app.UseMiddleware<CallerMiddleware>();
        app.UseMiddleware<WrongDoor>();
        app.UseAuthorization();
        app.UseAntiforgery();
        app.MapStaticAssets().AllowAnonymous();
        foreach (var module in FootbridgeModules.All)
        {
            module.Map(app);
        }

        app.MapSecurityTxt();
        app.MapGet("/health", () => Results.Text("ok")).AllowAnonymous();
        app.MapRazorComponents<App>().AddAdditionalAssemblies(PageAssemblies.All);
    }
}
