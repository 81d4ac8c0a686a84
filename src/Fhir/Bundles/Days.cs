using System.Globalization;
using Hl7.Fhir.Model;

namespace Footbridge.Fhir.Bundles;

/// <summary>Days out of FHIR dates: the day the sender wrote, in the sender's own offset.</summary>
internal static class Days
{
    /// <summary>The day; for a year or a month alone its first day, which keeps the order of a history.</summary>
    public static DateOnly? From(string? literal) =>
        literal?.Length switch
        {
            4 => Exact($"{literal}-01-01"),
            7 => Exact($"{literal}-01"),
            _ => Exact(literal),
        };

    /// <summary>The day, or null when only a year or a month is known.</summary>
    public static DateOnly? Exact(string? literal) =>
        literal?.Length >= 10
        && DateOnly.TryParseExact(literal[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : null;

    /// <summary>The day of an instant, in the offset it was written in.</summary>
    public static DateOnly? From(DateTimeOffset? instant) => instant is { } at ? DateOnly.FromDateTime(at.DateTime) : null;

    /// <summary>First and last day of an onset, an abatement or an effective time. An age or words alone give none.</summary>
    public static (DateOnly? On, DateOnly? Until) Of(DataType? time) =>
        time switch
        {
            FhirDateTime at => (From(at.Value), null),
            Period period => (From(period.Start), From(period.End)),
            Instant at => (From(at.Value), null),
            _ => (null, null),
        };
}
