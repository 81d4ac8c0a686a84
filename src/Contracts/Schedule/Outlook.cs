using Footbridge.Kernel;

namespace Footbridge.Contracts.Schedule;

/// <summary>What this week will come to for one client. Minutes are of treatment.</summary>
/// <param name="PrescribedMinutes">The least that is prescribed for a week.</param>
/// <param name="AttendedMinutes">What was attended until yesterday.</param>
/// <param name="PlannedMinutes">What is still planned from today to Sunday, without what was cancelled, missed today, or what the client
/// said they cannot come to.</param>
/// <param name="MakeUp">A meeting of this week that fits the client's hours and has a seat; null when there is none, or when none is
/// needed.</param>
public sealed record WeekOutlook(int PrescribedMinutes, int AttendedMinutes, int PlannedMinutes, GroupMeeting? MakeUp)
{
    /// <summary>Minutes that will be missing at the end of the week.</summary>
    public int ShortMinutes => Math.Max(0, PrescribedMinutes - AttendedMinutes - PlannedMinutes);
}

/// <summary>Looks ahead to the end of the week. Runs in the caller's scope.</summary>
public interface IWeekOutlooks
{
    /// <summary>The running week of a client; null when nothing is prescribed because no stay is open.</summary>
    Task<WeekOutlook?> OfAsync(ClientId client, CancellationToken ct);
}
