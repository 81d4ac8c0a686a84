using System.Globalization;
using Footbridge.Contracts.Monitoring;
using Footbridge.Contracts.Risk;
using Footbridge.Contracts.Sessions;
using Footbridge.Kernel;

namespace Footbridge.Risk.Safety;

/// <summary>Which happenings say that a person may need the team. Pure. Each rule's text says the rule and its source in words.</summary>
internal static class SignalRules
{
    /// <summary>Craving, 0 to 10, from which somebody calls the same day: the upper band of the starter score (own design, not validated).</summary>
    public const int StrongCraving = 7;

    /// <summary>Mood, 0 to 10, at or below which somebody calls the same day (own design, not validated).</summary>
    public const int LowMood = 1;

    /// <summary>Days without a check-in that count as silence: two missed days are a signal in themselves (Wyant and others, 2024), one more lets a weekend pass.</summary>
    public const int SilentDays = 4;

    public const string WantsCall = "risk.signal.wants-call";
    public const string Used = "risk.signal.used";
    public const string Craving = "risk.signal.craving";
    public const string Mood = "risk.signal.mood";
    public const string Missed = "risk.signal.missed-session";
    public const string NotedUrgent = "risk.signal.noted-urgent";
    public const string NotedWatch = "risk.signal.noted-watch";
    public const string Silence = "risk.signal.silence";

    public static IEnumerable<Signal> Of(CheckInSummary checkIn)
    {
        if (checkIn.WantsCall)
        {
            yield return new(checkIn.Client, WantsCall, Urgency.Now, checkIn.At, []);
        }

        if (checkIn.Used == true)
        {
            yield return new(checkIn.Client, Used, Urgency.Today, checkIn.At, []);
        }

        if (checkIn.Craving is >= StrongCraving and var craving)
        {
            yield return new(checkIn.Client, Craving, Urgency.Today, checkIn.At, [Number(craving), Number(StrongCraving)]);
        }

        if (checkIn.Mood is <= LowMood and var mood)
        {
            yield return new(checkIn.Client, Mood, Urgency.Today, checkIn.At, [Number(mood), Number(LowMood)]);
        }
    }

    public static Signal Of(SessionMissed missed, DateTimeOffset at) =>
        new(missed.Client, Missed, Urgency.Today, at, [missed.Title]);

    public static Signal Of(RiskNoted noted, DateTimeOffset at) =>
        noted.Level == "urgent"
            ? new(noted.Client, NotedUrgent, Urgency.Now, at, [])
            : new(noted.Client, NotedWatch, Urgency.Week, at, []);

    /// <summary>Null while the silence is short.</summary>
    public static Signal? OfSilence(ClientId client, DateOnly latest, DateOnly today, DateTimeOffset now)
    {
        var days = today.DayNumber - latest.DayNumber;
        return days >= SilentDays ? new(client, Silence, Urgency.Today, now, [Number(days)]) : null;
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
