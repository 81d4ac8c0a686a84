using Footbridge.Kernel;

namespace Footbridge.Contracts.Monitoring;

/// <summary>A check-in as other modules see it.</summary>
/// <param name="Id">The check-in.</param>
/// <param name="Client">The client.</param>
/// <param name="At">When it was answered, on the client's device.</param>
/// <param name="Mood">0 (very low) to 10 (very good), or null when not answered.</param>
/// <param name="Craving">0 (none) to 10 (strongest), or null when not answered.</param>
/// <param name="Used">Whether the client reports use since the last check-in; null when not answered.</param>
/// <param name="SleepHours">Hours slept, or null.</param>
/// <param name="WantsCall">Whether the client asks to be called.</param>
public sealed record CheckInSummary(
    Guid Id,
    ClientId Client,
    DateTimeOffset At,
    int? Mood,
    int? Craving,
    bool? Used,
    int? SleepHours,
    bool WantsCall
)
{
    /// <summary>How sure the client is of getting through the day without using, 0 to 10; null when not answered.</summary>
    public int? Confidence { get; init; }
}

/// <summary>Check-ins. Runs in the caller's scope.</summary>
public interface ICheckIns
{
    /// <summary>A client's check-ins in a period of local days, oldest first.</summary>
    Task<IReadOnlyList<CheckInSummary>> OfAsync(ClientId client, Period period, CancellationToken ct);

    /// <summary>Local day of each client's latest check-in.</summary>
    Task<IReadOnlyDictionary<ClientId, DateOnly>> LatestAsync(CancellationToken ct);
}

/// <summary>A drug screen as other modules see it.</summary>
/// <param name="Id">The screen.</param>
/// <param name="CollectedOn">Local day it was collected.</param>
/// <param name="HasResult">Whether at least one result is there.</param>
/// <param name="Unexplained">Whether something was found that no prescription explains.</param>
public sealed record DrugScreenSummary(Guid Id, DateOnly CollectedOn, bool HasResult, bool Unexplained);

/// <summary>Drug screens. They inform care and decide nothing by themselves. Runs in the caller's scope.</summary>
public interface IDrugScreens
{
    /// <summary>A client's screens collected in a period, oldest first.</summary>
    Task<IReadOnlyList<DrugScreenSummary>> OfAsync(ClientId client, Period period, CancellationToken ct);
}

/// <summary>A check-in arrived.</summary>
public sealed record CheckInReceived(CheckInSummary CheckIn) : IEvent;
