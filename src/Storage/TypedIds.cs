using Footbridge.Kernel;

namespace Footbridge.Storage;

/// <summary>Tells ids of entities from other values.</summary>
internal static class TypedIds
{
    /// <summary>Whether a type is the id of some kind of entity.</summary>
    public static bool Is(Type type) =>
        type.IsValueType && type.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IEntityId<>));
}
