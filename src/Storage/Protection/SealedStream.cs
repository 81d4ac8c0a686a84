using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Footbridge.Storage.Protection;

/// <summary>Seals a stream of any length in parts. Each part carries its number and whether it is the last in its nonce (the STREAM
/// construction of Hoang, Reyhanitabar, Rogaway and Vizar, 2015), so a part that was changed, moved, left out or cut off shows. The file has a
/// key of its own, sealed with the key ring's.</summary>
public static class SealedStream
{
    private const int PartSize = 64 * 1024;
    private const byte Version = 1;
    private const int KeySize = MasterKey.Size + Envelope.Overhead;
    private const int HeaderSize = 9 + KeySize;
    private static ReadOnlySpan<byte> Magic => "FBSEALED"u8;

    private static ReadOnlySpan<byte> Place => "sealed stream"u8;

    /// <summary>Whether bytes begin like a sealed stream.</summary>
    public static bool IsSealed(ReadOnlySpan<byte> start) => start.StartsWith(Magic);

    /// <summary>Seals all of a stream into another.</summary>
    public static async Task SealAsync(KeyRing keys, Stream from, Stream to, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(keys);
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);
        var key = DataKey.New();
        byte[] header = [.. Magic, Version, .. Envelope.Seal(keys.Writer, key, Place)];
        await to.WriteAsync(header, ct);
        using var cipher = new AesGcm(key, Envelope.TagSize);
        var (part, next) = (new byte[PartSize], new byte[PartSize]);
        var length = await FillAsync(from, part, ct);
        var output = new byte[PartSize + Envelope.TagSize];
        for (uint number = 0; ; number = checked(number + 1))
        {
            // Whether a part is the last is known once the one after it is asked for.
            var after = length == PartSize ? await FillAsync(from, next, ct) : 0;
            var last = after == 0;
            cipher.Encrypt(
                Nonce(number, last),
                part.AsSpan(0, length),
                output.AsSpan(0, length),
                output.AsSpan(length, Envelope.TagSize),
                header
            );
            await to.WriteAsync(output.AsMemory(0, length + Envelope.TagSize), ct);
            if (last)
            {
                return;
            }

            (part, next, length) = (next, part, after);
        }
    }

    /// <summary>Opens all of a sealed stream into another. What was written is to be trusted only once this has returned.</summary>
    /// <exception cref="ProtectionException">It is not ours, its key is unknown, or it was changed or cut short.</exception>
    public static async Task OpenAsync(KeyRing keys, Stream from, Stream to, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(keys);
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);
        var header = new byte[HeaderSize];
        var key =
            await FillAsync(from, header, ct) == HeaderSize && IsSealed(header) && header[8] == Version
                ? Envelope.Open(keys, header.AsSpan(9), Place)
                : throw new ProtectionException(ProtectionFault.NotOurs);
        using var cipher = new AesGcm(key, Envelope.TagSize);
        var (part, next) = (new byte[PartSize + Envelope.TagSize], new byte[PartSize + Envelope.TagSize]);
        var length = await FillAsync(from, part, ct);
        var output = new byte[PartSize];
        for (uint number = 0; ; number = checked(number + 1))
        {
            var after = length == part.Length ? await FillAsync(from, next, ct) : 0;
            if (length < Envelope.TagSize)
            {
                throw new ProtectionException(ProtectionFault.Changed);
            }

            Open(cipher, Nonce(number, after == 0), part.AsSpan(0, length), output, header);
            await to.WriteAsync(output.AsMemory(0, length - Envelope.TagSize), ct);
            if (after == 0)
            {
                return;
            }

            (part, next, length) = (next, part, after);
        }
    }

    private static void Open(AesGcm cipher, byte[] nonce, ReadOnlySpan<byte> part, byte[] output, byte[] header)
    {
        try
        {
            var length = part.Length - Envelope.TagSize;
            cipher.Decrypt(nonce, part[..length], part[length..], output.AsSpan(0, length), header);
        }
        catch (AuthenticationTagMismatchException)
        {
            throw new ProtectionException(ProtectionFault.Changed);
        }
    }

    private static byte[] Nonce(uint number, bool last)
    {
        var nonce = new byte[Envelope.NonceSize];
        BinaryPrimitives.WriteUInt32BigEndian(nonce.AsSpan(7), number);
        nonce[^1] = last ? (byte)1 : (byte)0;
        return nonce;
    }

    private static async Task<int> FillAsync(Stream from, byte[] buffer, CancellationToken ct) =>
        await from.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, ct);
}
