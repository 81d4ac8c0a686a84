using Footbridge.Kernel;

namespace Footbridge.Risk.OnCall;

/// <summary>Hours in which somebody is on call, or nobody.</summary>
internal readonly record struct Span(DateTimeOffset From, DateTimeOffset Until);

/// <summary>What follows from a rota. Pure.</summary>
internal static class Rota
{
    /// <summary>The longest that one person may be on call in one go. Own design.</summary>
    public const int MostDays = 7;

    /// <summary>The most weeks at once.</summary>
    public const int MostWeeks = 12;

    /// <summary>Who is on call at an instant.</summary>
    public static UserId? At(IEnumerable<OnCallShift> shifts, DateTimeOffset at, bool backup) =>
        shifts.Where(s => s.Backup == backup && s.Covers(at)).OrderBy(s => s.From).FirstOrDefault()?.Staff;

    /// <summary>Spans of a time in which nobody is on call first.</summary>
    public static IReadOnlyList<Span> Gaps(IEnumerable<Span> shifts, Span within)
    {
        var gaps = new List<Span>();
        var reached = within.From;
        foreach (var shift in shifts.Where(s => s.Until > within.From && s.From < within.Until).OrderBy(s => s.From))
        {
            if (shift.From > reached)
            {
                gaps.Add(new(reached, shift.From));
            }

            reached = shift.Until > reached ? shift.Until : reached;
        }

        if (reached < within.Until)
        {
            gaps.Add(new(reached, within.Until));
        }

        return gaps;
    }

    /// <summary>Why hours cannot stand in the rota; null when they can.</summary>
    public static Problem? Refusal(Span hours, bool backup, IEnumerable<OnCallShift> rota, DateTimeOffset now) =>
        hours.Until <= hours.From ? Problem.Invalid("risk.on-call.ends-before", "UntilDay")
        : hours.Until <= now ? Problem.Invalid("risk.on-call.past", "UntilDay")
        : hours.Until - hours.From > TimeSpan.FromDays(MostDays)
            ? Problem.Invalid("risk.on-call.too-long", "UntilDay", $"{MostDays}")
        : rota.Any(s => s.Backup == backup && s.From < hours.Until && hours.From < s.Until)
            ? Problem.Rule("risk.on-call.taken", "FromDay")
        : null;
}
