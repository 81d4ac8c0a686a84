using System.Security.Cryptography;

namespace Footbridge.Storage.Protection;

/// <summary>A value sealed with AES-256-GCM (NIST SP 800-38D): version, name of the key, random nonce, cipher text, tag. What it belongs to
/// is bound to it as associated data, so that it opens nowhere else.</summary>
public static class Envelope
{
    /// <summary>Bytes of a tag.</summary>
    public const int TagSize = 16;

    /// <summary>Bytes before the cipher text.</summary>
    public const int HeaderSize = 1 + MasterKey.NameSize + NonceSize;

    /// <summary>Bytes by which a sealed value is longer than the value.</summary>
    public const int Overhead = HeaderSize + TagSize;

    internal const int NonceSize = 12;
    private const byte Version = 1;

    /// <summary>Seals a value.</summary>
    /// <param name="key">The key.</param>
    /// <param name="plain">The value.</param>
    /// <param name="place">What it belongs to.</param>
    public static byte[] Seal(MasterKey key, ReadOnlySpan<byte> plain, ReadOnlySpan<byte> place)
    {
        ArgumentNullException.ThrowIfNull(key);
        var sealedValue = new byte[plain.Length + Overhead];
        sealedValue[0] = Version;
        key.NameBytes.CopyTo(sealedValue.AsSpan(1));
        var nonce = sealedValue.AsSpan(1 + MasterKey.NameSize, NonceSize);
        RandomNumberGenerator.Fill(nonce);
        key.Cipher.Encrypt(
            nonce,
            plain,
            sealedValue.AsSpan(HeaderSize, plain.Length),
            sealedValue.AsSpan(HeaderSize + plain.Length),
            place
        );
        return sealedValue;
    }

    /// <summary>Opens a value.</summary>
    /// <exception cref="ProtectionException">It is not ours, its key is unknown, or it was changed.</exception>
    public static byte[] Open(KeyRing keys, ReadOnlySpan<byte> sealedValue, ReadOnlySpan<byte> place)
    {
        ArgumentNullException.ThrowIfNull(keys);
        return Open(keys.Find(NameOf(sealedValue)), sealedValue, place);
    }

    /// <summary>Opens a value with one key.</summary>
    /// <exception cref="ProtectionException">It is not ours, or it was changed.</exception>
    public static byte[] Open(MasterKey key, ReadOnlySpan<byte> sealedValue, ReadOnlySpan<byte> place)
    {
        ArgumentNullException.ThrowIfNull(key);
        _ = NameOf(sealedValue);
        var plain = new byte[sealedValue.Length - Overhead];
        try
        {
            key.Cipher.Decrypt(
                sealedValue.Slice(1 + MasterKey.NameSize, NonceSize),
                sealedValue[HeaderSize..^TagSize],
                sealedValue[^TagSize..],
                plain,
                place
            );
            return plain;
        }
        catch (AuthenticationTagMismatchException)
        {
            throw new ProtectionException(ProtectionFault.Changed);
        }
    }

    /// <summary>Name of the key that a value was sealed with.</summary>
    /// <exception cref="ProtectionException">It is not ours.</exception>
    public static ReadOnlySpan<byte> NameOf(ReadOnlySpan<byte> sealedValue) =>
        sealedValue.Length >= Overhead && sealedValue[0] == Version
            ? sealedValue.Slice(1, MasterKey.NameSize)
            : throw new ProtectionException(ProtectionFault.NotOurs);

    /// <summary>The first bytes of everything that is sealed with a key, to find such values in the database.</summary>
    public static byte[] PrefixOf(MasterKey key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return [Version, .. key.NameBytes];
    }
}
