using Footbridge.Contracts.Messages;
using Footbridge.Kernel;
using Footbridge.Kernel.Access;
using Footbridge.Storage.Audit;
using Footbridge.Storage.Gate;
using Footbridge.Storage.Outbox;
using Microsoft.Extensions.DependencyInjection;

namespace Footbridge.Storage;

/// <summary>Registers the gate.</summary>
public static class StorageServices
{
    /// <summary>Registers the gate, the audit trail, the outbox and the modules' slices. The host adds the context of its engine.</summary>
    /// <param name="services">Where to.</param>
    /// <param name="modules">The modules.</param>
    /// <param name="singleWriter">Whether the engine has a single write lock.</param>
    public static IServiceCollection AddFootbridgeGate(
        this IServiceCollection services,
        IReadOnlyList<FootbridgeModule> modules,
        bool singleWriter
    )
    {
        ArgumentNullException.ThrowIfNull(modules);
        var registry = new SliceRegistry();
        services.AddSingleton(registry);
        services.AddSingleton(new ModelAssemblies(modules.Select(m => m.Assembly)));
        services.AddSingleton(new WriteTurn(singleWriter));
        services.AddScoped<CallContext>();
        services.AddScoped<AuditBuffer>();
        services.AddScoped<IEvents, Events>();
        services.AddScoped<IMessages, Messages>();
        services.AddScoped(provider => new ProgramCalendar(
            TimeZoneInfo.FindSystemTimeZoneById(provider.GetRequiredService<CallContext>().Caller.Zone),
            provider.GetRequiredService<TimeProvider>()
        ));
        services.AddScoped<ReadingScopes>();
        services.AddScoped<AccessGate>();
        services.AddScoped<IVisibleClients>(provider => provider.GetRequiredService<AccessGate>());
        var permissions = modules.SelectMany(m => m.Permissions).ToDictionary(p => p.Code, StringComparer.Ordinal);
        foreach (var module in modules)
        {
            services.AddSingleton(module);
            registry.Add(services, module.Assembly, permissions);
            foreach (var entry in module.Navigation)
            {
                services.AddSingleton(entry);
            }

            foreach (var panel in module.Panels)
            {
                services.AddSingleton(panel);
            }

            foreach (var permission in module.Permissions)
            {
                services.AddSingleton(permission);
            }

            module.Add(services);
        }

        return services;
    }
}
