namespace Footbridge.Clinical.Draws;

/// <summary>What is wrong with the draws of a month.</summary>
public enum DrawFaultKind
{
    /// <summary>The seed was not told yet: nothing can be worked out again.</summary>
    NoSeed,

    /// <summary>The seed is not the one whose SHA-256 was told before.</summary>
    OtherSeed,

    /// <summary>A day lies outside the month, or days are not in order.</summary>
    Days,

    /// <summary>A code stands twice on a day, or a chance cannot be.</summary>
    Entries,

    /// <summary>The entries of this day, or of one before it, are not those that were linked.</summary>
    Link,

    /// <summary>Others were drawn than the numbers say.</summary>
    Drawn,
}

/// <summary>One fault.</summary>
/// <param name="Kind">What.</param>
/// <param name="On">The day; null when it is about the month.</param>
public sealed record DrawFault(DrawFaultKind Kind, DateOnly? On = null);

/// <summary>Works the draws of a month out again.</summary>
public static class DrawCheck
{
    /// <summary>What is wrong; empty when every draw was what the seed says.</summary>
    public static IReadOnlyList<DrawFault> Faults(DrawMonth month)
    {
        if (month.Seed is null)
        {
            return [new(DrawFaultKind.NoSeed)];
        }

        var seed = Convert.FromHexString(month.Seed);
        var faults = new List<DrawFault>();
        if (RandomDraw.Commitment(seed) != month.Commitment)
        {
            faults.Add(new(DrawFaultKind.OtherSeed));
        }

        var link = month.Commitment;
        var last = month.Month.AddDays(-1);
        foreach (var day in month.Days)
        {
            if (day.On <= last || (day.On.Year, day.On.Month) != (month.Month.Year, month.Month.Month))
            {
                faults.Add(new(DrawFaultKind.Days, day.On));
            }

            if (
                day.Entries.DistinctBy(e => e.Code).Count() != day.Entries.Count
                || day.Entries.Any(e => e.Times < 1 || e.Days < 1)
            )
            {
                faults.Add(new(DrawFaultKind.Entries, day.On));
            }

            var again = RandomDraw.Of(seed, link, day.On, day.Entries);
            if (again.Link != day.Link)
            {
                faults.Add(new(DrawFaultKind.Link, day.On));
            }

            if (!again.Drawn.SequenceEqual(day.Drawn))
            {
                faults.Add(new(DrawFaultKind.Drawn, day.On));
            }

            (link, last) = (day.Link, day.On);
        }

        return faults;
    }
}
