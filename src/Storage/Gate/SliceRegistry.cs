using System.Reflection;
using Footbridge.Kernel;
using Microsoft.Extensions.DependencyInjection;

namespace Footbridge.Storage.Gate;

/// <summary>All slices, by port.</summary>
public sealed class SliceRegistry
{
    private readonly Dictionary<Type, SliceDescriptor> _byPort = [];

    /// <summary>All slices.</summary>
    public IReadOnlyCollection<SliceDescriptor> All => _byPort.Values;

    /// <summary>The slice behind a port.</summary>
    public SliceDescriptor Behind(Type port) => _byPort[port];

    /// <summary>Finds the slices of an assembly and registers their ports behind the guard.</summary>
    /// <exception cref="InvalidOperationException">A slice declares no permission that a module knows, or two slices share a
    /// port.</exception>
    public void Add(IServiceCollection services, Assembly assembly, IReadOnlyDictionary<string, PermissionEntry> permissions)
    {
        ArgumentNullException.ThrowIfNull(assembly);
        foreach (var slice in assembly.GetTypes().Where(type => type is { IsClass: true, IsAbstract: false }))
        {
            foreach (var port in PortsOf(slice))
            {
                var descriptor = SliceDescriptor.Of(slice, port, permissions);
                if (!_byPort.TryAdd(port, descriptor))
                {
                    throw new InvalidOperationException(
                        $"{slice.FullName} and {_byPort[port].SliceType.FullName} share one port."
                    );
                }

                var guard = descriptor.IsCommand ? typeof(CommandGuard<,>) : typeof(QueryGuard<,>);
                services.AddScoped(port, guard.MakeGenericType(port.GetGenericArguments()));
            }
        }
    }

    /// <summary>The ports a type serves.</summary>
    public static IEnumerable<Type> PortsOf(Type type)
    {
        ArgumentNullException.ThrowIfNull(type);
        return type.GetInterfaces()
            .Where(i =>
                i.IsGenericType
                && (i.GetGenericTypeDefinition() == typeof(ICommand<,>) || i.GetGenericTypeDefinition() == typeof(IQuery<,>))
            );
    }
}
