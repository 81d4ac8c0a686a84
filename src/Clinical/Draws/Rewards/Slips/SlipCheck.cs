namespace Footbridge.Clinical.Draws.Rewards;

/// <summary>What is wrong with the draws of a month.</summary>
public enum SlipFaultKind
{
    /// <summary>The seed was not told yet: nothing can be worked out again.</summary>
    NoSeed,

    /// <summary>The seed is not the one whose SHA-256 was told before.</summary>
    OtherSeed,

    /// <summary>A draw lies outside the month, or draws are not in the order of their days.</summary>
    Days,

    /// <summary>A person's draws are not numbered one after the other: one was left out or held twice.</summary>
    Numbers,

    /// <summary>The bowl, or what the person said, cannot be.</summary>
    Bowl,

    /// <summary>This draw, or one before it, is not the one that was linked.</summary>
    Link,

    /// <summary>Another slip came than the numbers say.</summary>
    Slip,
}

/// <summary>One fault.</summary>
/// <param name="Kind">What.</param>
/// <param name="Draw">How manieth draw of the file, from 1; null when it is about the month.</param>
public sealed record SlipFault(SlipFaultKind Kind, int? Draw = null);

/// <summary>Works the draws of a month out again.</summary>
public static class SlipCheck
{
    /// <summary>What is wrong; empty when every slip is the one that the seed says.</summary>
    public static IReadOnlyList<SlipFault> Faults(SlipMonth month)
    {
        ArgumentNullException.ThrowIfNull(month);
        if (month.Seed is null)
        {
            return [new(SlipFaultKind.NoSeed)];
        }

        var seed = SeedOf(month.Seed);
        if (seed is null || RandomDraw.Commitment(seed) != month.Commitment)
        {
            return [new(SlipFaultKind.OtherSeed)];
        }

        var faults = new List<SlipFault>();
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var (link, last) = (month.Commitment, month.Month);
        for (var i = 0; i < month.Draws.Count; i++)
        {
            var draw = month.Draws[i];
            var number = numbers[draw.Code] = numbers.GetValueOrDefault(draw.Code) + 1;
            Note(draw.On >= last && (draw.On.Year, draw.On.Month) == (month.Month.Year, month.Month.Month), SlipFaultKind.Days);
            Note(draw.Number == number, SlipFaultKind.Numbers);
            Note(draw.Link == SlipDraw.Link(link, draw), SlipFaultKind.Link);
            var bowl = SlipBowl.Parse(draw.Bowl);
            var size = bowl?.Sum(s => s.Count) ?? 0;
            var sound = bowl is not null && draw.Said >= 1 && draw.Said <= size;
            Note(sound, SlipFaultKind.Bowl);
            Note(!sound || Again(draw, bowl!, size) == draw.Slip, SlipFaultKind.Slip);
            (link, last) = (draw.Link, draw.On);

            void Note(bool holds, SlipFaultKind kind)
            {
                if (!holds)
                {
                    faults.Add(new(kind, i + 1));
                }
            }
        }

        return faults;

        string Again(SlipLine draw, IReadOnlyList<(string, int, int)> bowl, int size) =>
            SlipDraw.SlipAt(bowl, SlipDraw.Place(SlipDraw.Number(seed, month.Month, draw.Code, draw.Number), draw.Said, size));
    }

    private static byte[]? SeedOf(string hex)
    {
        try
        {
            return Convert.FromHexString(hex);
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
