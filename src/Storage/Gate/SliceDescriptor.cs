using System.Reflection;
using Footbridge.Kernel;
using Footbridge.Kernel.Access;
using Microsoft.Extensions.DependencyInjection;

namespace Footbridge.Storage.Gate;

/// <summary>What the guard knows of a slice.</summary>
/// <param name="SliceType">The class that does the work. It is not registered, so nobody can go round the guard.</param>
/// <param name="Port">The port it is reached by.</param>
/// <param name="Name">Module and class, such as <c>Care.AdmitClient</c>; the action named in the audit trail.</param>
/// <param name="IsCommand">Whether it changes something.</param>
/// <param name="Permission">The permission it needs, or null when it is open to all.</param>
/// <param name="Kinds">Which kinds of data about clients it reaches.</param>
/// <param name="Purpose">What for.</param>
/// <param name="Audited">Whether a look through it is written to the audit trail.</param>
public sealed record SliceDescriptor(
    Type SliceType,
    Type Port,
    string Name,
    bool IsCommand,
    string? Permission,
    DataKinds Kinds,
    Purpose Purpose,
    bool Audited
)
{
    // Compiled at the first call: there are hundreds of slices, and a command line needs a few.
    private readonly Lazy<ObjectFactory> _factory = new(() => ActivatorUtilities.CreateFactory(SliceType, []));

    /// <summary>Makes an instance from a scope.</summary>
    public object Create(IServiceProvider services) => _factory.Value(services, []);

    /// <summary>Reads the attributes of a slice.</summary>
    /// <param name="slice">The class.</param>
    /// <param name="port">The port it serves.</param>
    /// <param name="permissions">All permissions there are, by code.</param>
    /// <exception cref="InvalidOperationException">It declares no permission, or both a permission and none, or one that no module
    /// has.</exception>
    public static SliceDescriptor Of(Type slice, Type port, IReadOnlyDictionary<string, PermissionEntry> permissions)
    {
        ArgumentNullException.ThrowIfNull(slice);
        ArgumentNullException.ThrowIfNull(port);
        ArgumentNullException.ThrowIfNull(permissions);
        var requires = slice.GetCustomAttribute<RequiresAttribute>();
        var open = slice.GetCustomAttribute<OpenToAllAttribute>();
        if (requires is null == open is null)
        {
            throw new InvalidOperationException(
                $"{slice.FullName} must carry either [Requires(permission)] or [OpenToAll(reason)], and only one of them."
            );
        }

        PermissionEntry? permission = null;
        if (requires is not null && !permissions.TryGetValue(requires.Permission, out permission))
        {
            throw new InvalidOperationException($"{slice.FullName} needs {requires.Permission}, which no module knows.");
        }

        var module = slice.Assembly.GetName().Name!.Split('.')[^1];
        return new(
            slice,
            port,
            $"{module}.{slice.Name}",
            port.GetGenericTypeDefinition() == typeof(ICommand<,>),
            requires?.Permission,
            (permission?.Kinds ?? DataKinds.None) | (slice.GetCustomAttribute<ShowsAttribute>()?.Kinds ?? DataKinds.None),
            permission?.Purpose ?? Purpose.Operations,
            slice.GetCustomAttribute<ShowsNothingProtectedAttribute>() is null
        );
    }
}
