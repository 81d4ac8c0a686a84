using System.Reflection;
using Footbridge.Kernel;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Footbridge.Storage;

/// <summary>What a module tells the host: its prefix, permissions, navigation, panels, services and endpoints.</summary>
public abstract class FootbridgeModule
{
    /// <summary>Prefix of the module's tables, texts and permissions, such as <c>care</c>.</summary>
    public abstract string Prefix { get; }

    /// <summary>The module's assembly.</summary>
    public Assembly Assembly => GetType().Assembly;

    /// <summary>Base name of the module's texts.</summary>
    public string Resources => $"{Assembly.GetName().Name}.Resources.{Assembly.GetName().Name!.Split('.')[^1]}";

    /// <summary>Permissions the module's slices name, with the roles that hold them by default.</summary>
    public virtual IReadOnlyList<PermissionEntry> Permissions => [];

    /// <summary>Entries for the navigations.</summary>
    public virtual IReadOnlyList<NavigationEntry> Navigation => [];

    /// <summary>Panels for pages made of many modules.</summary>
    public virtual IReadOnlyList<SlotPanel> Panels => [];

    /// <summary>Registers contract implementations and event hearers. Slices are found by themselves.</summary>
    public virtual void Add(IServiceCollection services) { }

    /// <summary>Maps endpoints that are not pages.</summary>
    public virtual void Map(IEndpointRouteBuilder endpoints) { }
}
