using System.Reflection;

namespace Footbridge.Storage;

/// <summary>The assemblies whose types make up the database model.</summary>
public sealed class ModelAssemblies
{
    /// <summary>Storage and the modules map entities; the kernel and the contracts only bring ids.</summary>
    public ModelAssemblies(IEnumerable<Assembly> modules)
    {
        Maps = [typeof(ModelAssemblies).Assembly, .. modules];
        Ids = [typeof(Kernel.ProgramId).Assembly, typeof(Contracts.Demo.DemoStory).Assembly, .. Maps];
    }

    /// <summary>Those with maps of entities.</summary>
    public IReadOnlyList<Assembly> Maps { get; }

    /// <summary>Those with types of ids that columns hold.</summary>
    public IReadOnlyList<Assembly> Ids { get; }
}
