using System.Globalization;
using Footbridge.Clinical.Measures;
using Footbridge.Contracts.Privacy;
using Footbridge.Kernel;
using Footbridge.Storage;
using Footbridge.Ui;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Monitoring.Measures;

/// <summary>Answered measures, for the copy of a record: each question with its answer, and the scores.</summary>
internal sealed class MeasureRecordPart(FootbridgeDb db, IText text) : IRecordPart
{
    public async Task<IReadOnlyList<RecordEntry>> OfAsync(ClientId client, CancellationToken ct)
    {
        var results = await db.Set<MeasureResult>()
            .AsNoTracking()
            .Where(r => r.Client == client)
            .OrderBy(r => r.At)
            .ToListAsync(ct);
        return [.. results.Select(Entry)];
    }

    private RecordEntry Entry(MeasureResult result)
    {
        var culture = CultureInfo.CurrentUICulture;
        var instrument = InstrumentLibrary.Find(result.Instrument);
        var scores = result
            .Values()
            .Select(s =>
                (
                    instrument?.Scores.FirstOrDefault(d => d.Id == s.Key)?.Name.In(culture) ?? s.Key,
                    (string?)MeasureWords.Number(s.Value)
                )
            );
        var given = result.Given();
        // The answers of an instrument that the program no longer has are kept as they stand.
        var answers = instrument is null
            ? given.Select(a => (a.Key, (string?)$"{a.Value}"))
            : AnsweredMeasure.LinesOf(instrument, given, culture).Select(l => (l.Question, (string?)l.Answer));
        return new()
        {
            Kind = RecordKind.Observation,
            Id = result.Id,
            On = result.On,
            At = result.At,
            Title = $"{text["monitoring.measure.title"]}: {instrument?.Name.In(culture) ?? result.Instrument}",
            Lines = [.. RecordLine.Filled([.. scores, .. answers])],
        };
    }
}
