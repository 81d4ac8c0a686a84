using System.Security.Cryptography;

namespace Footbridge.Storage.Protection;

/// <summary>A key of 256 bits that protects what is stored. Its name is computed from it, so that a key and its name cannot come apart.</summary>
public sealed class MasterKey : IDisposable
{
    /// <summary>Bytes of a key.</summary>
    public const int Size = 32;

    /// <summary>Bytes of the name of a key.</summary>
    public const int NameSize = 4;

    // One cipher per thread: it holds the prepared key, and two threads may not share it.
    private readonly ThreadLocal<AesGcm> _cipher;
    private readonly byte[] _name;

    private MasterKey(byte[] secret, DateTimeOffset? madeAt)
    {
        Secret = secret;
        MadeAt = madeAt;
        _name = SHA256.HashData([.. "footbridge key name"u8, .. secret])[..NameSize];
        Name = Convert.ToHexStringLower(_name);
        _cipher = new(() => new AesGcm(secret, Envelope.TagSize), trackAllValues: true);
    }

    /// <summary>Name as people and files write it: eight hexadecimal digits.</summary>
    public string Name { get; }

    /// <summary>Name as it stands before every value.</summary>
    public ReadOnlySpan<byte> NameBytes => _name;

    /// <summary>When it was made, where that is known.</summary>
    public DateTimeOffset? MadeAt { get; }

    internal byte[] Secret { get; }

    internal AesGcm Cipher => _cipher.Value!;

    /// <summary>A new random key.</summary>
    public static MasterKey New(DateTimeOffset at) => new(RandomNumberGenerator.GetBytes(Size), at);

    /// <summary>A key from its bytes.</summary>
    /// <exception cref="ProtectionException">It is not 32 bytes long.</exception>
    public static MasterKey Of(ReadOnlySpan<byte> secret, DateTimeOffset? madeAt = null) =>
        secret.Length == Size ? new(secret.ToArray(), madeAt) : throw new ProtectionException(ProtectionFault.KeyUnreadable);

    /// <summary>A key written in Base64.</summary>
    /// <exception cref="ProtectionException">It is not 32 bytes in Base64.</exception>
    public static MasterKey Parse(string text, DateTimeOffset? madeAt = null)
    {
        var bytes = new byte[Size + 1];
        return Convert.TryFromBase64String(text.Trim(), bytes, out var length)
            ? Of(bytes.AsSpan(0, length), madeAt)
            : throw new ProtectionException(ProtectionFault.KeyUnreadable);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var cipher in _cipher.Values)
        {
            cipher.Dispose();
        }

        _cipher.Dispose();
        CryptographicOperations.ZeroMemory(Secret);
    }
}
