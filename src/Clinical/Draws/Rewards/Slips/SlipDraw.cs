using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Footbridge.Clinical.Draws.Rewards;

/// <summary>Draws a slip in a way that can be proved. A secret seed is chosen for a month and its SHA-256 is told before the first draw. A
/// draw has a number of 64 bits, the beginning of HMAC-SHA256 (RFC 2104) with the seed as its key; it points at a place in the bowl, and from
/// there the number that the person said is counted on. So neither the program, which is bound to its seed, nor the person, who does not
/// know it, can choose. When the month is over the seed is told.</summary>
public static class SlipDraw
{
    /// <summary>The number of a draw: the first eight bytes, the greatest first, of HMAC-SHA256 over <c>yyyy-MM|code|number</c>.</summary>
    public static ulong Number(ReadOnlySpan<byte> seed, DateOnly month, string code, int number)
    {
        Span<byte> mac = stackalloc byte[HMACSHA256.HashSizeInBytes];
        var text = string.Create(CultureInfo.InvariantCulture, $"{month:yyyy-MM}|{code}|{number}");
        HMACSHA256.HashData(seed, Encoding.UTF8.GetBytes(text), mac);
        return BinaryPrimitives.ReadUInt64BigEndian(mac);
    }

    /// <summary>The place in a bowl of so many slips, from 0: the number's share of the bowl, and from there what was said, around the
    /// end. Exact, without rounding.</summary>
    public static int Place(ulong number, int said, int size) =>
        (int)((((UInt128)number * (uint)size >> 64) + (uint)said) % (uint)size);

    /// <summary>The slip at a place: the slips lie in the order of the bowl's line.</summary>
    public static string SlipAt(IEnumerable<(string Slip, int Count, int Cents)> bowl, int place)
    {
        ArgumentNullException.ThrowIfNull(bowl);
        var rest = place;
        foreach (var (slip, count, _) in bowl)
        {
            if (rest < count)
            {
                return slip;
            }

            rest -= count;
        }

        throw new ArgumentOutOfRangeException(nameof(place));
    }

    /// <summary>Holds a draw.</summary>
    /// <param name="seed">The seed of the month.</param>
    /// <param name="previous">Link of the draw before; the commitment at the first one of a month.</param>
    /// <param name="on">Local day.</param>
    /// <param name="code">Who, under the name of the month.</param>
    /// <param name="number">The person's how manieth draw of the month.</param>
    /// <param name="said">What the person said.</param>
    /// <param name="bowl">The bowl.</param>
    public static SlipLine Of(
        ReadOnlySpan<byte> seed,
        string previous,
        DateOnly on,
        string code,
        int number,
        int said,
        FishbowlTerms bowl
    )
    {
        ArgumentNullException.ThrowIfNull(bowl);
        var place = Place(Number(seed, on, code, number), said, bowl.Size);
        var line = SlipBowl.Line(bowl);
        var slip = SlipAt(bowl.Slips.Select(s => (s.Id, s.Count, s.Cents)), place);
        var drawn = new SlipLine(on, code, number, said, line, slip, "");
        return drawn with { Link = Link(previous, drawn) };
    }

    /// <summary>The link of a draw: SHA-256 over <c>previous|yyyy-MM-dd|code|number|said|bowl|slip</c>.</summary>
    public static string Link(string previous, SlipLine line)
    {
        ArgumentNullException.ThrowIfNull(line);
        var text = string.Create(
            CultureInfo.InvariantCulture,
            $"{previous}|{line.On:yyyy-MM-dd}|{line.Code}|{line.Number}|{line.Said}|{line.Bowl}|{line.Slip}"
        );
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }
}
