using Footbridge.Contracts.People;
using Footbridge.Kernel;

namespace Footbridge.Schedule.Appointments;

/// <summary>One session of one week, as its page shows it.</summary>
/// <param name="Client">Whose.</param>
/// <param name="Name">What the person is called.</param>
/// <param name="Meeting">The session as it is.</param>
/// <param name="StaffName">With whom.</param>
/// <param name="Place">Name of the site; null by video.</param>
/// <param name="Usual">When it would be.</param>
/// <param name="IsPast">Whether it is over.</param>
/// <param name="Sites">Where the program meets.</param>
/// <param name="MayChange">Whether the caller may change it.</param>
public sealed record AppointmentDayView(
    ClientId Client,
    string Name,
    AppointmentMeeting Meeting,
    string StaffName,
    string? Place,
    TimeOnly Usual,
    bool IsPast,
    IReadOnlyList<Site> Sites,
    bool MayChange
) : IAboutClient
{
    /// <summary>Whether its day has come, so that a note can be written.</summary>
    public required bool HasBegun { get; init; }

    /// <summary>Who holds it otherwise, if somebody steps in.</summary>
    public string? UsualStaffName { get; init; }

    /// <summary>Who may step in.</summary>
    public IReadOnlyList<StaffMember> StandIns { get; init; } = [];

    /// <summary>Whether it is at another time or place than always.</summary>
    public bool IsMoved => Meeting.UsualStart is not null || Meeting.OtherPlace;
}
