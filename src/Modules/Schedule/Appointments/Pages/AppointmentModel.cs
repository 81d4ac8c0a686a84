using System.ComponentModel.DataAnnotations;
using Footbridge.Contracts.People;
using Footbridge.Kernel;

namespace Footbridge.Schedule.Appointments;

/// <summary>What the form of a weekly session holds.</summary>
public sealed class AppointmentModel
{
    /// <summary>Kind code.</summary>
    public string? Kind { get; set; } = AppointmentPlan.Individual;

    /// <summary>Weekday.</summary>
    public DayOfWeek Day { get; set; } = DayOfWeek.Monday;

    /// <summary>Local start.</summary>
    public TimeOnly Start { get; set; } = new(9, 0);

    /// <summary>Length.</summary>
    public int Minutes { get; set; } = 60;

    /// <summary>Id of a member of staff.</summary>
    [Required(ErrorMessage = "schedule.appointment.staff-unknown")]
    public string? Staff { get; set; }

    /// <summary>Id of a site; empty by video.</summary>
    public string? Site { get; set; }

    /// <summary>First day.</summary>
    [Required(ErrorMessage = "core.required")]
    public DateOnly? From { get; set; }

    /// <summary>Last day.</summary>
    public DateOnly? To { get; set; }

    /// <summary>Version of what is changed.</summary>
    public int Version { get; set; }

    internal static AppointmentModel Of(AppointmentLine line, DateOnly today) =>
        new()
        {
            Kind = line.Kind,
            Day = line.Day,
            Start = line.Start,
            Minutes = line.Minutes,
            Staff = $"{line.Staff.Value}",
            Site = $"{line.Site?.Value}",
            From = line.From > today ? line.From : today,
            To = line.To,
            Version = line.Version,
        };

    internal AppointmentPlan Plan() =>
        new(
            Kind ?? "",
            Day,
            Start,
            Minutes,
            new UserId(Guid.TryParse(Staff, out var user) ? user : default),
            Guid.TryParse(Site, out var site) ? new SiteId(site) : null,
            From ?? default,
            To
        );
}
