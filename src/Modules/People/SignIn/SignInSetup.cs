using System.Globalization;
using System.Threading.RateLimiting;
using Footbridge.Contracts.Messages;
using Footbridge.People.Sessions;
using Footbridge.People.SignIn;
using Footbridge.People.Staff;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Footbridge.People;

/// <summary>Registers sign-in.</summary>
public static class SignInSetup
{
    /// <summary>Name of the limit on sign-in attempts.</summary>
    public const string RateLimit = "sign-in";

    /// <summary>Registers what sign-in needs: cookies, accounts, passkeys and the limit of attempts.</summary>
    /// <param name="services">Where to.</param>
    /// <param name="attemptsPerMinute">Sign-in attempts a minute from one address.</param>
    public static IServiceCollection AddFootbridgeSignIn(this IServiceCollection services, int attemptsPerMinute)
    {
        services.AddHttpContextAccessor();
        services
            .AddOptions<SignInSettings>()
            .Configure<IServiceProvider>(
                (settings, provider) =>
                {
                    settings.AttemptsPerMinute = attemptsPerMinute;
                    provider.GetService<IConfiguration>()?.GetSection("SignIn").Bind(settings);
                }
            );
        services.AddSingleton<TicketStore>();
        services.AddScoped<OpenSessions>();
        services.AddScoped<CodeSecrets>();
        services.AddScoped<IPublicAddress, PublicAddress>();
        services.AddScoped<PasskeyDoor>();
        services.AddScoped<Letters>();
        services
            .AddIdentityCore<User>(options =>
            {
                options.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
                // Names of users are mail addresses or our own; what a mail address may hold is not for us to say.
                options.User.AllowedUserNameCharacters = "";
            })
            .AddUserStore<UserStore>();
        services.AddScoped<IPasskeyHandler<User>, PasskeyHandler<User>>();
        services.AddAuthentication(SignInCookie.Scheme).AddCookie(SignInCookie.Scheme, Cookie);
        services
            .AddOptions<CookieAuthenticationOptions>(SignInCookie.Scheme)
            .Configure<TicketStore>((options, store) => options.SessionStore = store);
        services.AddAuthorizationCore();
        services.AddRateLimiter(Limit);
        return services;
    }

    private static void Cookie(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = SignInCookie.Name;
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.SlidingExpiration = true;
        options.LoginPath = "/sign-in";
        // After a sign-in the page leads on itself and looks at the address first (see LocalUrl). The handler would do so too, by a
        // weaker rule, if it knew the name of the parameter.
        options.ReturnUrlParameter = "-";
        options.Events.OnRedirectToLogin = context => RedirectOr(context, StatusCodes.Status401Unauthorized);
        options.Events.OnRedirectToAccessDenied = context => RedirectOr(context, StatusCodes.Status403Forbidden);
    }

    private static Task RedirectOr(RedirectContext<CookieAuthenticationOptions> context, int status)
    {
        var request = context.Request;
        if (IsForPrograms(request.Path))
        {
            context.Response.StatusCode = status;
            return Task.CompletedTask;
        }

        var door = request.Path.StartsWithSegments("/me") ? "/me/sign-in" : "/sign-in";
        var here = Uri.EscapeDataString($"{request.PathBase}{request.Path}{request.QueryString}");
        context.Response.Redirect($"{request.PathBase}{door}?returnUrl={here}");
        return Task.CompletedTask;
    }

    private static bool IsForPrograms(PathString path) =>
        path.StartsWithSegments("/api") || path.StartsWithSegments("/fhir") || path.StartsWithSegments("/connect");

    private static void Limit(RateLimiterOptions options)
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.AddPolicy(
            RateLimit,
            http =>
                // Looking at the form is free; trying it is counted.
                HttpMethods.IsPost(http.Request.Method)
                    ? RateLimitPartition.GetFixedWindowLimiter(
                        http.Connection.RemoteIpAddress?.ToString() ?? "",
                        _ => new FixedWindowRateLimiterOptions
                        {
                            PermitLimit = http
                                .RequestServices.GetRequiredService<IOptions<SignInSettings>>()
                                .Value.AttemptsPerMinute,
                            Window = TimeSpan.FromMinutes(1),
                        }
                    )
                    : RateLimitPartition.GetNoLimiter("look")
        );
        options.OnRejected = (context, _) =>
        {
            var http = context.HttpContext;
            http.Response.Headers.RetryAfter = 60.ToString(CultureInfo.InvariantCulture);
            if (!IsForPrograms(http.Request.Path))
            {
                http.Response.Redirect($"{http.Request.PathBase}{http.Request.Path}?wait=true");
            }

            return ValueTask.CompletedTask;
        };
    }
}
