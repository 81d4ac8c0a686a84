namespace Footbridge.Privacy.Looks.Reports;

/// <summary>Which lines a report is about.</summary>
/// <param name="From">First day, or from the beginning.</param>
/// <param name="To">Last day, or until now.</param>
/// <param name="Before">Only lines before this one: where the page before ended.</param>
public sealed record LookFilter(DateOnly? From = null, DateOnly? To = null, long? Before = null)
{
    /// <summary>Lines that fill a page.</summary>
    public const int PageSize = 400;
}
