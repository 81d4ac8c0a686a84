using Footbridge.Contracts.People;
using Footbridge.Contracts.Schedule;
using Footbridge.Kernel;
using Footbridge.Schedule.Rooms;

namespace Footbridge.Schedule.Planning;

/// <summary>What becomes of groups, ready to be shown.</summary>
internal static class GroupLines
{
    public static GroupLine Of(
        GroupChange change,
        IReadOnlyDictionary<UserId, string> staff,
        Func<SiteId, string?> siteName,
        IReadOnlyDictionary<RoomId, Room>? rooms = null
    ) =>
        new(
            SeasonView.KeyOf(change),
            change.Now?.Group,
            change.Now?.Title ?? "",
            change.Fate switch
            {
                GroupFate.Stays => change.IsChange ? "roster" : "stays",
                GroupFate.OtherLeader => "other-leader",
                GroupFate.Moves => "moves",
                GroupFate.Begins => "begins",
                _ => "ends",
            },
            change.Kind,
            change.Population,
            change.Day,
            change.Start,
            change.Minutes,
            change.Site is not { } site ? null
                : change.Room is { } room ? RoomLabel.Of(rooms?.GetValueOrDefault(room)?.Name ?? "", siteName(site))
                : "",
            staff.GetValueOrDefault(change.Facilitator, ""),
            change.Fate == GroupFate.Moves ? (change.Now!.Day, change.Now.Start) : null,
            change.Now is { } now && now.Facilitator != change.Facilitator ? staff.GetValueOrDefault(now.Facilitator, "") : null,
            change.Members.Count,
            change.Joining.Count(),
            change.Leaving.Count()
        )
        {
            Language = change.Language,
        };
}
