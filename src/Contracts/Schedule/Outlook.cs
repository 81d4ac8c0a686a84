using Footbridge.Kernel;

namespace Footbridge.Contracts.Schedule;

/// <summary>What this week will come to for one client. Minutes are of treatment.</summary>
/// <param name="PrescribedMinutes">The least that is prescribed for a week.</param>
/// <param name="AttendedMinutes">What was attended until yesterday.</param>
/// <param name="PlannedMinutes">What is still planned from today to Sunday, without what was cancelled, missed today, or what the client
/// said they cannot come to; and groups of the days before whose attendance nobody has finished writing down, for nobody knows that they
/// were missed.</param>
/// <param name="MakeUps">Meetings of this week that fit the client's hours and have a seat, by day; empty when none is needed.</param>
public sealed record WeekOutlook(int PrescribedMinutes, int AttendedMinutes, int PlannedMinutes, IReadOnlyList<FreeSeat> MakeUps)
{
    /// <summary>Minutes that will be missing at the end of the week.</summary>
    public int ShortMinutes => Math.Max(0, PrescribedMinutes - AttendedMinutes - PlannedMinutes);
}

/// <summary>A meeting with seats left.</summary>
/// <param name="Meeting">The meeting.</param>
/// <param name="Left">Seats left.</param>
public sealed record FreeSeat(GroupMeeting Meeting, int Left);

/// <summary>Looks ahead to the end of the week. Runs in the caller's scope.</summary>
public interface IWeekOutlooks
{
    /// <summary>The running week of a client; null when nothing is prescribed because no stay is open.</summary>
    Task<WeekOutlook?> OfAsync(ClientId client, CancellationToken ct);
}
