namespace Footbridge.Storage.Protection;

/// <summary>Where keys are kept.</summary>
public interface IKeyStore
{
    /// <summary>Says which store this is. Two rings over one place protect the same things.</summary>
    string Place { get; }

    /// <summary>All keys, the newest last; empty when there are none yet.</summary>
    IReadOnlyList<MasterKey> Load();

    /// <summary>Keeps one more key.</summary>
    /// <exception cref="ProtectionException">The program cannot write here.</exception>
    void Add(MasterKey key);
}

/// <summary>The keys in use: the newest writes, all read. A key that another process added is found when a value asks for it.</summary>
public sealed class KeyRing(IKeyStore store, TimeProvider clock)
{
    private readonly Lock _lock = new();
    private MasterKey[]? _keys;

    /// <summary>Where the keys are kept.</summary>
    public string Place => store.Place;

    /// <summary>All keys, the newest last.</summary>
    public IReadOnlyList<MasterKey> Keys => Loaded();

    /// <summary>Whether there is no key yet.</summary>
    public bool IsEmpty => Loaded().Length == 0;

    /// <summary>The newest key, which writes. The first one is made when it is asked for.</summary>
    public MasterKey Writer => Loaded() is [.., var newest] ? newest : Add(onlyFirst: true);

    /// <summary>The key of a name.</summary>
    /// <exception cref="ProtectionException">It is not in the ring.</exception>
    public MasterKey Find(ReadOnlySpan<byte> name) =>
        In(Loaded(), name)
        ?? In(Reloaded(), name)
        ?? throw new ProtectionException(ProtectionFault.KeyUnknown, Convert.ToHexStringLower(name));

    /// <summary>Makes a new key that writes from now on.</summary>
    public MasterKey Add() => Add(onlyFirst: false);

    private MasterKey Add(bool onlyFirst)
    {
        lock (_lock)
        {
            // Another process may have been first.
            _keys = [.. store.Load()];
            if (onlyFirst && _keys is [.., var there])
            {
                return there;
            }

            var key = MasterKey.New(clock.GetUtcNow());
            store.Add(key);
            _keys = [.. _keys, key];
            return key;
        }
    }

    private MasterKey[] Loaded()
    {
        if (Volatile.Read(ref _keys) is { } keys)
        {
            return keys;
        }

        return Reloaded();
    }

    private MasterKey[] Reloaded()
    {
        lock (_lock)
        {
            return _keys = [.. store.Load()];
        }
    }

    private static MasterKey? In(MasterKey[] keys, ReadOnlySpan<byte> name)
    {
        foreach (var key in keys)
        {
            if (key.NameBytes.SequenceEqual(name))
            {
                return key;
            }
        }

        return null;
    }
}
