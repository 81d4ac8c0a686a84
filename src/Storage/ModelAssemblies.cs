using System.Reflection;

namespace Footbridge.Storage;

/// <summary>The assemblies whose entity maps make up the database model.</summary>
public sealed class ModelAssemblies
{
    /// <summary>Kernel, contracts and storage first, then the modules.</summary>
    public ModelAssemblies(IEnumerable<Assembly> modules)
    {
        All =
        [
            typeof(Kernel.ProgramId).Assembly,
            typeof(Contracts.Demo.DemoStory).Assembly,
            typeof(ModelAssemblies).Assembly,
            .. modules,
        ];
    }

    /// <summary>All of them.</summary>
    public IReadOnlyList<Assembly> All { get; }
}
