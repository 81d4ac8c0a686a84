using System.ComponentModel.DataAnnotations;
using Footbridge.Contracts.Schedule;
using Footbridge.Kernel;

namespace Footbridge.Schedule.Groups;

/// <summary>What the form of a group holds.</summary>
public sealed class GroupInput
{
    /// <summary>Title.</summary>
    [Required(ErrorMessage = "core.required")]
    [StringLength(TherapyGroup.TitleLength, ErrorMessage = "core.too-long|{1}")]
    public string? Title { get; set; }

    /// <summary>Kind code.</summary>
    [Required(ErrorMessage = "core.choose-one")]
    public string? Kind { get; set; } = "cbt";

    /// <summary>Track code.</summary>
    [Required(ErrorMessage = "core.choose-one")]
    public string? Track { get; set; } = "day";

    /// <summary>Who it is for; empty for everybody.</summary>
    public string? Population { get; set; } = "";

    /// <summary>Language code.</summary>
    [Required(ErrorMessage = "core.choose-one")]
    public string? Language { get; set; } = GroupPlan.Languages[0];

    /// <summary>Weekday.</summary>
    public DayOfWeek Day { get; set; } = DayOfWeek.Monday;

    /// <summary>Local start.</summary>
    public TimeOnly Start { get; set; } = new(9, 0);

    /// <summary>Length.</summary>
    public int Minutes { get; set; } = 180;

    /// <summary>Room; empty for video.</summary>
    public string? Room { get; set; }

    /// <summary>Who leads it.</summary>
    [Required(ErrorMessage = "core.choose-one")]
    public string? Facilitator { get; set; }

    /// <summary>Seats.</summary>
    public int Capacity { get; set; } = 12;

    /// <summary>First day, or the day from which a change counts.</summary>
    [Required(ErrorMessage = "core.date")]
    public DateOnly? From { get; set; }

    /// <summary>Last day, or empty.</summary>
    public DateOnly? To { get; set; }

    /// <summary><c>open</c> or <c>closed</c>.</summary>
    public string? Admission { get; set; } = "open";

    /// <summary>Meetings of a closed group in all.</summary>
    public int? Meetings { get; set; }

    /// <summary>The last meeting at which somebody may join.</summary>
    public int? JoinUntil { get; set; }

    /// <summary>Not to tell its clients of a new hour.</summary>
    public bool Quiet { get; set; }

    /// <summary>The version the form was made from.</summary>
    public int Version { get; set; }

    internal static GroupInput Of(GroupPlan plan, int version, DateOnly today) =>
        new()
        {
            Title = plan.Title,
            Kind = plan.Kind,
            Track = plan.Track,
            Population = plan.Population,
            Language = plan.Language,
            Day = plan.Day,
            Start = plan.Start,
            Minutes = plan.Minutes,
            Room = plan.Room?.Value.ToString(),
            Facilitator = plan.Facilitator.Value.ToString(),
            Capacity = plan.Capacity,
            From = plan.From > today ? plan.From : today,
            To = plan.To,
            Admission = plan.Closed ? "closed" : "open",
            Meetings = plan.Meetings,
            JoinUntil = plan.Closed ? plan.JoinUntil : null,
            Version = version,
        };

    internal GroupPlan Plan() =>
        new(
            Title ?? "",
            Kind ?? "",
            Track ?? "",
            Day,
            Start,
            Minutes,
            Guid.TryParse(Room, out var room) ? new RoomId(room) : null,
            new UserId(Guid.TryParse(Facilitator, out var user) ? user : default),
            Capacity,
            From ?? default,
            To
        )
        {
            Population = Population ?? "",
            Language = Language ?? "",
            Closed = Admission == "closed",
            Meetings = Admission == "closed" ? Meetings : null,
            JoinUntil = Admission == "closed" ? JoinUntil ?? 1 : 1,
        };
}
