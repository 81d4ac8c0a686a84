using Footbridge.Contracts.People;
using Footbridge.Kernel;
using Footbridge.Schedule.Availabilities;
using Footbridge.Schedule.Prescriptions;
using Footbridge.Schedule.Staffing;

namespace Footbridge.Schedule.Appointments;

/// <summary>A weekly session as its page shows it.</summary>
/// <param name="Id">The appointment.</param>
/// <param name="Version">Its version.</param>
/// <param name="Kind">Kind code.</param>
/// <param name="Day">Weekday.</param>
/// <param name="Start">Local start.</param>
/// <param name="Minutes">Length.</param>
/// <param name="Staff">With whom.</param>
/// <param name="StaffName">Their name.</param>
/// <param name="Site">Where; null by video.</param>
/// <param name="Place">Name of the site.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day, or null.</param>
public sealed record AppointmentLine(
    AppointmentId Id,
    int Version,
    string Kind,
    DayOfWeek Day,
    TimeOnly Start,
    int Minutes,
    UserId Staff,
    string StaffName,
    SiteId? Site,
    string? Place,
    DateOnly From,
    DateOnly? To
)
{
    /// <summary>The next ones.</summary>
    public IReadOnlyList<AppointmentMeeting> Next { get; init; } = [];

    /// <summary>What working hours, leave and closures say.</summary>
    public IReadOnlyList<HoursFact> Facts { get; init; } = [];

    /// <summary>Hours in which the client cannot or would rather not come.</summary>
    public IReadOnlyList<LifeBlock> Against { get; init; } = [];
}

/// <summary>A client's weekly sessions, and what there is to choose from.</summary>
/// <param name="Name">What the person is called.</param>
/// <param name="Prescribed">What is prescribed today.</param>
/// <param name="Lines">The sessions by first day.</param>
/// <param name="Counselor">The person's counselor; null before admission.</param>
/// <param name="Staff">Who may hold one.</param>
/// <param name="Sites">Where the program meets.</param>
/// <param name="MayChange">Whether the caller may change them.</param>
public sealed record AppointmentSheet(
    string Name,
    Prescribed Prescribed,
    IReadOnlyList<AppointmentLine> Lines,
    UserId? Counselor,
    IReadOnlyList<StaffMember> Staff,
    IReadOnlyList<Site> Sites,
    bool MayChange
);
