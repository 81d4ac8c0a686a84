using CsCheck;
using Footbridge.Clinical.Measures;
using Footbridge.Clinical.Measures.Instruments;
using Footbridge.Clinical.Measures.Reading;
using Footbridge.Clinical.Measures.Results;

namespace Footbridge.Unit.Clinical.Measures;

public sealed class ShippedInstruments
{
    public static TheoryData<string> Ids => [.. InstrumentLibrary.All.Select(i => i.Id)];

    [Fact]
    public void All_of_them_are_there() => InstrumentLibrary.All.Count.ShouldBe(27);

    [Fact]
    public void Every_file_holds_together_and_its_examples_score_exactly() =>
        InstrumentLibrary
            .Files()
            .SelectMany(f => InstrumentReader.Read(f.Text).Faults.Select(fault => $"{f.Name}: {fault}"))
            .ShouldBeEmpty();

    [Fact]
    public void Every_file_is_called_after_its_instrument() =>
        InstrumentLibrary.Files().Select(f => f.Name).Order().ShouldBe(InstrumentLibrary.All.Select(i => $"{i.Id}.json").Order());

    [Theory, MemberData(nameof(Ids))]
    public void Every_instrument_has_at_least_three_examples(string id) => Of(id).Examples.Count.ShouldBeGreaterThanOrEqualTo(3);

    [Theory, MemberData(nameof(Ids))]
    public void What_is_written_is_read_again(string id)
    {
        var text = InstrumentReader.Write(Of(id));
        InstrumentReader.Write(InstrumentReader.Read(text).Instrument!).ShouldBe(text);
    }

    [Fact]
    public void Only_classes_that_may_ship_do() =>
        InstrumentLibrary.All.Select(i => i.License.Class).ShouldNotContain(LicenseClass.L);

    [Fact]
    public void What_is_asked_next_is_there() =>
        InstrumentLibrary
            .All.SelectMany(i => i.Alerts)
            .Select(a => a.Next)
            .OfType<string>()
            .ShouldAllBe(n => InstrumentLibrary.Find(n) != null);

    [Fact]
    public void Our_own_words_are_there_in_both_languages() =>
        InstrumentLibrary
            .All.SelectMany(i =>
                i.Scores.Select(s => s.Name)
                    .Concat(i.Scores.SelectMany(s => s.Bands).SelectMany(b => b.Bands).Select(b => b.Name))
                    .Concat(i.Scores.SelectMany(s => s.Cutoffs).Select(c => c.Name))
                    .Concat(i.Algorithms.Select(a => a.Name))
                    .Concat(i.Flags.Select(f => f.Name))
                    .Concat((i.Triage?.Levels ?? []).Select(l => l.Name))
                    .Concat(i.Alerts.Select(a => a.Text))
                    .Append(i.Recall)
                    .Append(i.Cadence)
            )
            .Where(w => string.IsNullOrWhiteSpace(w.Es))
            .Select(w => w.En)
            .ShouldBeEmpty();

    [Theory, MemberData(nameof(Ids))]
    public void Each_value_of_a_score_lies_in_one_band_of_each_set(string id)
    {
        foreach (var score in Of(id).Scores)
        {
            var step = 1m / (decimal)Math.Pow(10, score.Decimals ?? 0);
            for (var value = score.Range.From; value <= score.Range.To; value += step)
            {
                score.Bands.ShouldAllBe(set => set.Bands.Count(b => b.From <= value && value <= b.To) == 1);
            }
        }
    }

    [Theory, MemberData(nameof(Ids))]
    public void A_score_never_leaves_its_range(string id)
    {
        var instrument = Of(id);
        AnswersGen
            .Complete(instrument)
            .Sample(
                answers =>
                {
                    var scored = Scoring.Score(instrument, answers).Value;
                    foreach (var (score, value) in instrument.Scores.Zip(scored.Scores))
                    {
                        value.Value.ShouldNotBeNull().ShouldBeInRange(score.Range.From, score.Range.To);
                    }

                    scored.Bands.ShouldAllBe(b => b.Band != null);
                },
                iter: 50
            );
    }

    [Theory, MemberData(nameof(Ids))]
    public void A_missing_item_never_gives_a_total_unless_the_instrument_says_how(string id)
    {
        var instrument = Of(id);
        if (instrument.TotalScore() is not { } total)
        {
            Scoring.Score(instrument, new Dictionary<string, Answer>()).Value.Total.ShouldBeNull();
            return;
        }

        Gen.Select(
                AnswersGen.Complete(instrument),
                Gen.Shuffle(instrument.Items.Where(i => !i.Optional).Select(i => i.Id).ToArray())
            )
            .Sample(
                (answers, order) =>
                {
                    var without = order[..Math.Min(order.Length, (total.Missing?.Most ?? 0) + 1)];
                    var left = answers.Where(a => !without.Contains(a.Key)).ToDictionary();
                    var outcome = Scoring.Score(instrument, left);
                    if (outcome.Succeeded && outcome.Value.Missing.Count > (total.Missing?.Most ?? 0))
                    {
                        outcome.Value.Total.ShouldBeNull();
                    }
                },
                iter: 50
            );
    }

    [Theory, MemberData(nameof(Ids))]
    public void Exchanging_answers_of_equal_items_never_changes_a_total(string id)
    {
        var instrument = Of(id);
        var skipped = instrument.Skips.SelectMany(s => s.Items.Concat(Gates(s))).ToHashSet();
        foreach (var score in instrument.Scores.Where(s => s.Method is ScoreMethod.Sum or ScoreMethod.Mean))
        {
            foreach (
                var equal in score.Items.Except(skipped).GroupBy(i => (instrument.Item(i)!.Scale, instrument.Item(i)!.Reverse))
            )
            {
                var items = equal.ToArray();
                Gen.Select(AnswersGen.Complete(instrument), Gen.Shuffle(items))
                    .Sample(
                        (answers, order) =>
                        {
                            var exchanged = new Dictionary<string, Answer>(answers);
                            items.Zip(order).ToList().ForEach(pair => exchanged[pair.First] = answers[pair.Second]);
                            Scoring
                                .Score(instrument, exchanged)
                                .Value.ValueOf(score.Id)
                                .ShouldBe(Scoring.Score(instrument, answers).Value.ValueOf(score.Id));
                        },
                        iter: 20
                    );
            }
        }
    }

    private static IEnumerable<string> Gates(SkipRule rule) =>
        rule.When.All.Concat(rule.When.Any).Append(rule.When).Select(c => c.Item).OfType<string>();

    private static Instrument Of(string id) => InstrumentLibrary.Find(id)!;
}
