using Footbridge.People.SignIn;
using Footbridge.People.Staff;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace Footbridge.People;

/// <summary>Registers sign-in.</summary>
public static class SignInSetup
{
    /// <summary>Registers what sign-in needs: cookies, accounts, passkeys and the limit of attempts.</summary>
    /// <param name="services">Where to.</param>
    /// <param name="attemptsPerMinute">Sign-in attempts a minute from one address.</param>
    public static IServiceCollection AddFootbridgeSignIn(this IServiceCollection services, int attemptsPerMinute)
    {
        services.AddHttpContextAccessor();
        services.Configure<SignInSettings>(options => options.AttemptsPerMinute = attemptsPerMinute);
        services.AddScoped<PublicAddress>();
        services
            .AddIdentityCore<User>(options => options.Stores.SchemaVersion = IdentitySchemaVersions.Version3)
            .AddUserStore<UserStore>();
        services.AddScoped<IPasskeyHandler<User>, PasskeyHandler<User>>();
        return services;
    }
}
