using Footbridge.Storage.Protection;

namespace Footbridge.Unit.Storage;

/// <summary>Key rings to test with.</summary>
internal static class Rings
{
    /// <summary>A ring with one new key that nobody keeps.</summary>
    public static KeyRing Fresh() => new(new Kept(), TimeProvider.System);

    private sealed class Kept : IKeyStore
    {
        private readonly List<MasterKey> _keys = [];

        public string Place { get; } = "memory";

        public IReadOnlyList<MasterKey> Load() => [.. _keys];

        public void Add(MasterKey key) => _keys.Add(key);
    }
}
