using Microsoft.AspNetCore.Routing;

namespace Footbridge.People.SignIn;

internal static class SignInEndpoints
{
    public static void MapSignIn(this IEndpointRouteBuilder endpoints) => _ = endpoints;
}
