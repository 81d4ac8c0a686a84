using Footbridge.Contracts.People;
using Footbridge.Contracts.Schedule;
using Footbridge.Kernel;
using Footbridge.Schedule.Groups;

namespace Footbridge.Schedule.Planning;

/// <summary>What becomes of a group.</summary>
internal enum GroupFate
{
    /// <summary>It stays as it is.</summary>
    Stays,

    /// <summary>Somebody else leads it.</summary>
    OtherLeader,

    /// <summary>It meets at another time or place.</summary>
    Moves,

    /// <summary>It begins.</summary>
    Begins,

    /// <summary>It ends.</summary>
    Ends,
}

/// <summary>A group as a plan has it, beside what it is now.</summary>
internal sealed record GroupChange
{
    /// <summary>The group as it is now; null for one that begins.</summary>
    public GroupFacts? Now { get; init; }

    public required GroupFate Fate { get; init; }

    /// <summary>Kind code.</summary>
    public required string Kind { get; init; }

    public string Population { get; init; } = "";
    public string Language { get; init; } = GroupPlan.Languages[0];
    public required DayOfWeek Day { get; init; }
    public required TimeOnly Start { get; init; }
    public required int Minutes { get; init; }
    public SiteId? Site { get; init; }

    /// <summary>The room; null by video, or where no room has seats enough.</summary>
    public RoomId? Room { get; init; }

    public required UserId Facilitator { get; init; }

    /// <summary>Who sits in it.</summary>
    public required IReadOnlyList<ClientId> Members { get; init; }

    public IEnumerable<ClientId> Joining => Members.Except(Now?.Members ?? []);

    public IEnumerable<ClientId> Leaving => (Now?.Members ?? []).Except(Members);

    /// <summary>Whether anything is different.</summary>
    public bool IsChange => Fate != GroupFate.Stays || Joining.Any() || Leaving.Any();
}
