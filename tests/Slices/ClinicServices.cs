using Footbridge.Host;

namespace Footbridge.Slices;

internal static class ClinicServices
{
    /// <summary>The services of the program, as the command line builds them.</summary>
    public static ServiceProvider Build(HostSettings settings)
    {
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Warning));
        services.AddFootbridge(settings);
        return services.BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true });
    }
}
