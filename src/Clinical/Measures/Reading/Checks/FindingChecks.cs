using Footbridge.Clinical.Measures.Instruments;

namespace Footbridge.Clinical.Measures.Reading.Checks;

/// <summary>Rules, flags, levels and alerts have names of their own and conditions that can be.</summary>
internal static class FindingChecks
{
    public static IEnumerable<Fault> Faults(Instrument instrument) =>
        InstrumentCheck
            .Names(instrument.Algorithms.Select((a, i) => ($"algorithms[{i}].id", a.Id)))
            .Concat(InstrumentCheck.Names(instrument.Flags.Select((f, i) => ($"flags[{i}].id", f.Id))))
            .Concat(InstrumentCheck.Names((instrument.Triage?.Levels ?? []).Select((l, i) => ($"triage.levels[{i}].id", l.Id))))
            .Concat(InstrumentCheck.Names(instrument.Alerts.Select((a, i) => ($"alerts[{i}].id", a.Id))))
            .Concat(Conditions.Of(instrument).SelectMany(c => Conditions.Faults(instrument, c.Path, c.Condition)))
            .Concat(Triage(instrument))
            .Concat(Alerts(instrument));

    private static IEnumerable<Fault> Triage(Instrument instrument)
    {
        if (instrument.Triage is { Levels.Count: 0 })
        {
            yield return new("triage.levels", "has at least one level");
        }

        foreach (var (path, condition) in Conditions.Of(instrument))
        {
            if (!path.StartsWith("alerts", StringComparison.Ordinal) && condition.Parts().Any(c => c.Triage is not null))
            {
                yield return new(path, "only an alert asks for a level of the triage");
            }
        }
    }

    private static IEnumerable<Fault> Alerts(Instrument instrument)
    {
        for (var i = 0; i < instrument.Alerts.Count; i++)
        {
            var alert = instrument.Alerts[i];
            if (alert.Next is { } next && !InstrumentCheck.IsName(next))
            {
                yield return new($"alerts[{i}].next", "is the id of an instrument");
            }

            if (alert.SameSession && alert.Next is null)
            {
                yield return new($"alerts[{i}].sameSession", "says when the next instrument is asked, and there is none");
            }
        }
    }
}
