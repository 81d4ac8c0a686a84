using Footbridge.Contracts.Messages;

namespace Footbridge.Host.Outgoing;

/// <summary>The ways out of the house.</summary>
internal static class Carriers
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    // A name may come to stand for another machine.
    private static readonly TimeSpan ConnectionsLast = TimeSpan.FromMinutes(15);

    public static void AddCarriers(this IServiceCollection services)
    {
        services.AddSingleton<ICarrier, MailCarrier>();
        services.AddSingleton<ICarrier>(s => new TextCarrier(
            s.GetRequiredService<TextSettings>(),
            NewClient(),
            s.GetRequiredService<ILogger<TextCarrier>>()
        ));
        services.AddSingleton<ICarrier>(s => new PushCarrier(
            s.GetRequiredService<PushSettings>(),
            NewClient(),
            s.GetRequiredService<ILogger<PushCarrier>>()
        ));
    }

    /// <summary>A client that goes only where it is sent: an address that a browser named leads nowhere else.</summary>
    public static HttpClient NewClient() =>
        new(new SocketsHttpHandler { AllowAutoRedirect = false, PooledConnectionLifetime = ConnectionsLast })
        {
            Timeout = Patience,
        };
}
