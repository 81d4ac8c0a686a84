using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Footbridge.Storage.Protection;

/// <summary>A model holds the ciphers of its columns: programs with different keys in one process must not share one.</summary>
public sealed class ModelByKeys : IModelCacheKeyFactory
{
    /// <inheritdoc/>
    public object Create(DbContext context, bool designTime)
    {
        ArgumentNullException.ThrowIfNull(context);
        return (context.GetType(), (context as FootbridgeDb)?.Keys.Place, designTime);
    }
}
