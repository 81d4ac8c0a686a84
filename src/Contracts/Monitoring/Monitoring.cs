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

    /// <summary>The last of a client's check-ins in a period of local days, at most so many, newest first.</summary>
    Task<IReadOnlyList<CheckInSummary>> LastOfAsync(ClientId client, Period period, int most, CancellationToken ct);

    /// <summary>Local day of each client's latest check-in.</summary>
    Task<IReadOnlyDictionary<ClientId, DateOnly>> LatestAsync(CancellationToken ct);
}

/// <summary>A drug screen as other modules see it.</summary>
/// <param name="Id">The screen.</param>
/// <param name="CollectedOn">Local day it was collected.</param>
/// <param name="HasResult">Whether at least one result is there.</param>
/// <param name="Unexplained">Whether something was found that no prescription explains.</param>
public sealed record DrugScreenSummary(Guid Id, DateOnly CollectedOn, bool HasResult, bool Unexplained);

/// <summary>What became of one drug screen.</summary>
public enum ScreenTurn
{
    /// <summary>An answer is still to come.</summary>
    Waiting,

    /// <summary>Nothing was found but what a prescription explains.</summary>
    Negative,

    /// <summary>Something was found that no prescription explains; an exact test may still overrule it.</summary>
    Positive,

    /// <summary>The day that it was asked for went by.</summary>
    Missed,

    /// <summary>It was not done, for a reason that was accepted.</summary>
    Excused,
}

/// <summary>A drug screen that was done, or that was asked for and not done.</summary>
/// <param name="Id">The screen, or the request.</param>
/// <param name="Client">The client.</param>
/// <param name="On">Local day.</param>
/// <param name="Turn">What became of it.</param>
public sealed record ScreenOccasion(Guid Id, ClientId Client, DateOnly On, ScreenTurn Turn);

/// <summary>Drug screens. They inform care and decide nothing by themselves. Runs in the caller's scope.</summary>
public interface IDrugScreens
{
    /// <summary>A client's screens collected in a period, oldest first.</summary>
    Task<IReadOnlyList<DrugScreenSummary>> OfAsync(ClientId client, Period period, CancellationToken ct);

    /// <summary>Screens of a panel since a day, done, missed or excused, oldest first; of one client, or of all when null.</summary>
    Task<IReadOnlyList<ScreenOccasion>> OccasionsAsync(string panel, DateOnly since, ClientId? client, CancellationToken ct);
}

/// <summary>A check-in arrived.</summary>
public sealed record CheckInReceived(CheckInSummary CheckIn) : IEvent;
