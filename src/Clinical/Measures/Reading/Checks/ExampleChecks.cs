using Footbridge.Clinical.Measures.Instruments;
using Footbridge.Clinical.Measures.Results;

namespace Footbridge.Clinical.Measures.Reading.Checks;

/// <summary>Every example scores exactly as it says.</summary>
internal static class ExampleChecks
{
    public static IEnumerable<Fault> Faults(Instrument instrument) =>
        instrument.Examples.SelectMany((example, i) => Of($"examples[{i}]", example, instrument));

    private static IEnumerable<Fault> Of(string path, Example example, Instrument instrument)
    {
        if (Scoring.Score(instrument, example.Answers, example.Sex).Failed(out var problem, out var scored))
        {
            return
            [
                new(
                    $"{path}.answers.{problem.Field}",
                    "the scale does not have this answer, there is no such item, or it is skipped"
                ),
            ];
        }

        var expected = example.Expected;
        var at = $"{path}.expected";
        return Each($"{at}.scores", expected.Scores, instrument.Scores.Select(s => s.Id), scored.ValueOf)
            .Concat(Each($"{at}.bands", expected.Bands, scored.Bands.Select(b => b.Set), set => BandOf(scored, set)))
            .Concat(
                Each(
                    $"{at}.cutoffs",
                    expected.Cutoffs,
                    scored.Cutoffs.Select(c => c.Cutoff),
                    id => scored.Cutoffs.First(c => c.Cutoff == id).Met
                )
            )
            .Concat(
                Each(
                    $"{at}.algorithms",
                    expected.Algorithms,
                    instrument.Algorithms.Select(a => a.Id),
                    id => scored.Algorithms.First(a => a.Algorithm == id).Met
                )
            )
            .Concat(All($"{at}.flags", expected.Flags, scored.Flags))
            .Concat(All($"{at}.alerts", expected.Alerts, scored.Alerts.Select(a => a.Id)))
            .Concat(All($"{at}.missing", expected.Missing, scored.Missing))
            .Concat(
                expected.Triage is { } level && level != scored.Triage?.Level
                    ? [new Fault($"{at}.triage", $"comes to {scored.Triage?.Level ?? "nothing"}")]
                    : []
            );
    }

    private static string? BandOf(Scored scored, string set) => scored.Bands.First(b => b.Set == set).Band?.Id;

    private static IEnumerable<Fault> Each<T>(
        string path,
        IReadOnlyDictionary<string, T> expected,
        IEnumerable<string> known,
        Func<string, T> found
    )
    {
        var names = known.ToHashSet();
        foreach (var (id, value) in expected)
        {
            if (!names.Contains(id))
            {
                yield return new($"{path}.{id}", "there is no such thing here");
            }
            else if (!EqualityComparer<T>.Default.Equals(found(id), value))
            {
                yield return new($"{path}.{id}", $"comes to {found(id)?.ToString() ?? "nothing"}");
            }
        }
    }

    private static IEnumerable<Fault> All(string path, IReadOnlyList<string>? expected, IEnumerable<string> found)
    {
        var names = found.ToList();
        if (expected is not null && !names.ToHashSet().SetEquals(expected))
        {
            yield return new(path, $"comes to [{string.Join(", ", names)}]");
        }
    }
}
