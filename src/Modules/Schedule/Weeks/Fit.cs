using Footbridge.Kernel;
using Footbridge.Schedule.Availabilities;

namespace Footbridge.Schedule.Weeks;

/// <summary>A group somebody wants to add to a client's week.</summary>
/// <param name="Slot">Its hour.</param>
/// <param name="Capacity">Seats.</param>
/// <param name="Taken">Seats taken on the busiest day from then on.</param>
/// <param name="Later">Hours it moves to later.</param>
/// <param name="JoinBy">Day of the last meeting at which somebody may join; null for an open group.</param>
internal sealed record Wanted(
    WeeklySlot Slot,
    int Capacity,
    int Taken,
    IReadOnlyList<WeeklySlot>? Later = null,
    DateOnly? JoinBy = null
)
{
    /// <summary>Whether the group is not open to the client because of somebody in it.</summary>
    public bool NotOpen { get; init; }

    /// <summary>The language that is prescribed, when the group is held in another; else empty.</summary>
    public string OtherThan { get; init; } = "";
}

/// <summary>An hour that is in the client's week already.</summary>
/// <param name="Title">Title of the group; empty for an individual or family session.</param>
/// <param name="Slot">Its hour, for the days the client belongs to it.</param>
/// <param name="IsSame">Whether it is the wanted group itself.</param>
internal sealed record Held(string Title, WeeklySlot Slot, bool IsSame);

/// <summary>Says, before anything is changed, what stands between a client and a group.</summary>
internal static class Fit
{
    /// <summary>All conflicts, the gravest first; empty when the group fits.</summary>
    /// <param name="wanted">The group.</param>
    /// <param name="from">From which day the client would come.</param>
    /// <param name="held">What is in the client's week.</param>
    /// <param name="life">When the client can come.</param>
    public static IReadOnlyList<Conflict> Of(
        Wanted wanted,
        DateOnly from,
        IReadOnlyList<Held> held,
        IReadOnlyList<LifeBlock> life
    )
    {
        // A client already in the group is shown nothing else: the group does not stand in its own way.
        if (held.Any(h => h.IsSame))
        {
            return [new(ConflictKind.AlreadyIn)];
        }

        var slot = wanted.Slot with { From = wanted.Slot.From > from ? wanted.Slot.From : from };
        var hours = (wanted.Later ?? []).Prepend(slot).Where(s => s.NextOn(s.From) is not null).ToList();
        if (hours.Count == 0)
        {
            return [new(ConflictKind.Ended)];
        }

        var conflicts = held.Where(h => hours.Exists(h.Slot.Meets))
            .Select(h => new Conflict(h.Title.Length > 0 ? ConflictKind.Overlap : ConflictKind.Session, h.Title))
            .Distinct()
            .ToList();
        if (wanted.JoinBy is { } last && hours.Min(h => h.NextOn(h.From)) > last)
        {
            conflicts.Insert(0, new(ConflictKind.Closed));
        }

        if (wanted.NotOpen)
        {
            conflicts.Insert(0, new(ConflictKind.NotOpen));
        }

        if (wanted.Taken >= wanted.Capacity)
        {
            conflicts.Add(new(ConflictKind.Full));
        }

        if (wanted.OtherThan.Length > 0)
        {
            conflicts.Add(new(ConflictKind.Language, wanted.OtherThan));
        }

        conflicts.AddRange(
            life.Where(b => b.Kind != Suits.Good && slot.Meets(new(b.Day, b.From, b.Minutes, slot.From)))
                .OrderBy(b => b.Kind)
                .Select(b => new Conflict(b.Kind == Suits.Cannot ? ConflictKind.Cannot : ConflictKind.RatherNot, b.Why))
                .Distinct()
        );
        return conflicts;
    }

    /// <summary>The refusal that follows from conflicts; null when the group may be added.</summary>
    /// <param name="conflicts">The conflicts.</param>
    /// <param name="overridden">Whether a reason was written to add it although the client cannot come then.</param>
    public static Problem? Refusal(IReadOnlyList<Conflict> conflicts, bool overridden)
    {
        var hard = conflicts.FirstOrDefault(c => c.Hard && !(c.MayBeOverridden && overridden));
        return hard switch
        {
            null => null,
            { Kind: ConflictKind.AlreadyIn } => Problem.Conflict("schedule.assign.already-in"),
            { Kind: ConflictKind.Ended } => Problem.Rule("schedule.assign.ended"),
            { Kind: ConflictKind.Overlap } => Problem.Rule("schedule.assign.overlap", null, hard.Detail),
            { Kind: ConflictKind.Session } => Problem.Rule("schedule.assign.session"),
            { Kind: ConflictKind.NotOpen } => Problem.Rule("schedule.assign.not-open"),
            { Kind: ConflictKind.Closed } => Problem.Rule("schedule.assign.closed"),
            { Kind: ConflictKind.Full } => Problem.Rule("schedule.assign.full"),
            { Kind: ConflictKind.Language } => Problem.Rule($"schedule.assign.language.{hard.Detail}", "OverrideReason"),
            _ => Problem.Rule("schedule.assign.cannot", "OverrideReason"),
        };
    }
}
