using System.Globalization;

namespace Footbridge.Clinical.Draws;

/// <summary>One person's chance on one day: times a week, out of the days of that week on which they come anyway.</summary>
/// <param name="Code">Who, under a name made up for one month: letters, digits and hyphens.</param>
/// <param name="Times">How often a week a screen is planned on average, from 1.</param>
/// <param name="Days">Days of the week on which the person comes, from 1. Where it is no more than <paramref name="Times"/>, the person is
/// drawn each time.</param>
public sealed record DrawEntry(string Code, int Times, int Days)
{
    /// <summary>Entries in one line: <c>code:times/days</c>, with commas between.</summary>
    public static string Line(IEnumerable<DrawEntry> entries) =>
        string.Join(',', entries.Select(e => string.Create(CultureInfo.InvariantCulture, $"{e.Code}:{e.Times}/{e.Days}")));
}

/// <summary>The draw of one day.</summary>
/// <param name="On">Local day.</param>
/// <param name="Entries">Who could be drawn, by code.</param>
/// <param name="Drawn">Codes of those who were, in the order of the entries.</param>
/// <param name="Link">SHA-256 over the link of the day before and this day's entries, in hexadecimal: entries cannot be changed afterwards
/// without changing every later link.</param>
public sealed record DrawDay(DateOnly On, IReadOnlyList<DrawEntry> Entries, IReadOnlyList<string> Drawn, string Link);

/// <summary>The draws of one month, so that anybody can work them out again.</summary>
/// <param name="Month">First day of the month.</param>
/// <param name="Commitment">SHA-256 of the seed in hexadecimal, told before the first draw.</param>
/// <param name="Seed">The seed in hexadecimal; null until the month is over.</param>
/// <param name="Days">The days on which there was a draw, in order.</param>
public sealed record DrawMonth(DateOnly Month, string Commitment, string? Seed, IReadOnlyList<DrawDay> Days);
