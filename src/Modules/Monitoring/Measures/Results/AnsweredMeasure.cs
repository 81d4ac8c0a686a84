using System.Globalization;
using Footbridge.Clinical.Measures;
using Footbridge.Clinical.Measures.Instruments;
using Footbridge.Clinical.Measures.Results;

namespace Footbridge.Monitoring.Measures;

/// <summary>Answers to an instrument as a reader sees them.</summary>
/// <param name="Id">The result.</param>
/// <param name="Name">Name of the instrument.</param>
/// <param name="At">When it was answered.</param>
/// <param name="Way">How.</param>
/// <param name="By">Who asked or rated, if anybody did.</param>
/// <param name="Level">Level of urgency, where the instrument has levels.</param>
/// <param name="Alerts">What of it asks for a look, in words.</param>
/// <param name="Unanswered">Questions that were asked and not answered.</param>
/// <param name="Lines">Each question with its answer.</param>
internal sealed record AnsweredMeasure(
    Guid Id,
    string Name,
    DateTimeOffset At,
    MeasureWay Way,
    string? By,
    string? Level,
    IReadOnlyList<string> Alerts,
    int Unanswered,
    IReadOnlyList<AnsweredMeasure.Line> Lines
)
{
    /// <summary>A question and its answer.</summary>
    public sealed record Line(string Question, string Answer);

    /// <summary>What was answered; null when the program no longer has the instrument.</summary>
    public static AnsweredMeasure? Of(MeasureResult result, string? by, CultureInfo culture)
    {
        if (InstrumentLibrary.Find(result.Instrument) is not { } instrument)
        {
            return null;
        }

        var given = result.Given();
        // Levels and alerts are those of the version that was answered; of another nothing is made up.
        var scored =
            instrument.Version == result.InstrumentVersion
                ? Scoring.Score(instrument, given).Match<Scored?>(s => s, _ => null)
                : null;
        var level = instrument.Triage?.Levels.FirstOrDefault(l => l.Id == scored?.Triage?.Level);
        return new(
            result.Id,
            instrument.Name.In(culture),
            result.At,
            result.Way,
            by,
            level?.Name.In(culture),
            [.. scored?.Alerts.Select(a => a.Text.In(culture)) ?? []],
            scored?.Missing.Count ?? 0,
            LinesOf(instrument, given, culture)
        );
    }

    /// <summary>Each question with its answer, in the order of the form.</summary>
    public static IReadOnlyList<Line> LinesOf(
        Instrument instrument,
        IReadOnlyDictionary<string, Answer> given,
        CultureInfo culture
    ) =>
        [
            .. from item in instrument.Items
            where given.ContainsKey(item.Id)
            select new Line(item.Text?.In(culture) ?? item.Id, Words(instrument.ScaleOf(item), given[item.Id], culture)),
        ];

    private static string Words(AnswerScale scale, Answer answer, CultureInfo culture) =>
        scale.Options.FirstOrDefault(o => o.Value == answer.Number)?.Label is { } label
            ? $"{label.In(culture)} ({answer})"
            : $"{answer}";
}
