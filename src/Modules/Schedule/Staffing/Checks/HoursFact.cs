using Footbridge.Contracts.People;
using Footbridge.Contracts.Schedule;
using Footbridge.Kernel;
using Footbridge.Schedule.Places;

namespace Footbridge.Schedule.Staffing;

/// <summary>Something about hours that speaks against a meeting. A warning, never a refusal: clinics have exceptions.</summary>
/// <param name="Code">What, as the last part of the resource key <c>schedule.fact.(code)</c>.</param>
/// <param name="First">First day on which it is so.</param>
public sealed record HoursFact(string Code, DateOnly First)
{
    /// <summary>Name of the site or room it is about.</summary>
    public string Place { get; init; } = "";

    /// <summary>Name of the person it is about.</summary>
    public string Person { get; init; } = "";

    /// <summary>When the site is open that weekday.</summary>
    public OpenBlock? Open { get; init; }

    /// <summary>The days of a leave or closure.</summary>
    public Period? Days { get; init; }

    /// <summary>Why a place is closed.</summary>
    public string Reason { get; init; } = "";
}

/// <summary>A meeting as far as hours matter to it. An individual or family session has no room, and no kind that somebody must be down
/// to lead.</summary>
internal sealed record MeetingHour(
    DateOnly On,
    TimeOnly Start,
    int Minutes,
    SiteId? Site,
    RoomId? Room,
    UserId Facilitator,
    string Kind
);
