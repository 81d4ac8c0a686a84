using System.Security.Claims;
using Footbridge.Kernel;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Footbridge.People.SignIn;

/// <summary>Hands out the cookie of a sign-in.</summary>
internal static class SignInCookie
{
    public const string Name = "footbridge";
    public const string SessionClaim = "session";
    public const string Scheme = CookieAuthenticationDefaults.AuthenticationScheme;
    private const string MembershipItem = "membership";
    private const string ProgramItem = "program";
    private const string KindItem = "kind";

    /// <summary>Whether this browser is signed in already. A second sign-in would take the first one's session over, so pages ask first.</summary>
    public static async Task<bool> IsThereAsync(HttpContext http) => (await http.AuthenticateAsync(Scheme)).Succeeded;

    public static Task IssueAsync(HttpContext http, SignedIn who)
    {
        var clock = http.RequestServices.GetRequiredService<TimeProvider>();
        var settings = http.RequestServices.GetRequiredService<IOptions<SignInSettings>>().Value;
        var now = clock.GetUtcNow();
        var identity = new ClaimsIdentity(
            [new(ClaimTypes.NameIdentifier, who.User.Value.ToString()), new(SessionClaim, Ids.NewGuid(clock).ToString())],
            Scheme
        );
        var properties = new AuthenticationProperties
        {
            IssuedUtc = now,
            ExpiresUtc = now + (who.Kind == CallerKind.Staff ? settings.StaffIdle : settings.ClientIdle),
            // A client's phone stays signed in when the browser is closed; a workstation does not.
            IsPersistent = who.Kind != CallerKind.Staff,
            AllowRefresh = true,
        };
        properties.Items[MembershipItem] = who.Membership.ToString();
        properties.Items[ProgramItem] = who.Program.Value.ToString();
        properties.Items[KindItem] = who.Kind.ToString();
        LanguageCookie.SetIfNone(http, who.Language);
        return http.SignInAsync(Scheme, new ClaimsPrincipal(identity), properties);
    }

    /// <summary>What <see cref="IssueAsync"/> wrote.</summary>
    public static SignedIn Read(AuthenticationTicket ticket) =>
        new(
            new UserId(Guid.Parse(ticket.Principal.FindFirstValue(ClaimTypes.NameIdentifier)!)),
            Guid.Parse(ticket.Properties.Items[MembershipItem]!),
            new ProgramId(Guid.Parse(ticket.Properties.Items[ProgramItem]!)),
            Enum.Parse<CallerKind>(ticket.Properties.Items[KindItem]!),
            "",
            ""
        );

    public static Guid SessionOf(ClaimsPrincipal principal) => Guid.Parse(principal.FindFirstValue(SessionClaim)!);

    /// <summary>Where a person lands who asked for no page in particular.</summary>
    public static string LandingOf(CallerKind kind) => kind == CallerKind.Staff ? "/today" : "/me";
}
