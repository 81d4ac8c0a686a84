using System.Text.Json.Serialization;

namespace Footbridge.Clinical.Cost;

/// <summary>Which poverty guideline holds.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<PovertyRegion>))]
public enum PovertyRegion
{
    /// <summary>The 48 contiguous states and the District of Columbia.</summary>
    Contiguous,

    /// <summary>Alaska.</summary>
    Alaska,

    /// <summary>Hawaii.</summary>
    Hawaii,
}

/// <summary>A region's guideline: so much for one person and so much more for each other one. The published tables are exactly that.</summary>
/// <param name="FirstPersonCents">Cents a year for a household of one.</param>
/// <param name="EachExtraCents">Cents a year for each further person.</param>
public sealed record PovertyLine(long FirstPersonCents, long EachExtraCents);

/// <summary>The federal poverty guidelines of one year. New ones come each January; a program enters them as a new table.</summary>
/// <param name="Year">Calendar year.</param>
/// <param name="Source">Where the figures were published.</param>
/// <param name="Contiguous">The 48 states and DC.</param>
/// <param name="Alaska">Alaska.</param>
/// <param name="Hawaii">Hawaii.</param>
public sealed record PovertyTable(int Year, string Source, PovertyLine Contiguous, PovertyLine Alaska, PovertyLine Hawaii)
{
    /// <summary>2026 (91 FR 1798, effective January 2026).</summary>
    public static PovertyTable Of2026 { get; } =
        new(2026, "91 FR 1798", new(15_960_00, 5_680_00), new(19_950_00, 7_100_00), new(18_360_00, 6_530_00));

    /// <summary>Cents a year for a household.</summary>
    /// <param name="region">The region.</param>
    /// <param name="household">Persons, at least 1.</param>
    public long AnnualCents(PovertyRegion region, int household)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(household, 1);
        var line = region switch
        {
            PovertyRegion.Alaska => Alaska,
            PovertyRegion.Hawaii => Hawaii,
            _ => Contiguous,
        };
        return line.FirstPersonCents + ((household - 1) * line.EachExtraCents);
    }
}
