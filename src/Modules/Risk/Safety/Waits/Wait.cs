using Footbridge.Risk.Rules;

namespace Footbridge.Risk.Safety.Waits;

/// <summary>A time in which somebody waited for the team.</summary>
/// <param name="AskedAt">When the team was asked for.</param>
/// <param name="AnsweredAt">When a person acted first; null while nobody has.</param>
internal readonly record struct Wait(DateTimeOffset AskedAt, DateTimeOffset? AnsweredAt)
{
    /// <summary>From asking to the first act of a person.</summary>
    public TimeSpan? Took => AnsweredAt - AskedAt;

    /// <summary>The waits of one item, oldest first. Who asks again while waiting still waits since the first time.</summary>
    /// <param name="asks">When the team was asked for.</param>
    /// <param name="acts">When a person did something. What the program does by itself is none.</param>
    public static IReadOnlyList<Wait> Of(IEnumerable<DateTimeOffset> asks, IEnumerable<DateTimeOffset> acts)
    {
        var waits = new List<Wait>();
        var happened = asks.Select(at => (At: at, IsAct: false)).Concat(acts.Select(at => (At: at, IsAct: true)));
        foreach (var (at, isAct) in happened.OrderBy(h => h.At).ThenBy(h => h.IsAct))
        {
            var waiting = waits.Count > 0 && waits[^1].AnsweredAt is null;
            if (!isAct && !waiting)
            {
                waits.Add(new(at, null));
            }
            else if (isAct && waiting)
            {
                waits[^1] = waits[^1] with { AnsweredAt = at };
            }
        }

        return waits;
    }

    /// <summary>The waits of an item that was read with its signals and steps.</summary>
    public static IReadOnlyList<Wait> Of(SafetyItem item) =>
        Of(
            item.Signals.Where(s => IsAsk(s.Rule))
                .Select(s => s.At)
                .Concat(item.Steps.Where(s => s.Kind == SafetyStepKind.CallAsked).Select(s => s.At)),
            item.Steps.Where(s => s.By != default).Select(s => s.At).Concat(Moments(item.AcknowledgedAt, item.ClosedAt))
        );

    /// <summary>Rules by which a client asks for the team: for a call, or by telling of use.</summary>
    public static IReadOnlyList<string> Asks { get; } =
    [
        .. RuleBook
            .All.Where(r => r.Listens is SignalKind.CallWanted or SignalKind.HelpPressed or SignalKind.Use)
            .Select(r => r.Code),
    ];

    public static bool IsAsk(string rule) => Asks.Contains(rule);

    /// <summary>The middle of several times; of an even number, half-way between the two in the middle. Null of none.</summary>
    public static TimeSpan? Median(IEnumerable<TimeSpan> times)
    {
        var sorted = times.Order().ToList();
        return sorted.Count == 0 ? null
            : sorted.Count % 2 == 1 ? sorted[sorted.Count / 2]
            : (sorted[(sorted.Count / 2) - 1] + sorted[sorted.Count / 2]) / 2;
    }

    public static IEnumerable<DateTimeOffset> Moments(params DateTimeOffset?[] moments) => moments.OfType<DateTimeOffset>();
}
