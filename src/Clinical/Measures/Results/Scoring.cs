using System.Collections.Immutable;
using Footbridge.Clinical.Measures.Instruments;
using Footbridge.Kernel;

namespace Footbridge.Clinical.Measures.Results;

/// <summary>Scores answers. Pure. It knows no instrument: all there is to know stands in the instrument's file.</summary>
public static class Scoring
{
    /// <summary>Scores answers, or names the first item that cannot be taken. What is unanswered stays so: a score that needs it has no value,
    /// unless the instrument says how to do without.</summary>
    /// <param name="instrument">The instrument.</param>
    /// <param name="answers">Answers by item.</param>
    /// <param name="sex">For cut-offs that were found apart for women and men; null when not known.</param>
    public static Outcome<Scored> Score(Instrument instrument, IReadOnlyDictionary<string, Answer> answers, Sex? sex = null)
    {
        ArgumentNullException.ThrowIfNull(instrument);
        ArgumentNullException.ThrowIfNull(answers);
        if (AnswerSheet.Read(instrument, answers).Failed(out var problem, out var sheet))
        {
            return problem;
        }

        var scores = ScoreMaking.Make(instrument, sheet);
        var values = scores.ToDictionary(s => s.Score, s => s.Value);
        var triage = TriageReading.Of(instrument.Triage, new(sheet.Values, values.GetValueOrDefault));
        var truth = new Truth(sheet.Values, values.GetValueOrDefault, triage.Of);
        var flags = instrument.Flags.ToLookup(f => truth.Of(f.When), f => f.Id);
        var alerts = instrument.Alerts.ToLookup(a => truth.Of(a.When));
        return new Scored
        {
            Instrument = instrument.Id,
            Version = instrument.Version,
            Total = values.GetValueOrDefault(ScoreDefinition.TotalId),
            Answers = new Dictionary<string, Answer>(answers).AsReadOnly(),
            Skipped = sheet.Skipped,
            Missing = sheet.Missing,
            Scores = scores,
            Bands = [.. instrument.Scores.SelectMany(s => BandsOf(s, values[s.Id]))],
            Cutoffs = [.. instrument.Scores.SelectMany(s => CutoffsOf(s, values[s.Id], sex))],
            Algorithms = [.. instrument.Algorithms.Select(a => new AlgorithmFound(a.Id, truth.Of(a.When)))],
            Flags = flags[true].ToImmutableArray(),
            FlagsUnknown = flags[null].ToImmutableArray(),
            Triage = triage.Found,
            Alerts = alerts[true].ToImmutableArray(),
            AlertsUnknown = alerts[null].Select(a => a.Id).ToImmutableArray(),
            ChangeThresholds = [.. instrument.Scores.SelectMany(s => s.Change.Select(c => new ScoreThreshold(s.Id, c)))],
        };
    }

    private static IEnumerable<BandFound> BandsOf(ScoreDefinition score, decimal? value) =>
        score.Bands.Select(set => new BandFound(
            score.Id,
            set.Id,
            set.Bands.FirstOrDefault(b => b.From <= value && value <= b.To)
        ));

    private static IEnumerable<CutoffFound> CutoffsOf(ScoreDefinition score, decimal? value, Sex? sex) =>
        score
            .Cutoffs.Where(c => c.Sex is null || sex is null || c.Sex == sex)
            .Select(c => new CutoffFound(
                score.Id,
                c.Id,
                value is not { } known || (c.Sex is not null && sex is null) ? null : !(known < c.AtLeast) && !(known > c.AtMost)
            ));
}
