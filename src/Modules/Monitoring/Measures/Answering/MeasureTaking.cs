using System.Globalization;
using Footbridge.Clinical.Measures.Instruments;
using Footbridge.Clinical.Measures.Results;
using Footbridge.Contracts.Risk;
using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;
using AlertUrgency = Footbridge.Clinical.Measures.Instruments.Urgency;
using Urgency = Footbridge.Contracts.Risk.Urgency;

namespace Footbridge.Monitoring.Measures;

/// <summary>Takes answers in: scores them, keeps them, and tells the team what cannot wait. Runs in the caller's transaction.</summary>
internal sealed class MeasureTaking(FootbridgeDb db, ISignals signals, ProgramCalendar calendar, TimeProvider clock)
{
    public const string Alert = "risk.signal.item-alert";
    public const string UrgentAlert = "risk.signal.item-alert-urgent";
    public const string Worsened = "risk.signal.score-worsened";

    /// <summary>What came of answers.</summary>
    /// <param name="Urgent">Somebody is to look now or today: the person is offered help at once.</param>
    /// <param name="Next">The request for what is asked next, in the same sitting.</param>
    public sealed record Taken(bool Urgent, MeasureRequest? Next);

    /// <summary>Keeps answers so far. What cannot wait is told at once: whoever gave it may never press send.</summary>
    public async Task<Outcome<Taken>> KeepAsync(
        MeasureRequest request,
        Instrument instrument,
        IReadOnlyDictionary<string, Answer> answers,
        CancellationToken ct
    )
    {
        if (Scoring.Score(instrument, MeasureSheet.WithoutSkipped(instrument, answers)).Failed(out var problem, out var scored))
        {
            return problem;
        }

        request.Keep(answers);
        return await AlertAsync(request, instrument, scored, ct);
    }

    /// <summary>Takes the answers of a request. It ends it.</summary>
    public async Task<Outcome<Taken>> TakeAsync(
        MeasureRequest request,
        Instrument instrument,
        IReadOnlyDictionary<string, Answer> answers,
        MeasureWay way,
        UserId? by,
        CancellationToken ct
    )
    {
        var counted = MeasureSheet.WithoutSkipped(instrument, answers);
        if (counted.Count == 0)
        {
            return Problem.Invalid("monitoring.measure.nothing-answered", instrument.Items[0].Id);
        }

        if (Scoring.Score(instrument, counted).Failed(out var problem, out var scored))
        {
            return problem;
        }

        var taken = await AlertAsync(request, instrument, scored, ct);
        await CompareAsync(request.Client, instrument, scored, ct);
        request.Answered();
        db.Add(
            MeasureResult.Of(
                Ids.NewGuid(clock),
                request.Client,
                request.Id,
                scored,
                way,
                by,
                CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "es" && instrument.SpanishSource is not null
                    ? "es"
                    : "en",
                calendar.Now,
                calendar.Today
            )
        );
        return taken;
    }

    private async Task<Taken> AlertAsync(MeasureRequest request, Instrument instrument, Scored scored, CancellationToken ct)
    {
        Instrument? next = null;
        foreach (var alert in scored.Alerts)
        {
            if (alert is { Next: { } id, SameSession: true } && MeasureSet.Find(id) is { } following)
            {
                next = following;
            }

            if (request.Alerted.Contains(alert.Id, StringComparer.Ordinal))
            {
                continue;
            }

            request.Alerted.Add(alert.Id);
            var (rule, urgency) = alert.Urgency switch
            {
                AlertUrgency.Now => (UrgentAlert, Urgency.Now),
                AlertUrgency.Today => (Alert, Urgency.Today),
                _ => (Alert, Urgency.Week),
            };
            await signals.RaiseAsync(new(request.Client, rule, urgency, calendar.Now, [instrument.Name.En, alert.Text.En]), ct);
        }

        return new(
            scored.Alerts.Any(a => a.Urgency != AlertUrgency.Review),
            next is null ? null : await AskNextAsync(request.Client, next, ct)
        );
    }

    private async Task<MeasureRequest> AskNextAsync(ClientId client, Instrument next, CancellationToken ct)
    {
        if (await db.WaitingAsync(client, next.Id, ct) is { } waiting)
        {
            return waiting;
        }

        var request = new MeasureRequest
        {
            Id = Ids.NewGuid(clock),
            Client = client,
            Instrument = next.Id,
            Way = MeasureWay.Interview,
            DueOn = calendar.Today,
            AskedAt = calendar.Now,
        };
        db.Add(request);
        return request;
    }

    private async Task CompareAsync(ClientId client, Instrument instrument, Scored scored, CancellationToken ct)
    {
        var last = await db.Set<MeasureResult>()
            .Where(r => r.Client == client && r.Instrument == instrument.Id && r.InstrumentVersion == instrument.Version)
            .OrderByDescending(r => r.At)
            .FirstOrDefaultAsync(ct);
        var before = last?.Values();
        var worse = before is null
            ? null
            : (
                from score in instrument.Scores
                where before.ContainsKey(score.Id) && scored.ValueOf(score.Id) is not null
                let change = MeasureChange.Of(score, before[score.Id], scored.ValueOf(score.Id)!.Value)
                where change.Verdict == ChangeVerdict.Worsening
                select change
            ).FirstOrDefault();
        if (worse is not null)
        {
            await signals.RaiseAsync(
                new(
                    client,
                    Worsened,
                    worse.Reliable ? Urgency.Today : Urgency.Week,
                    calendar.Now,
                    [instrument.Name.En, Number(worse.Before), Number(worse.After)]
                ),
                ct
            );
        }
    }

    private static string Number(decimal value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
