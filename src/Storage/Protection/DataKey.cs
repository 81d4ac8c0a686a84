using System.Security.Cryptography;

namespace Footbridge.Storage.Protection;

/// <summary>A key for one object. It is kept, sealed, in a row of its own; when that row is gone, nobody can read the object any more, also
/// not in the copies of it that lie elsewhere.</summary>
public static class DataKey
{
    /// <summary>A new random key.</summary>
    public static byte[] New() => RandomNumberGenerator.GetBytes(MasterKey.Size);

    /// <summary>Seals an object.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="plain">The object.</param>
    /// <param name="place">What it belongs to: here the id of its row can be bound.</param>
    public static byte[] Seal(byte[] key, ReadOnlySpan<byte> plain, ReadOnlySpan<byte> place)
    {
        using var once = MasterKey.Of(key);
        return Envelope.Seal(once, plain, place);
    }

    /// <summary>Opens an object.</summary>
    /// <exception cref="ProtectionException">It is not ours, or it was changed or moved.</exception>
    public static byte[] Open(byte[] key, ReadOnlySpan<byte> sealedObject, ReadOnlySpan<byte> place)
    {
        using var once = MasterKey.Of(key);
        return Envelope.Open(once, sealedObject, place);
    }
}
