using Footbridge.Kernel;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Footbridge.Storage;

/// <summary>Stores a typed id as its UUID.</summary>
/// <typeparam name="T">The id type.</typeparam>
public sealed class IdConverter<T>() : ValueConverter<T, Guid>(id => id.Value, value => Wrap(value))
    where T : struct, IEntityId<T>
{
    // An expression tree may not call a static abstract member itself.
    private static T Wrap(Guid value) => T.From(value);
}
