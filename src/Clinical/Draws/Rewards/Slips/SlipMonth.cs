using System.Globalization;

namespace Footbridge.Clinical.Draws.Rewards;

/// <summary>One draw of a slip, as it was held.</summary>
/// <param name="On">Local day.</param>
/// <param name="Code">Who, under a name made up for one month.</param>
/// <param name="Number">The person's how manieth draw of the month, from 1.</param>
/// <param name="Said">The number that the person said before the draw, from 1 to the number of slips.</param>
/// <param name="Bowl">What was in the bowl: <c>slip:count:cents</c>, with commas between.</param>
/// <param name="Slip">The slip that came.</param>
/// <param name="Link">SHA-256 over the link of the draw before and this draw, in hexadecimal.</param>
public sealed record SlipLine(DateOnly On, string Code, int Number, int Said, string Bowl, string Slip, string Link);

/// <summary>The draws of one month, so that anybody can work them out again; also the file of them.</summary>
/// <param name="Format">What the document says it is.</param>
/// <param name="Month">First day of the month.</param>
/// <param name="Commitment">SHA-256 of the seed in hexadecimal, told before the first draw.</param>
/// <param name="Seed">The seed in hexadecimal; null until the month is over.</param>
/// <param name="Draws">The draws in their order.</param>
public sealed record SlipMonth(string Format, DateOnly Month, string Commitment, string? Seed, IReadOnlyList<SlipLine> Draws);

/// <summary>What is in a bowl, in one line.</summary>
public static class SlipBowl
{
    /// <summary>The line of a bowl.</summary>
    public static string Line(FishbowlTerms bowl)
    {
        ArgumentNullException.ThrowIfNull(bowl);
        return string.Join(
            ',',
            bowl.Slips.Select(s => string.Create(CultureInfo.InvariantCulture, $"{s.Id}:{s.Count}:{s.Cents}"))
        );
    }

    /// <summary>The slips of a line, or null when it is none.</summary>
    public static IReadOnlyList<(string Slip, int Count, int Cents)>? Parse(string line)
    {
        ArgumentNullException.ThrowIfNull(line);
        var all = new List<(string, int, int)>();
        foreach (var part in line.Split(','))
        {
            if (
                part.Split(':') is not [{ Length: > 0 } slip, var count, var cents]
                || !int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var many)
                || !int.TryParse(cents, NumberStyles.None, CultureInfo.InvariantCulture, out var worth)
                || many is < 1 or > 1_000_000
            )
            {
                return null;
            }

            all.Add((slip, many, worth));
        }

        return all;
    }
}
