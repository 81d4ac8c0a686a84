using System.Reflection;
using System.Resources;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Footbridge.Ui;

/// <summary>Registers the design system and the texts of modules.</summary>
public static class UiSetup
{
    /// <summary>The texts, formats and the design system's own words.</summary>
    public static IServiceCollection AddFootbridgeUi(this IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.TryAddSingleton<IText, Texts>();
        services.TryAddScoped<Formats>();
        services.AddTexts("ui", typeof(UiSetup).Assembly, "Footbridge.Ui.Resources.Ui");
        services.AddTexts("core", typeof(UiSetup).Assembly, "Footbridge.Ui.Resources.Core");
        services.AddTexts("design", typeof(UiSetup).Assembly, "Footbridge.Ui.Resources.Design");
        return services;
    }

    /// <summary>Adds a table of texts.</summary>
    /// <param name="services">The services.</param>
    /// <param name="prefix">The part of the keys before the first dot.</param>
    /// <param name="assembly">The assembly that carries the table.</param>
    /// <param name="baseName">Its base name, such as <c>Footbridge.Care.Resources.Care</c>.</param>
    public static IServiceCollection AddTexts(this IServiceCollection services, string prefix, Assembly assembly, string baseName)
    {
        ArgumentNullException.ThrowIfNull(services);
        return services.AddSingleton(new TextSource(prefix, new ResourceManager(baseName, assembly)));
    }
}
