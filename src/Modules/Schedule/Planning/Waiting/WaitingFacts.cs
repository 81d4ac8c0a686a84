using Footbridge.Contracts.People;
using Footbridge.Contracts.Schedule;
using Footbridge.Kernel;
using Footbridge.Schedule.Enrollments;
using Footbridge.Schedule.Groups;
using Footbridge.Schedule.Planning;

namespace Footbridge.Schedule.Waiting;

/// <summary>A part of the week for which people wait.</summary>
/// <param name="Part">See <see cref="Slots.PartOf"/>.</param>
/// <param name="Kind">Kind code of its groups.</param>
/// <param name="Site">Where; null by video.</param>
public readonly record struct WeekSlot(string Part, string Kind, SiteId? Site);

/// <summary>An hour of a group with its seats.</summary>
internal sealed record SeatHour(WeeklySlot Slot, SiteId? Site, int Capacity);

/// <summary>A group as far as its seats matter.</summary>
internal sealed record SeatGroup
{
    public required GroupId Group { get; init; }
    public required string Title { get; init; }
    public required string Kind { get; init; }
    public string Population { get; init; } = "";

    /// <summary>The language it is held in.</summary>
    public string Language { get; init; } = GroupPlan.Languages[0];

    /// <summary>Day of the last meeting at which somebody may join; null for an open group.</summary>
    public DateOnly? JoinBy { get; init; }

    /// <summary>Its hours of today and later, in order.</summary>
    public required IReadOnlyList<SeatHour> Hours { get; init; }

    public required IReadOnlyList<(ClientId Client, Membership Stay)> Members { get; init; }

    public WeekSlot SlotOf(SeatHour hour) => new(Slots.PartOf(hour.Slot.Start), Kind, hour.Site);
}

/// <summary>Somebody who waits for a seat.</summary>
internal sealed record Waiter
{
    public required ClientId Client { get; init; }

    /// <summary>Since when.</summary>
    public required DateOnly Since { get; init; }

    /// <summary>Whether the person is admitted; otherwise they asked to be.</summary>
    public bool Admitted { get; init; } = true;

    /// <summary>Prescribed minutes a week that no group gives.</summary>
    public required int Minutes { get; init; }

    /// <summary>Prescribed sessions of a kind that no group gives.</summary>
    public IReadOnlyDictionary<string, int> Missing { get; init; } = new Dictionary<string, int>(StringComparer.Ordinal);

    /// <summary>Kinds that would help.</summary>
    public required IReadOnlyCollection<string> Kinds { get; init; }

    /// <summary>Sites the person comes to; empty when any will do.</summary>
    public IReadOnlyCollection<SiteId> Sites { get; init; } = [];

    /// <summary><c>in</c>, <c>video</c> or <c>either</c>.</summary>
    public string Modality { get; init; } = "either";

    public bool Women { get; init; }
    public bool WomenOnly { get; init; }
    public bool TraumaTrack { get; init; }

    /// <summary>Language of the groups; empty when any will do.</summary>
    public string Language { get; init; } = "";
    public IReadOnlyList<DayHours> Cannot { get; init; } = [];

    /// <summary>Whether anything prescribed is missing.</summary>
    public bool Lacks => Minutes > 0 || Missing.Count > 0;
}

/// <summary>All that waiting is told from.</summary>
internal sealed record WaitingFacts
{
    public required DateOnly Today { get; init; }
    public required IReadOnlyList<SeatGroup> Groups { get; init; }
    public required IReadOnlyList<Waiter> Waiters { get; init; }

    /// <summary>Pairs who must not share a group.</summary>
    public IReadOnlyList<(ClientId One, ClientId Other)> Apart { get; init; } = [];

    /// <summary>Days that people belonged to groups of a kind, of those who left.</summary>
    public IReadOnlyList<(string Kind, int Days)> Past { get; init; } = [];
}
