using CsCheck;
using Footbridge.Clinical.Measures.Instruments;
using Footbridge.Clinical.Measures.Results;

namespace Footbridge.Unit.Clinical.Measures;

/// <summary>Answers as somebody could give them.</summary>
internal static class AnswersGen
{
    /// <summary>An answer to every item that is asked; items that answers before them skip are left out.</summary>
    public static Gen<Dictionary<string, Answer>> Complete(Instrument instrument)
    {
        var asked = instrument.Items.Where(i => instrument.ScaleOf(i).Values().Any()).ToList();
        return Gen.Int[0, int.MaxValue - 1]
            .Array[asked.Count]
            .Select(draws =>
            {
                var answers = new Dictionary<string, Answer>();
                foreach (var (item, draw) in asked.Zip(draws))
                {
                    if (!IsSkipped(instrument, item.Id, answers))
                    {
                        var values = instrument.ScaleOf(item).Values().ToList();
                        answers[item.Id] = values[draw % values.Count];
                    }
                }

                foreach (var open in instrument.Items.Where(i => instrument.ScaleOf(i).Open))
                {
                    answers[open.Id] = "something";
                }

                return answers;
            });
    }

    // The engine itself says what is skipped: who would count it here again would repeat it.
    private static bool IsSkipped(Instrument instrument, string item, Dictionary<string, Answer> answers) =>
        Scoring.Score(instrument, answers).Value.Skipped.ContainsKey(item);
}
