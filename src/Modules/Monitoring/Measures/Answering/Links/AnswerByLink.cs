using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Monitoring.Measures;

/// <summary>Keeps answers that come by a link, or takes them in when they are sent. Sent, the link opens nothing any more.</summary>
[OpenToAll("Whoever answers questions by a link is not signed in; the link is the proof.")]
internal sealed class AnswerByLink(FootbridgeDb db, MeasureTaking taking, ProgramCalendar calendar)
    : ICommand<AnswerByLink.Input, AnswerByLink.Receipt>
{
    /// <summary>Answers.</summary>
    /// <param name="Key">The key in the link.</param>
    /// <param name="Answers">Answers by item, as they were typed.</param>
    /// <param name="Sent">Whether these are all; otherwise they are kept.</param>
    public sealed record Input(string Key, IReadOnlyDictionary<string, string?> Answers, bool Sent);

    /// <summary>What came of it.</summary>
    /// <param name="Urgent">The person is offered help at once.</param>
    /// <param name="Next">Key of the questions that follow; null when there are none they can answer alone.</param>
    /// <param name="Clients">Whose answers they are, for the audit line.</param>
    public sealed record Receipt(bool Urgent, string? Next, IReadOnlyCollection<ClientId> Clients) : IAboutClients;

    public async Task<Outcome<Receipt>> HandleAsync(Input input, CancellationToken ct)
    {
        var hash = SecretToken.HashOf(input.Key);
        var request = await db.Set<MeasureRequest>().AsTracking().SingleOrDefaultAsync(r => r.KeyHash == hash, ct);
        if (request?.IsOpen(calendar.Now) != true || MeasureSet.Find(request.Instrument) is not { } instrument)
        {
            return Problem.Conflict(
                request?.State == RequestState.Answered ? "monitoring.measure.answered-already" : "monitoring.measure.link-over"
            );
        }

        var answers = MeasureSheet.Read(instrument, input.Answers);
        var outcome = input.Sent
            ? await taking.TakeAsync(
                request,
                instrument,
                answers,
                request.Way == MeasureWay.Kiosk ? MeasureWay.Kiosk : MeasureWay.Link,
                by: null,
                ct
            )
            : await taking.KeepAsync(request, instrument, answers, ct);
        if (outcome.Failed(out var problem, out var taken))
        {
            return problem;
        }

        var next =
            input.Sent && taken.Next is { } following && MeasureSet.Find(following.Instrument)?.IsForSelf() == true
                ? following
                : null;
        return new Receipt(taken.Urgent, next?.NewKey(calendar.Now), [request.Client]);
    }
}
