namespace Footbridge.Schedule.Rooms;

/// <summary>A room in one line.</summary>
internal static class RoomLabel
{
    public static string Of(string room, string? site) => string.IsNullOrEmpty(site) ? room : $"{room}, {site}";
}
