using System.Globalization;
using Footbridge.Contracts.Monitoring;
using Footbridge.Contracts.Risk;
using Footbridge.Contracts.Sessions;
using Footbridge.Kernel;
using Footbridge.Risk.Rules;

namespace Footbridge.Risk.Listening;

/// <summary>Which happenings say that a person may need the team. Pure. Thresholds, urgency and deadline stand in the file of rules.</summary>
internal static class SignalRules
{
    public const string WantsCall = "risk.signal.wants-call";
    public const string Used = "risk.signal.used";
    public const string Craving = "risk.signal.craving";
    public const string CravingRise = "risk.signal.craving-rise";
    public const string Mood = "risk.signal.mood";
    public const string Missed = "risk.signal.missed-session";
    public const string NotedUrgent = "risk.signal.noted-urgent";
    public const string NotedWatch = "risk.signal.noted-watch";
    public const string Silence = "risk.signal.silence";
    public const string ReviewOverdue = "risk.signal.review-overdue";
    public const string HoursAtRisk = "risk.signal.hours-at-risk";
    public const string HoursShort = "risk.signal.hours-short";

    public static IEnumerable<Signal> Of(CheckInSummary checkIn)
    {
        if (checkIn.WantsCall)
        {
            yield return Raised(WantsCall, checkIn.Client, checkIn.At);
        }

        if (checkIn.Used == true)
        {
            yield return Raised(Used, checkIn.Client, checkIn.At);
        }

        if (checkIn.Craving is { } craving && RuleBook.Of(Craving)["least"] is var least && craving >= least)
        {
            yield return Raised(Craving, checkIn.Client, checkIn.At, Number(craving), Number(least));
        }

        if (checkIn.Mood is { } mood && RuleBook.Of(Mood)["most"] is var most && mood <= most)
        {
            yield return Raised(Mood, checkIn.Client, checkIn.At, Number(mood), Number(most));
        }
    }

    public static Signal Of(SessionMissed missed, DateTimeOffset at) => Raised(Missed, missed.Client, at, missed.Title);

    public static Signal Of(RiskNoted noted, DateTimeOffset at) =>
        Raised(noted.Level == "urgent" ? NotedUrgent : NotedWatch, noted.Client, at);

    /// <summary>Null while the silence is short.</summary>
    public static Signal? OfSilence(ClientId client, DateOnly latest, DateOnly today, DateTimeOffset now)
    {
        var days = today.DayNumber - latest.DayNumber;
        return days >= RuleBook.Of(Silence)["days"] ? Raised(Silence, client, now, Number(days)) : null;
    }

    /// <summary>Null while the review is not overdue.</summary>
    public static Signal? OfReview(ClientId client, DateOnly? dueOn, DateOnly today, DateTimeOffset now) =>
        dueOn is { } due && today.DayNumber - due.DayNumber is var late && late >= RuleBook.Of(ReviewOverdue)["days"]
            ? Raised(ReviewOverdue, client, now, Number(late), due.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
            : null;

    /// <summary>The mean of the last check-ins against the mean of this client's own days before. Null while it has not risen, or while
    /// there are too few to tell. Own design, not validated.</summary>
    public static Signal? OfCravingRise(ClientId client, IEnumerable<CheckInSummary> checkIns)
    {
        var rule = RuleBook.Of(CravingRise);
        var told = checkIns.Where(c => c.Craving is not null).OrderBy(c => c.At).ToList();
        if (told.Count < rule["recent"])
        {
            return null;
        }

        var recent = told[^rule["recent"]..];
        var from = recent[0].At.AddDays(-rule["days"]);
        var before = told[..^rule["recent"]].FindAll(c => c.At >= from);
        if (before.Count < rule["fewest"])
        {
            return null;
        }

        var (now, usual) = (recent.Sum(c => c.Craving!.Value), before.Sum(c => c.Craving!.Value));
        // Means compared as whole numbers: a rise by just so much must not hang on how thirds are rounded.
        var rises = (now * before.Count) - (usual * recent.Count) >= rule["points"] * recent.Count * before.Count;
        return rises
            ? Raised(CravingRise, client, recent[^1].At, Tenths((double)now / recent.Count), Tenths((double)usual / before.Count))
            : null;
    }

    /// <summary>A signal of a rule that the file has.</summary>
    public static Signal Raised(string rule, ClientId client, DateTimeOffset at, params IReadOnlyList<string> detail) =>
        new(client, rule, RuleBook.Of(rule).Urgency, at, detail);

    public static string Tenths(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
