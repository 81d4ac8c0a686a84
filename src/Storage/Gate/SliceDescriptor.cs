using System.Reflection;
using Footbridge.Kernel;
using Microsoft.Extensions.DependencyInjection;

namespace Footbridge.Storage.Gate;

/// <summary>What the guard knows of a slice.</summary>
/// <param name="SliceType">The class that does the work. It is not registered, so nobody can go round the guard.</param>
/// <param name="Port">The port it is reached by.</param>
/// <param name="Name">Module and class, such as <c>Care.AdmitClient</c>; the action named in the audit trail.</param>
/// <param name="IsCommand">Whether it changes something.</param>
/// <param name="Permission">The permission it needs, or null when it is open to all.</param>
/// <param name="Audited">Whether a look through it is written to the audit trail.</param>
/// <param name="Create">Makes an instance from a scope.</param>
public sealed record SliceDescriptor(
    Type SliceType,
    Type Port,
    string Name,
    bool IsCommand,
    string? Permission,
    bool Audited,
    ObjectFactory Create
)
{
    /// <summary>Reads the attributes of a slice.</summary>
    /// <exception cref="InvalidOperationException">It declares no permission, or both a permission and none.</exception>
    public static SliceDescriptor Of(Type slice, Type port)
    {
        ArgumentNullException.ThrowIfNull(slice);
        ArgumentNullException.ThrowIfNull(port);
        var requires = slice.GetCustomAttribute<RequiresAttribute>();
        var open = slice.GetCustomAttribute<OpenToAllAttribute>();
        if (requires is null == open is null)
        {
            throw new InvalidOperationException(
                $"{slice.FullName} must carry either [Requires(permission)] or [OpenToAll(reason)], and only one of them."
            );
        }

        var module = slice.Assembly.GetName().Name!.Split('.')[^1];
        return new(
            slice,
            port,
            $"{module}.{slice.Name}",
            port.GetGenericTypeDefinition() == typeof(ICommand<,>),
            requires?.Permission,
            slice.GetCustomAttribute<ShowsNothingProtectedAttribute>() is null,
            ActivatorUtilities.CreateFactory(slice, [])
        );
    }
}
