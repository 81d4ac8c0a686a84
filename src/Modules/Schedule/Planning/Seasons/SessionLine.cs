using Footbridge.Contracts.People;
using Footbridge.Kernel;

namespace Footbridge.Schedule.Planning;

/// <summary>What becomes of one individual or family session.</summary>
/// <param name="Name">Whose.</param>
/// <param name="Kind">Kind code.</param>
/// <param name="Fate">What becomes of it, as the end of a key.</param>
/// <param name="Day">Weekday then.</param>
/// <param name="Start">Start then.</param>
/// <param name="Minutes">Length.</param>
/// <param name="Place">Name of the site; null by video.</param>
/// <param name="Staff">With whom.</param>
/// <param name="Before">Day and start now, when it moves.</param>
public sealed record SessionLine(
    string Name,
    string Kind,
    string Fate,
    DayOfWeek Day,
    TimeOnly Start,
    int Minutes,
    string? Place,
    string Staff,
    (DayOfWeek Day, TimeOnly Start)? Before
)
{
    internal static SessionLine Of(
        SessionChange change,
        string name,
        IReadOnlyDictionary<UserId, string> staff,
        Func<SiteId, string?> siteName
    ) =>
        new(
            name,
            change.Kind,
            change.Fate switch
            {
                GroupFate.Begins => "begins",
                GroupFate.Ends => "ends",
                GroupFate.Moves => "moves",
                _ => "stays",
            },
            change.Day,
            change.Start,
            change.Minutes,
            change.Site is { } site ? siteName(site) ?? "" : null,
            staff.GetValueOrDefault(change.Staff, ""),
            change.Fate == GroupFate.Moves ? (change.Now!.Hours.Day, change.Now.Hours.From) : null
        );
}
