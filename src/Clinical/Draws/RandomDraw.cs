using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Footbridge.Clinical.Draws;

/// <summary>Draws at random who is asked for a drug screen, in a way that can be proved afterwards. A secret seed is chosen for a month and
/// its SHA-256 is told before the first draw. Each day and person has a number of 64 bits, the beginning of HMAC-SHA256 (RFC 2104) with the
/// seed as its key; the person is drawn when that number falls within their chance. Each day stands alone: having been drawn yesterday says
/// nothing about today. When the month is over the seed is told, and everything can be worked out again.</summary>
public static class RandomDraw
{
    /// <summary>Length of a seed in bytes.</summary>
    public const int SeedBytes = 32;

    /// <summary>What is told of a seed before the first draw: its SHA-256 in hexadecimal, small letters.</summary>
    public static string Commitment(ReadOnlySpan<byte> seed) => Convert.ToHexStringLower(SHA256.HashData(seed));

    /// <summary>The number of a person on a day: the first eight bytes, the greatest first, of HMAC-SHA256 over <c>yyyy-MM-dd|code</c>.</summary>
    public static ulong Number(ReadOnlySpan<byte> seed, DateOnly on, string code)
    {
        Span<byte> mac = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(seed, Encoding.UTF8.GetBytes($"{Day(on)}|{code}"), mac);
        return BinaryPrimitives.ReadUInt64BigEndian(mac);
    }

    /// <summary>Whether a number falls within a chance: below times/days of all numbers. Exact, without rounding.</summary>
    public static bool Falls(ulong number, DrawEntry entry) =>
        (UInt128)number * (uint)entry.Days < (UInt128)(uint)entry.Times << 64;

    /// <summary>The draw of a day.</summary>
    /// <param name="seed">The seed of the month.</param>
    /// <param name="previous">Link of the day before; the commitment on the first day of a month.</param>
    /// <param name="on">Local day.</param>
    /// <param name="entries">Who can be drawn; each code once.</param>
    public static DrawDay Of(ReadOnlySpan<byte> seed, string previous, DateOnly on, IEnumerable<DrawEntry> entries)
    {
        DrawEntry[] sorted = [.. entries.OrderBy(e => e.Code, StringComparer.Ordinal)];
        var drawn = new List<string>();
        foreach (var entry in sorted)
        {
            if (Falls(Number(seed, on, entry.Code), entry))
            {
                drawn.Add(entry.Code);
            }
        }

        return new(on, sorted, drawn, Link(previous, on, sorted));
    }

    /// <summary>The link of a day: SHA-256 over <c>previous|yyyy-MM-dd|code:times/days,code:times/days</c>.</summary>
    public static string Link(string previous, DateOnly on, IEnumerable<DrawEntry> entries) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{previous}|{Day(on)}|{DrawEntry.Line(entries)}")));

    private static string Day(DateOnly on) => on.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
